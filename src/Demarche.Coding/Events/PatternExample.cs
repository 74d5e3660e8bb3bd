using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Events;

/// <summary>The sentence that an event pattern brings along, and the parties of the event that it must be coded as.</summary>
public sealed class PatternExample : LexiconExample
{
    private readonly string _category;
    private readonly string[] _parties;

    internal PatternExample(EventPattern pattern, ActorLexicon actors) : base(pattern.Row, pattern.Frame.Text, pattern.Example, pattern.Expected, actors)
    {
        var blank = Expected.IndexOf(' ', StringComparison.Ordinal);
        (_category, var sides) = pattern.Code is { } code ? (code.Category.ToString(), Expected) : (Expected[..blank], Expected[(blank + 1)..]);
        _parties = sides.Split('>');
    }

    public override bool Accepts(CodedDocument coded) =>
        _category == "-" ? coded.Events.All(item => item.Modality == Modality.Hypothetical) : Find(coded) is not null;

    /// <summary>The event that the row expects; null when the coding lacks it, or the row expects none.</summary>
    public CodedEvent? Find(CodedDocument coded) =>
        coded.Events.FirstOrDefault(item => string.Equals(item.Category.ToString(), _category, StringComparison.OrdinalIgnoreCase)
            && AreNamed(item.Source, _parties[0]) && AreNamed(item.Target, _parties[1]));
}
