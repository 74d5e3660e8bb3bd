using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Demarche.Application.Evaluation.Merging;

/// <summary>A sentence and the names of the events that it tells.</summary>
/// <param name="Events">Names that are the same in every article of the set; empty when it tells none that counts.</param>
public sealed record GoldSentence(string Text, ImmutableArray<string> Events);

/// <summary>A short article of a set in which events recur.</summary>
public sealed record GoldStory(string Id, string Source, DateOnly Date, ImmutableArray<GoldSentence> Sentences)
{
    /// <summary>The text: its sentences, with a space between.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));

    /// <summary>The index of the sentence at a place of <see cref="Text"/>.</summary>
    public int SentenceAt(int place)
    {
        var index = 0;
        for (var end = Sentences[0].Text.Length; end < place && index + 1 < Sentences.Length; end += 1 + Sentences[index].Text.Length)
            index++;
        return index;
    }

    /// <summary>The articles of a JSON Lines file with <c>id</c>, <c>source</c>, <c>date</c> and <c>sentences</c> of <c>text</c> and <c>events</c>.</summary>
    /// <exception cref="DemarcheException">The file cannot be read, or a line has not these fields; the message names it.</exception>
    public static ImmutableArray<GoldStory> Read(string path)
    {
        try
        {
            ImmutableArray<GoldStory> stories = [.. File.ReadLines(path).Select((line, index) => Parse(line, $"{path}:{index + 1}"))];
            return stories.IsEmpty ? throw new DemarcheException($"{path}: no article in it; give a JSON Lines file with an article a line.") : stories;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{path}: {exception.Message}", exception);
        }
    }

    private static GoldStory Parse(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var story = json.RootElement;
            ImmutableArray<GoldSentence> sentences = [.. story.GetProperty("sentences").EnumerateArray().Select(sentence => new GoldSentence(
                Field(sentence, "text"), [.. sentence.GetProperty("events").EnumerateArray().Select(name => name.GetString()!)]))];
            return sentences.IsEmpty
                ? throw new InvalidOperationException("'sentences' is empty.")
                : new GoldStory(Field(story, "id"), Field(story, "source"), DateOnly.ParseExact(Field(story, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture), sentences);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DemarcheException($"{place}: not an article with id, source, date and sentences of text and events: {exception.Message}", exception);
        }
    }

    private static string Field(JsonElement record, string name) =>
        record.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null.");
}
