using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Demarche.Application;

/// <summary>Writes a result as indented JSON, with the names of its records' properties in camel case.</summary>
public static class ReadableJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Write<T>(T result) => JsonSerializer.Serialize(result, s_options);
}
