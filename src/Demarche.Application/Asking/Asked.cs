using System.Collections.Immutable;

namespace Demarche.Application.Asking;

/// <summary>The parts of a question that its shape leaves open.</summary>
/// <param name="First">The parties in the place of A; empty for any.</param>
/// <param name="Second">The parties in the place of B; empty for any.</param>
/// <param name="Verb">The word that chooses among a shape's verbs; empty when there is none.</param>
/// <param name="Words">What it is about.</param>
/// <param name="Time">When.</param>
internal sealed record Asked(
    ImmutableArray<AskedParty> First, ImmutableArray<AskedParty> Second, string Verb, AskedWords Words, AskedTime Time)
{
    /// <summary>Whether the parties of a role are those in the place of A: any when the question names none.</summary>
    public bool IsFirst(CodedDocument document, params IEnumerable<ActorReference?> references) => Covers(First, document, references);

    /// <summary>Whether the parties of a role are those in the place of B.</summary>
    public bool IsSecond(CodedDocument document, params IEnumerable<ActorReference?> references) => Covers(Second, document, references);

    /// <summary>Whether the record's sentence, or the name of its format, has the words that it is asked about.</summary>
    public bool About(CodedDocument document, Record record) => Words.AreIn(Text(document, record));

    /// <summary>The sentence of a record; of a format stance with the name of the format, which another sentence may have told.</summary>
    public static string Text(CodedDocument document, Record record)
    {
        var sentence = document.Sentences[record.Mentions[0].Sentence].Span.Of(document.Article.Text);
        return record is FormatStance format ? $"{sentence} {format.Name} {format.Venue}" : sentence.ToString();
    }

    private static bool Covers(ImmutableArray<AskedParty> asked, CodedDocument document, IEnumerable<ActorReference?> references) =>
        asked.IsEmpty || references.OfType<ActorReference>().Any(reference => asked.Any(party => party.Covers(reference, document)));
}
