using System.Text.Json;
using System.Text.RegularExpressions;

namespace Demarche.Testing;

/// <summary>
/// Checks JSON against the output contract: its schema (<c>docs/coded-document.schema.json</c>, of whose language it knows
/// the words that the schema uses) and the rules that no schema can say.
/// </summary>
public sealed class ContractChecker
{
    private readonly JsonElement _schema;
    private readonly List<string> _faults = [];

    private ContractChecker(JsonElement schema) => _schema = schema;

    /// <summary>Everything wrong with <paramref name="json"/>, one line each; empty when it keeps the contract.</summary>
    /// <param name="json">One coded document, UTF-8.</param>
    /// <param name="text">The raw text of the article.</param>
    public static IReadOnlyList<string> Faults(ReadOnlyMemory<byte> json, string text)
    {
        using var schema = JsonDocument.Parse(typeof(ContractChecker).Assembly.GetManifestResourceStream("coded-document.schema.json")!);
        using var document = JsonDocument.Parse(json);
        var checker = new ContractChecker(schema.RootElement);
        checker.CheckSchema(document.RootElement, schema.RootElement, "$");
        if (checker._faults.Count == 0)
            checker.CheckRules(document.RootElement, text);
        return checker._faults;
    }

    private void CheckSchema(JsonElement value, JsonElement schema, string path)
    {
        foreach (var rule in schema.EnumerateObject())
        {
            var kept = rule.Name switch
            {
                "$ref" => CheckReference(value, rule.Value, path),
                "anyOf" => rule.Value.EnumerateArray().Any(option => IsValid(value, option)),
                "type" => rule.Value.ValueKind == JsonValueKind.Array
                    ? rule.Value.EnumerateArray().Any(type => HasType(value, type.GetString()!))
                    : HasType(value, rule.Value.GetString()!),
                "enum" => rule.Value.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)),
                "pattern" => value.ValueKind != JsonValueKind.String
                    || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!, RegexOptions.NonBacktracking),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= rule.Value.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= rule.Value.GetDouble(),
                "minItems" => value.GetArrayLength() >= rule.Value.GetInt32(),
                "required" => CheckRequired(value, rule.Value, path),
                "properties" => CheckProperties(value, rule.Value, path),
                "items" => CheckItems(value, rule.Value, path),
                _ => true,
            };
            if (!kept)
                _faults.Add($"{path}: {value.GetRawText()} breaks {rule.Name} {rule.Value.GetRawText()}");
        }
    }

    private bool IsValid(JsonElement value, JsonElement schema)
    {
        var trial = new ContractChecker(_schema);
        trial.CheckSchema(value, schema, "");
        return trial._faults.Count == 0;
    }

    private bool CheckReference(JsonElement value, JsonElement reference, string path)
    {
        var name = reference.GetString()!["#/$defs/".Length..];
        CheckSchema(value, _schema.GetProperty("$defs").GetProperty(name), path);
        return true;
    }

    private bool CheckRequired(JsonElement value, JsonElement names, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return true;
        foreach (var name in names.EnumerateArray())
        {
            if (!value.TryGetProperty(name.GetString()!, out _))
                _faults.Add($"{path}: {name.GetString()} is missing");
        }
        return true;
    }

    private bool CheckProperties(JsonElement value, JsonElement properties, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return true;
        foreach (var property in properties.EnumerateObject())
        {
            if (value.TryGetProperty(property.Name, out var field))
                CheckSchema(field, property.Value, $"{path}.{property.Name}");
        }
        return true;
    }

    private bool CheckItems(JsonElement value, JsonElement schema, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return true;
        var index = 0;
        foreach (var item in value.EnumerateArray())
            CheckSchema(item, schema, $"{path}[{index++}]");
        return true;
    }

    private static bool HasType(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new NotSupportedException($"The checker does not know the schema type '{type}'."),
    };

    private void CheckRules(JsonElement document, string text)
    {
        CheckSlices(document, text, "$");
        CheckSentences(document.GetProperty("sentences"), text);
        var actors = Ids(document.GetProperty("actors"));
        string[] lists = ["events", "demands", "formats", "claims", "transfers", "alignments"];
        var records = lists.SelectMany(name => document.GetProperty(name).EnumerateArray()).ToArray();
        var ids = records.Select(record => record.GetProperty("id").GetString()!).ToHashSet(StringComparer.Ordinal);
        if (ids.Count != records.Length)
            _faults.Add("$: two records have one id");
        var sentences = document.GetProperty("sentences").GetArrayLength();
        foreach (var record in records)
        {
            CheckActors(record, actors, record.GetProperty("id").GetString()!);
            foreach (var evidence in record.GetProperty("mentions").EnumerateArray())
            {
                if (evidence.GetProperty("sentence").GetInt32() >= sentences)
                    _faults.Add($"{record.GetProperty("id")}: told in a sentence that is not there");
            }
            foreach (var other in record.GetProperty("answers").EnumerateArray().Concat(record.GetProperty("contradicts").EnumerateArray()))
            {
                if (!ids.Contains(other.GetString()!))
                    _faults.Add($"{record.GetProperty("id")}: refers to '{other}', which is no record");
            }
        }
    }

    private HashSet<string> Ids(JsonElement actors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in actors.EnumerateArray())
        {
            if (!ids.Add(actor.GetProperty("id").GetString()!))
                _faults.Add($"$.actors: two actors have the id '{actor.GetProperty("id")}'");
        }
        return ids;
    }

    private void CheckSentences(JsonElement sentences, string text)
    {
        var (index, end) = (0, 0);
        foreach (var sentence in sentences.EnumerateArray())
        {
            var start = sentence.GetProperty("start").GetInt32();
            if (sentence.GetProperty("index").GetInt32() != index)
                _faults.Add($"$.sentences[{index}]: index is {sentence.GetProperty("index")}");
            if (start < end)
                _faults.Add($"$.sentences[{index}]: overlaps the sentence before it");
            end = sentence.GetProperty("end").GetInt32();
            if (end < start || end > text.Length)
                _faults.Add($"$.sentences[{index}]: {start} to {end} is no span of the text");
            index++;
        }
    }

    /// <summary>Wherever a start, an end and a text stand side by side, the text is that slice.</summary>
    private void CheckSlices(JsonElement value, string text, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                CheckSlices(item, text, path);
        }
        if (value.ValueKind != JsonValueKind.Object)
            return;
        if (value.TryGetProperty("start", out var start) && value.TryGetProperty("text", out var slice)
            && start.ValueKind == JsonValueKind.Number)
        {
            var (from, to) = (start.GetInt32(), value.GetProperty("end").GetInt32());
            if (to < from || to > text.Length || slice.GetString() != text[from..to])
                _faults.Add($"{path}: '{slice}' is not the text from {from} to {to}");
        }
        foreach (var property in value.EnumerateObject())
            CheckSlices(property.Value, text, $"{path}.{property.Name}");
    }

    private void CheckActors(JsonElement value, HashSet<string> actors, string path)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                CheckActors(item, actors, path);
        }
        if (value.ValueKind != JsonValueKind.Object)
            return;
        if (value.TryGetProperty("actor", out var actor) && actor.GetString() is { } id && !actors.Contains(id))
            _faults.Add($"{path}: refers to '{id}', which is no actor");
        foreach (var property in value.EnumerateObject())
            CheckActors(property.Value, actors, path);
    }
}
