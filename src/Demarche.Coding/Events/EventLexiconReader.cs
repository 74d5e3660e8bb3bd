using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Events;

/// <summary>Reads the event patterns, word classes and mode rules from the lexicon folders.</summary>
internal static class EventLexiconReader
{
    /// <summary>The files of patterns; of equals, the pattern that is read first wins.</summary>
    private static readonly string[] PatternFiles =
    [
        "consult", "support", "cooperate", "aid", "concede", "retreat", "agree", "request", "accuse", "reject", "threaten",
        "protest", "sanction", "mobilize", "coerce", "assault", "operators", "nouns",
    ];

    /// <summary>The word classes of <c>event-classes.tsv</c>.</summary>
    /// <exception cref="LexiconFormatException">A row cannot be read; the message says which and why.</exception>
    public static WordClasses ReadClasses(string baseFolder, string? userFolder) =>
        new(LexiconTable.Read(baseFolder, userFolder, "event-classes.tsv", ["class", "words"], 1).Rows
            .Select(row => KeyValuePair.Create(row[0], row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    /// <summary>The event patterns of the files in <c>events</c>, over <paramref name="classes"/>.</summary>
    /// <exception cref="LexiconFormatException">A row cannot be read; the message says which and why.</exception>
    public static FrameIndex<EventPattern> ReadPatterns(string baseFolder, string? userFolder, WordClasses classes, ILookup<string, string> verbsOfNouns) =>
        new(PatternFiles
            .SelectMany(file => LexiconTable.Read(baseFolder, userFolder, Path.Combine("events", file + ".tsv"), ["frame", "event", "mode", "cameo", "example", "expected"], 1).Rows)
            .Select(row => Pattern(row, classes)), verbsOfNouns);

    /// <summary>The verbs of each noun of <c>nominalisations.tsv</c>.</summary>
    /// <exception cref="LexiconFormatException">A row cannot be read; the message says which and why.</exception>
    public static ILookup<string, string> ReadVerbsOfNouns(string baseFolder, string? userFolder) =>
        LexiconTable.Read(baseFolder, userFolder, "nominalisations.tsv", ["noun", "verb"], 2).Rows
            .ToLookup(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The mode rules of <c>event-modes.tsv</c> and <c>event-complements.tsv</c>.</summary>
    public static EventCodes ReadCodes(string baseFolder, string? userFolder)
    {
        var modes = LexiconTable.Read(baseFolder, userFolder, "event-modes.tsv", ["category", "state", "event", "mode", "cameo"], 2).Rows
            .Select(row => KeyValuePair.Create(
                (row.Name<EventCategory>(0), row.Name<ActState>(1)),
                new EventCode(row.Name<EventCategory>(2), row.Optional(3), row.Optional(4))));
        var complements = LexiconTable.Read(baseFolder, userFolder, "event-complements.tsv", ["cameo", "embedded", "mode", "code"], 2).Rows
            .Select(row => KeyValuePair.Create((row[0], row.Name<EventCategory>(1)), (row.Optional(2), row[3])));
        return new EventCodes(modes, complements);
    }

    private static EventPattern Pattern(LexiconRow row, WordClasses classes)
    {
        try
        {
            var frame = FrameNotation.Parse(row[0], classes);
            var @operator = row[1] == "=" ? EventOperator.Perform
                : row[1].Length > 0 && char.IsLower(row[1], 0) ? row.Name<EventOperator>(1) : EventOperator.None;
            var code = @operator == EventOperator.None
                ? new EventCode(row.Name<EventCategory>(1), row.Optional(2), row.Optional(3)) : null;
            return new EventPattern(row.Place, frame, code, @operator, row[4], row[5]);
        }
        catch (FormatException exception)
        {
            throw row.Error(0, exception.Message + ".");
        }
    }
}
