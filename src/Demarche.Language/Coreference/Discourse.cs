using System.Runtime.InteropServices;
using Demarche.Language.Tokens;

namespace Demarche.Language.Coreference;

/// <summary>
/// The working state of coreference over one document: its mentions, the tree as child lists, quotations, and clusters
/// as a union-find over mentions. Reused from document to document.
/// </summary>
internal sealed class Discourse
{
    private int[] _parent = new int[256];
    private int[] _size = new int[256];
    private Traits[] _traits = new Traits[256];

    public DocumentBuilder Document { get; private set; } = null!;
    public List<Mention> Mentions { get; } = [];

    /// <summary>Keys of the words that modify mentions, see <see cref="Mention.ModifierStart"/>.</summary>
    public List<ulong> Modifiers { get; } = [];

    /// <summary>The decisions so far.</summary>
    public List<CoreferenceLink> Links { get; } = [];

    /// <summary>By token: the mention that it heads, or -1.</summary>
    public int[] MentionOfHead { get; private set; } = [];

    /// <summary>By token: its sentence.</summary>
    public int[] SentenceOf { get; private set; } = [];

    /// <summary>By token: its first dependent, or -1.</summary>
    public int[] FirstChild { get; private set; } = [];

    /// <summary>By token: the next dependent of the same head, or -1.</summary>
    public int[] NextSibling { get; private set; } = [];

    /// <summary>By token: number of the quotation that it stands in, or -1.</summary>
    public int[] QuotationOf { get; private set; } = [];

    public void Start(DocumentBuilder document)
    {
        Document = document;
        Mentions.Clear();
        Modifiers.Clear();
        Links.Clear();
        var count = document.Count;
        if (MentionOfHead.Length < count)
        {
            var capacity = Math.Max(count, MentionOfHead.Length * 2);
            (MentionOfHead, SentenceOf, FirstChild, NextSibling, QuotationOf) =
                (new int[capacity], new int[capacity], new int[capacity], new int[capacity], new int[capacity]);
        }
        MentionOfHead.AsSpan(0, count).Fill(-1);
        FirstChild.AsSpan(0, count).Fill(-1);
        QuotationOf.AsSpan(0, count).Fill(-1);
        for (var sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            var (first, end) = document.Sentence(sentence);
            SentenceOf.AsSpan(first, end - first).Fill(sentence);
        }
        for (var token = count - 1; token >= 0; token--)
        {
            var head = document.Heads[token];
            NextSibling[token] = head < 0 ? -1 : FirstChild[head];
            if (head >= 0)
                FirstChild[head] = token;
        }
        Quotations.Mark(this);
    }

    /// <summary>Makes every mention a cluster of its own.</summary>
    public void StartClusters()
    {
        if (_parent.Length < Mentions.Count)
        {
            var capacity = Math.Max(Mentions.Count, _parent.Length * 2);
            (_parent, _size, _traits) = (new int[capacity], new int[capacity], new Traits[capacity]);
        }
        for (var mention = 0; mention < Mentions.Count; mention++)
            (_parent[mention], _size[mention], _traits[mention]) = (mention, 1, Mentions[mention].Traits);
    }

    /// <summary>The cluster of <paramref name="mention"/>: the number of its first mention.</summary>
    public int ClusterOf(int mention)
    {
        while (_parent[mention] != mention)
        {
            _parent[mention] = _parent[_parent[mention]];
            mention = _parent[mention];
        }
        return mention;
    }

    public int SizeOf(int mention) => _size[ClusterOf(mention)];

    public Traits TraitsOf(int mention) => _traits[ClusterOf(mention)];

    public bool Agree(int left, int right) => TraitsOf(left).AgreeWith(TraitsOf(right));

    /// <summary>Joins the clusters of two mentions.</summary>
    public void Link(int mention, int antecedent, CoreferenceRule rule)
    {
        Links.Add(new CoreferenceLink(Mentions[mention].Head, Mentions[antecedent].Head, rule));
        var (left, right) = (ClusterOf(mention), ClusterOf(antecedent));
        if (left == right)
            return;
        var (root, other) = (Math.Min(left, right), Math.Max(left, right));
        _parent[other] = root;
        _size[root] += _size[other];
        _traits[root] = _traits[root].NarrowedBy(_traits[other]);
    }

    /// <summary>Whether every modifier of <paramref name="mention"/> also modifies <paramref name="antecedent"/>.</summary>
    public bool ModifiersIncluded(in Mention mention, in Mention antecedent)
    {
        var modifiers = CollectionsMarshal.AsSpan(Modifiers);
        var known = modifiers.Slice(antecedent.ModifierStart, antecedent.ModifierCount);
        foreach (var modifier in modifiers.Slice(mention.ModifierStart, mention.ModifierCount))
        {
            if (!known.Contains(modifier))
                return false;
        }
        return true;
    }

    public int ChildWith(int token, Relation relation)
    {
        for (var child = FirstChild[token]; child >= 0; child = NextSibling[child])
        {
            if (Document.Relations[child] == relation)
                return child;
        }
        return -1;
    }

    public bool HasLemma(int token, string lemma) => Document.Lemmas[token].Equals(lemma, StringComparison.OrdinalIgnoreCase);
}
