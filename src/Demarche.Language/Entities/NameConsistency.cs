using System.Runtime.InteropServices;
using Demarche.Language.Neural;
using Demarche.Language.Tokens;

namespace Demarche.Language.Entities;

/// <summary>
/// Lets the mentions of one name in a document agree: a mention takes the type that most of them have, and a proper noun
/// that is a name elsewhere in the document is a name here (one sense per discourse, Gale et al. 1992).
/// </summary>
/// <remarks>Cost is linear in the length of the document.</remarks>
internal sealed class NameConsistency
{
    private const int LongestName = 5;
    private const int Types = 8;

    private readonly Dictionary<ulong, TypeCounts> _names = [];
    private bool[] _covered = [];

    /// <summary>Changes the types of the document's entities, and adds those that were missed after them.</summary>
    public void Apply(DocumentBuilder document)
    {
        if (_covered.Length < document.Count)
            _covered = new bool[Math.Max(document.Count, _covered.Length * 2)];
        _covered.AsSpan(0, document.Count).Clear();
        _names.Clear();
        foreach (var entity in document.Entities)
            Count(Key(document, entity.First, entity.End), entity.Type);
        for (var i = 0; i < document.Entities.Count; i++)
        {
            var entity = document.Entities[i];
            var counts = _names[Key(document, entity.First, entity.End)];
            if (counts[counts.Best] > counts[entity.Type])
                document.Entities[i] = entity with { Type = counts.Best };
            _covered.AsSpan(entity.First, entity.End - entity.First).Fill(true);
        }
        // A person is also named by the last part of the full name.
        foreach (var entity in document.Entities)
        {
            if (entity.Type == EntityType.Person && entity.End - entity.First > 1)
                Count(Key(document, entity.End - 1, entity.End), EntityType.Person);
        }
        AddMissed(document);
    }

    private void AddMissed(DocumentBuilder document)
    {
        for (var sentence = 0; sentence < document.SentenceCount; sentence++)
        {
            var (token, end) = document.Sentence(sentence);
            while (token < end)
            {
                var length = Math.Min(LongestName, NameLength(document, token, end));
                while (length > 0 && !IsName(document, token, token + length))
                    length--;
                if (length > 0)
                    document.Entities.Add(new EntityMention(token, token + length, _names[Key(document, token, token + length)].Best));
                token += Math.Max(1, length);
            }
        }
    }

    /// <summary>Proper nouns from <paramref name="token"/> on that no entity covers.</summary>
    private int NameLength(DocumentBuilder document, int token, int end)
    {
        var next = token;
        while (next < end && !_covered[next] && document.Upos[next] == UniversalPos.PROPN)
            next++;
        return next - token;
    }

    private bool IsName(DocumentBuilder document, int first, int end) =>
        _names.TryGetValue(Key(document, first, end), out var counts) && counts.Best != EntityType.Miscellaneous;

    private void Count(ulong key, EntityType type) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_names, key, out _).Add(type);

    private static ulong Key(DocumentBuilder document, int first, int end)
    {
        var key = 0UL;
        for (var token = first; token < end; token++)
            key = (key * 0x9E3779B97F4A7C15UL) + FormFeatures.Hash(document.Form(token));
        return key;
    }

    [System.Runtime.CompilerServices.InlineArray(Types)]
    private struct TypeCounts
    {
        private int _first;

        public readonly int this[EntityType type] => this[(int)type];

        /// <summary>The most frequent type, the first of those that tie.</summary>
        public readonly EntityType Best
        {
            get
            {
                var best = 0;
                for (var type = 1; type < Types; type++)
                {
                    if (this[type] > this[best])
                        best = type;
                }
                return (EntityType)best;
            }
        }

        public void Add(EntityType type) => this[(int)type]++;
    }
}
