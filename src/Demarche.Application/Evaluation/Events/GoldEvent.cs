using System.Text.Json;
using Demarche.IO.Reading;

namespace Demarche.Application.Evaluation.Events;

/// <summary>A text with one act in it, and who does it to whom.</summary>
/// <param name="Id">Name of the record.</param>
/// <param name="Text">One or a few sentences.</param>
/// <param name="Source">The words that name the doer.</param>
/// <param name="Target">The words that name whom it is done to.</param>
/// <param name="Root">The label: a PLOVER category, or YIELD for CONCEDE and RETREAT.</param>
/// <param name="Penta">The class, 1 to 4; see <see cref="EventLabels.Penta"/>.</param>
/// <param name="Mentions">Where the doer and whom it is done to are named; null when the text names neither.</param>
public sealed record GoldEvent(string Id, string Text, string Source, string Target, string Root, int Penta, MentionPair? Mentions)
{
    /// <summary>The records of a JSON Lines file with the fields <c>id</c>, <c>text</c>, <c>source</c>, <c>target</c>, <c>root</c>, and <c>penta</c> where it does not follow from the label.</summary>
    /// <exception cref="DemarcheException">The file cannot be read, or a line has not these fields; the message names it.</exception>
    public static IReadOnlyList<GoldEvent> Read(string path)
    {
        try
        {
            var records = File.ReadLines(path).Select((line, index) => (Text: line, Place: $"{path}:{index + 1}"))
                .Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => Parse(line.Text, line.Place)).ToList();
            if (records.Count == 0)
                throw new DemarcheException($"{path}: no record in it; give a JSON Lines file with a record a line.");
            var labels = EventLabels.Of(records.Select(record => record.Root));
            return records.Find(record => !labels.Names.Contains(record.Root)) is not { } other ? records
                : throw new DemarcheException($"{path}: record '{other.Id}' is {other.Root}, though others are CONCEDE or RETREAT, for which it stands; use one or the others.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{path}: {exception.Message}", exception);
        }
    }

    private static GoldEvent Parse(string line, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            var root = Field(record, "root");
            if (!EventLabels.IsKnown(root))
                throw new DemarcheException($"{place}: root is '{root}'; it must be a PLOVER category, or YIELD.");
            return new GoldEvent(
                Field(record, "id"), Field(record, "text"), Field(record, "source"), Field(record, "target"), root,
                record.TryGetProperty("penta", out var penta) ? penta.GetInt32() : EventLabels.Penta(root), Given(line));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DemarcheException($"{place}: not a record with the texts id, text, source, target and root: {exception.Message}", exception);
        }
    }

    private static MentionPair? Given(string line)
    {
        try
        {
            return GivenMentionsReader.Read(line, 0).Mentions;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Field(JsonElement record, string name) =>
        record.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null.");
}
