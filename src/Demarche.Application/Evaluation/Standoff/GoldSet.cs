using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>Passages annotated in full; docs/reference/standoff-gold.md describes the file.</summary>
public sealed record GoldSet(ImmutableArray<GoldPassage> Passages)
{
    private static readonly JsonSerializerOptions s_format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter<GoldLevel>(JsonNamingPolicy.CamelCase) },
    };

    /// <exception cref="DemarcheException">The file cannot be read, or holds no passages; the message names it and the place.</exception>
    public static GoldSet Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var set = JsonSerializer.Deserialize<GoldSet>(file, s_format);
            return set is { Passages: { IsDefaultOrEmpty: false } } ? set
                : throw new DemarcheException($"{path}: no passages in it; give a file of the form that docs/reference/standoff-gold.md describes.");
        }
        catch (JsonException exception)
        {
            throw new DemarcheException($"{path}:{exception.LineNumber + 1}: not a set of annotated passages, at {exception.Path}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{path}: {exception.Message}", exception);
        }
    }
}
