using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Events;

/// <summary>The sentence that an event pattern brings along, and what it must be coded as.</summary>
public sealed class PatternExample
{
    private readonly string _category;
    private readonly string[] _parties;
    private readonly ActorLexicon _actors;

    internal PatternExample(EventPattern pattern, ActorLexicon actors)
    {
        (Row, Frame, Sentence, Expected, _actors) = (pattern.Row, pattern.Frame.Text, pattern.Example, pattern.Expected, actors);
        var blank = Expected.IndexOf(' ', StringComparison.Ordinal);
        (_category, var sides) = pattern.Code is { } code ? (code.Category.ToString(), Expected) : (Expected[..blank], Expected[(blank + 1)..]);
        _parties = sides.Split('>');
    }

    /// <summary>Where the pattern stands, as <c>aid.tsv:12</c>.</summary>
    public string Row { get; }

    /// <summary>The pattern's frame, as written.</summary>
    public string Frame { get; }

    /// <summary>The example.</summary>
    public string Sentence { get; }

    /// <summary>Source and target, as written.</summary>
    public string Expected { get; }

    /// <summary>Whether the coding of the sentence has the event that the row expects.</summary>
    public bool Accepts(CodedDocument coded) =>
        _category == "-" ? coded.Events.All(item => item.Modality == Modality.Hypothetical) : Find(coded) is not null;

    /// <summary>The event that the row expects; null when the coding lacks it, or the row expects none.</summary>
    public CodedEvent? Find(CodedDocument coded) =>
        coded.Events.FirstOrDefault(item => string.Equals(item.Category.ToString(), _category, StringComparison.OrdinalIgnoreCase)
            && Names(item.Source, _parties[0]) && Names(item.Target, _parties[1]));

    private bool Names(IReadOnlyList<ActorReference> side, string names) =>
        names.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .All(name => side.Any(party => party.Mention!.Text.Contains(name, StringComparison.OrdinalIgnoreCase) || (Code(name) is { } code && code == party.Code)));

    private string? Code(string name)
    {
        foreach (var entry in _actors.FindName(name))
        {
            if (entry.Party?.Code is { } code)
                return code;
        }
        return null;
    }
}
