using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Demarche.Application.Briefs;

/// <summary>Writes a brief as JSON, with the names of its records' properties.</summary>
public static class BriefJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write(Brief brief) => JsonSerializer.Serialize(brief, s_options);
}
