using System.Collections.Immutable;
using System.Text.Json;

namespace Demarche.IO.Reading;

/// <summary>A text with two parties of it given by their mentions.</summary>
/// <param name="Id">What the caller calls it.</param>
/// <param name="Text">The text.</param>
/// <param name="Mentions">The mentions.</param>
public sealed record TextWithMentions(string Id, string Text, MentionPair Mentions);

/// <summary>
/// Reads texts with two given mentions from JSON: <c>{"id", "text", "source", "target"}</c>. A mention is a span
/// <c>[start, end]</c> in UTF-16 units, <c>{"start", "end"}</c>, a list of spans, or the words themselves, which mean their
/// first occurrence; <c>source_spans</c> and <c>target_spans</c> go before <c>source</c> and <c>target</c>. Words that are
/// not in the text, and a field that is missing or null, give no mention.
/// </summary>
public static class GivenMentionsReader
{
    /// <param name="line">One JSON object.</param>
    /// <param name="number">Number of the line, the id of a text that has none.</param>
    /// <exception cref="FormatException">It is no such object, a span lies outside the text, or there is no mention at all.</exception>
    public static TextWithMentions Read(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = root.GetProperty("text").GetString() ?? throw new FormatException("'text' is null.");
            var id = root.TryGetProperty("id", out var given) ? given.ToString() : $"{number}";
            var mentions = new MentionPair(Party(root, "source", text), Party(root, "target", text));
            return mentions.Source.Length + mentions.Target.Length > 0
                ? new TextWithMentions(id, text, mentions)
                : throw new FormatException("neither 'source' nor 'target' is a span of the text or words in it.");
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"not an object with text, source and target: {exception.Message}", exception);
        }
    }

    private static ImmutableArray<TextSpan> Party(JsonElement root, string party, string text) =>
        root.TryGetProperty(party + "_spans", out var spans) ? Mentions(spans, party, text)
        : root.TryGetProperty(party, out var mention) ? Mentions(mention, party, text) : [];

    private static ImmutableArray<TextSpan> Mentions(JsonElement mention, string party, string text) => mention.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => text.IndexOf(mention.GetString()!, StringComparison.Ordinal) is >= 0 and var start && mention.GetString()!.Length > 0
            ? [new TextSpan(start, mention.GetString()!.Length)] : [],
        JsonValueKind.Object => [Span(mention.GetProperty("start").GetInt32(), mention.GetProperty("end").GetInt32(), party, text)],
        _ when mention.GetArrayLength() == 2 && mention[0].ValueKind == JsonValueKind.Number =>
            [Span(mention[0].GetInt32(), mention[1].GetInt32(), party, text)],
        _ => [.. mention.EnumerateArray().SelectMany(part => Mentions(part, party, text))],
    };

    private static TextSpan Span(int start, int end, string party, string text) =>
        start >= 0 && end > start && end <= text.Length
            ? TextSpan.FromBounds(start, end)
            : throw new FormatException($"the span {start} to {end} of '{party}' is empty or outside the text, which has {text.Length} units.");
}
