using System.Text.Json;
using System.Text.Json.Serialization;

namespace Demarche.Language.Models;

/// <summary>The card of a model pack, <c>model.json</c>: what it is, what it was trained on, how it scores, and its files.</summary>
public sealed record ModelManifest
{
    /// <summary>Layout of packs that this program reads.</summary>
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    public required string Name { get; init; }

    /// <summary>Semantic version of the pack.</summary>
    public required string Version { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public required string Language { get; init; }

    /// <summary>SPDX expression, or words, for the pack as a whole.</summary>
    public required string Licence { get; init; }

    public required IReadOnlyList<TrainingSet> TrainedOn { get; init; }

    /// <summary>Scores on development sets, by measure.</summary>
    public required IReadOnlyDictionary<string, double> Scores { get; init; }

    public required IReadOnlyList<ModelFile> Files { get; init; }

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}

/// <summary>A set that a pack was trained on.</summary>
public sealed record TrainingSet(string Name, string Licence, string Use);

/// <summary>A file of a pack.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record ModelFile(string Name, string Description, long Bytes, string Sha256);
