namespace Demarche.Coding.Lexicons;

/// <summary>The sentence that a row of a lexicon brings along, and what it must be coded as.</summary>
public abstract class LexiconExample
{
    private readonly ActorLexicon _actors;

    private protected LexiconExample(string row, string frame, string sentence, string expected, ActorLexicon actors) =>
        (Row, Frame, Sentence, Expected, _actors) = (row, frame, sentence, expected, actors);

    /// <summary>Where the row stands, as <c>aid.tsv:12</c>.</summary>
    public string Row { get; }

    /// <summary>The row's frame, as written.</summary>
    public string Frame { get; }

    /// <summary>The example.</summary>
    public string Sentence { get; }

    /// <summary>What the row expects, as written.</summary>
    public string Expected { get; }

    /// <summary>Whether the coding of the sentence has what the row expects.</summary>
    public abstract bool Accepts(CodedDocument coded);

    /// <summary>Whether each of <paramref name="names"/>, joined by <c>+</c>, is a party of <paramref name="side"/>, by its words or its code.</summary>
    private protected bool AreNamed(IEnumerable<ActorReference> side, string names) =>
        names.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .All(name => side.Any(party => party.Mention?.Text.Contains(name, StringComparison.OrdinalIgnoreCase) == true || (Code(name) is { } code && code == party.Code)));

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
