using System.Collections.Immutable;

namespace Demarche.Analysis.Tests.Merging;

/// <summary>Articles of one event a sentence, written in a shorthand: <c>PER &gt; CHL : Coerce 2024-03-05 : arrested two officers in Arica</c>.</summary>
internal static class Told
{
    /// <param name="id">Name of the article, and of its publisher up to the hyphen.</param>
    /// <param name="date">Day of publication.</param>
    /// <param name="acts">Source, target (or <c>-</c>), category, day (or <c>-</c>), words.</param>
    public static CodedDocument By(string id, string date, params ReadOnlySpan<string> acts)
    {
        var text = "";
        var events = ImmutableArray.CreateBuilder<CodedEvent>();
        var sentences = ImmutableArray.CreateBuilder<CodedSentence>();
        foreach (var act in acts)
        {
            var parts = act.Split(" : ");
            var span = new TextSpan(text.Length, parts[2].Length);
            events.Add(Event($"e{events.Count + 1}", events.Count, parts[0].Split(" > "), parts[1].Split(' '), new Mention(span, parts[2])));
            sentences.Add(new CodedSentence(sentences.Count, span, SentenceKind.Report, []));
            text += parts[2] + "\n";
        }
        return new CodedDocument
        {
            Article = new Article { Id = id, Text = text, Sha256 = "", Date = DateOnly.Parse(date, null), DateSource = DateSource.Given, Source = id.Split('-')[0] },
            Events = events.ToImmutable(),
            Sentences = sentences.ToImmutable(),
        };
    }

    private static CodedEvent Event(string id, int sentence, string[] sides, string[] kind, Mention words)
    {
        var category = Enum.Parse<EventCategory>(kind[0]);
        return new CodedEvent
        {
            Id = id,
            Mentions = [new Evidence(sentence, words.Span)],
            Confidence = 1,
            Source = Side(sides[0]),
            Target = Side(sides[1]),
            Category = category,
            Quad = category switch
            {
                EventCategory.Agree or EventCategory.Consult or EventCategory.Support => QuadClass.VerbalCooperation,
                EventCategory.Cooperate or EventCategory.Aid or EventCategory.Concede or EventCategory.Retreat => QuadClass.MaterialCooperation,
                EventCategory.Request or EventCategory.Accuse or EventCategory.Reject or EventCategory.Threaten => QuadClass.VerbalConflict,
                _ => QuadClass.MaterialConflict,
            },
            Date = kind[1] == "-" ? null : new EventDate(kind[1], DatePrecision.Day, "stated"),
            Trigger = words,
            Quantity = words.Text.Split(' ').FirstOrDefault(word => char.IsDigit(word[0])) is { } number
                ? new Quantity(double.Parse(number, null), words.Text.Split(' ')[Array.IndexOf(words.Text.Split(' '), number) + 1], words) : null,
        };
    }

    private static ImmutableArray<ActorReference> Side(string codes) =>
        codes == "-" ? [] : [.. codes.Split('+').Select(code => new ActorReference(null, code, null, null))];
}
