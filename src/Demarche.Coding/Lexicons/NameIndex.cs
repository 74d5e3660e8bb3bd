using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Lexicons;

/// <summary>How a phrase stands for what it names.</summary>
public enum NameKind
{
    /// <summary>Its name: "Armenia", "NATO".</summary>
    Name,

    /// <summary>An adjective: "Armenian".</summary>
    Adjective,

    /// <summary>Its people: "Armenians", "a Dane".</summary>
    People,

    /// <summary>Its seat of government: "Yerevan".</summary>
    Capital,

    /// <summary>A palace or street: "the Kremlin".</summary>
    Metonym,

    /// <summary>A person of the offices tables.</summary>
    Person,
}

/// <summary>What a phrase names.</summary>
/// <param name="Kind">How it stands for it.</param>
/// <param name="Party">The party; null for a person.</param>
/// <param name="Person">The person; null for all else.</param>
/// <param name="Phrase">The phrase as the lexicon writes it; its capitals are asked of the text too.</param>
public sealed record NameEntry(NameKind Kind, NamedParty? Party, KnownPerson? Person, string Phrase);

/// <summary>The longest known name that begins at a token.</summary>
/// <param name="First">Document index of its first token.</param>
/// <param name="End">Document index just past its last token.</param>
/// <param name="Entries">What it names, the likeliest first; never empty.</param>
public readonly record struct NameMatch(int First, int End, ImmutableArray<NameEntry> Entries);

/// <summary>
/// Names by their folded keys, for longest-match search over tokens. Letters count as written: an entry in capitals only
/// matches capitals, a capitalised word only a capitalised one.
/// </summary>
internal sealed class NameIndex
{
    private const int LongestKey = 256;

    private readonly Dictionary<string, NameEntry[]> _entries = new(16384, StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(8192, StringComparer.Ordinal);

    public int Count => _entries.Count;

    public void Add(string phrase, NameKind kind, NamedParty? party, KnownPerson? person = null)
    {
        var key = NameFolding.Fold(phrase);
        if (key.Length == 0)
            return;
        var entry = new NameEntry(kind, party, person, phrase);
        if (!_entries.TryGetValue(key, out var entries))
            _entries.Add(key, [entry]);
        else if (!Array.Exists(entries, other => other.Kind == kind && other.Party == party && other.Person == person && SameCase(other.Phrase, phrase)))
            _entries[key] = [.. entries, entry];
        for (var space = key.IndexOf(' ', StringComparison.Ordinal); space > 0; space = key.IndexOf(' ', space + 1))
            _prefixes.Add(key[..space]);
    }

    /// <summary>Forgets what a phrase names: a user's dictionary says that it is an agent.</summary>
    public void Remove(string phrase) => _entries.Remove(NameFolding.Fold(phrase));

    /// <summary>Adds an entry that comes before, and hides, those already there: a user's word.</summary>
    public void AddFirst(string phrase, NameKind kind, NamedParty party)
    {
        _entries.Remove(NameFolding.Fold(phrase));
        Add(phrase, kind, party);
    }

    /// <summary>All entries of a phrase, whatever its case.</summary>
    public ReadOnlySpan<NameEntry> Find(ReadOnlySpan<char> phrase) =>
        _entries.TryGetValue(NameFolding.Fold(phrase), out var entries) ? entries : [];

    /// <summary>The longest name that begins at token <paramref name="first"/> and ends before token <paramref name="end"/>.</summary>
    public NameMatch? LongestMatch(AnnotatedDocument document, int first, int end)
    {
        Span<char> key = stackalloc char[LongestKey];
        var entries = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        NameMatch? longest = null;
        if (document[first].Form is "-" or "–" or ",")
            return null;
        for (var last = first; last < end; last++)
        {
            if (document[last].Upos == UniversalPos.PUNCT && last > first && !IsWithinNames(document[last].Form))
                break;
            var text = document.SpanOf(first, last + 1).Of(document.Text);
            if (text.Length > LongestKey / 2)
                break;
            var folded = key[..NameFolding.Fold(text, key)];
            if ((document[last].Form is ")" || !IsWithinNames(document[last].Form)) && entries.TryGetValue(folded, out var found) && Fitting(found, text) is { Length: > 0 } fitting)
                longest = new NameMatch(first, last + 1, ImmutableCollectionsMarshal.AsImmutableArray(fitting));
            if (!prefixes.Contains(folded) && !ContinuesWord(document, last, end))
                break;
        }
        return longest;
    }

    private static bool IsWithinNames(ReadOnlySpan<char> mark) => mark is "-" or "–" or "," or "(" or ")" or "'" or "’" or "‘";

    /// <summary>Whether no space parts a token from the next: "People" and "'s", "d’" and "Ivoire".</summary>
    private static bool ContinuesWord(AnnotatedDocument document, int token, int end) =>
        token + 1 < end && document[token + 1].Span.Start == document[token].Span.End;

    private static NameEntry[] Fitting(NameEntry[] entries, ReadOnlySpan<char> text)
    {
        var fits = 0;
        foreach (var entry in entries)
            fits += CaseFits(entry.Phrase, text) ? 1 : 0;
        if (fits == entries.Length)
            return entries;
        var fitting = new NameEntry[fits];
        foreach (var entry in entries)
        {
            if (CaseFits(entry.Phrase, text))
                fitting[^fits--] = entry;
        }
        return fitting;
    }

    private static bool SameCase(string left, string right) => CaseFits(left, right) && CaseFits(right, left);

    private static bool CaseFits(ReadOnlySpan<char> phrase, ReadOnlySpan<char> text)
    {
        if (IsCapitals(phrase))
            return IsCapitals(text);
        var position = 0;
        foreach (var word in phrase.SplitAny(' ', '-'))
        {
            while (position < text.Length && !char.IsLetterOrDigit(text[position]))
                position++;
            if (position >= text.Length)
                return true;
            var first = phrase[word].TrimStart("'’‘");
            if (first.Length > 0 && char.IsUpper(first[0]) && char.IsLower(text[position]))
                return false;
            while (position < text.Length && text[position] is not (' ' or '-') && !char.IsWhiteSpace(text[position]))
                position++;
        }
        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters > 1;
    }
}
