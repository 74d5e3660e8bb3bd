using System.Collections.Immutable;
using System.Text;
using Demarche.Coding.Relations;

namespace Demarche.Training.Mentions;

/// <summary>A sentence with two parties marked in it and what the first does to the second.</summary>
/// <param name="Id">File and line.</param>
/// <param name="Label">Class of <see cref="PairClassifier"/>.</param>
/// <param name="Text">The sentence without its marks.</param>
/// <param name="Pair">The marked mentions.</param>
internal sealed record MarkedSentence(string Id, int Label, string Text, MentionPair Pair)
{
    private const string NoAct = "NONE";

    /// <summary>The sentences of the files in <paramref name="folder"/>: <c>label</c> and <c>sentence</c>, marked <c>[S ...]</c> and <c>[T ...]</c>.</summary>
    /// <exception cref="InvalidDataException">A row has no known label or no marked first party.</exception>
    public static List<MarkedSentence> Read(string folder) =>
        [.. Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(ReadFile)];

    /// <summary>A sentence whose event is known; null when the event names no source.</summary>
    public static MarkedSentence? Of(string id, CodedEvent known, string text)
    {
        if (known.Source is not [{ Mention.Span: var source }, ..])
            return null;
        var target = known.Target.IsEmpty ? known.Source.ElementAtOrDefault(1) : known.Target[0];
        return new MarkedSentence(id, (int)known.Category, text, new MentionPair([source], target?.Mention is { Span: var span } ? [span] : []));
    }

    /// <summary>The same sentence asked the other way round: the one acted on does nothing to the actor. Null for acts that are often mutual.</summary>
    public MarkedSentence? Reversed() =>
        (EventCategory)Label is EventCategory.Aid or EventCategory.Request or EventCategory.Accuse or EventCategory.Reject or EventCategory.Threaten
            or EventCategory.Protest or EventCategory.Sanction or EventCategory.Coerce or EventCategory.Assault && !Pair.Target.IsEmpty
            ? this with { Label = PairClassifier.NoAct, Pair = new MentionPair(Pair.Target, Pair.Source) } : null;

    private static IEnumerable<MarkedSentence> ReadFile(string path) =>
        File.ReadLines(path).Index()
            .Where(line => line is { Index: > 0, Item.Length: > 0 } && line.Item[0] != '#')
            .Select(line => Parse($"{Path.GetFileName(path)}:{line.Index + 1}", line.Item));

    private static MarkedSentence Parse(string id, string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0 || Class(line[..tab]) is not { } label)
            throw new InvalidDataException($"{id}: the row must start with a PLOVER category or {NoAct}, and a tab.");
        var (text, source, target) = Unmark(line[(tab + 1)..]);
        return source.IsEmpty
            ? throw new InvalidDataException($"{id}: the sentence marks no party as [S ...].")
            : new MarkedSentence(id, label, text, new MentionPair(source, target));
    }

    private static int? Class(string label) =>
        label == NoAct ? PairClassifier.NoAct
        : Enum.TryParse<EventCategory>(label, ignoreCase: true, out var category) ? (int)category : null;

    private static (string Text, ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Target) Unmark(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(char Party, int Start)>();
        var spans = new List<(char Party, TextSpan Span)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i) is ['[', 'S' or 'T', ' ', ..])
            {
                open.Push((marked[i + 1], text.Length));
                i += 2;
            }
            else if (marked[i] == ']' && open.TryPop(out var mark))
            {
                spans.Add((mark.Party, TextSpan.FromBounds(mark.Start, text.Length)));
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        return (text.ToString(), Of('S'), Of('T'));

        ImmutableArray<TextSpan> Of(char party) => [.. spans.Where(span => span.Party == party).Select(span => span.Span)];
    }
}
