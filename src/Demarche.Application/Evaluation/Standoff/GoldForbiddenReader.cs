using System.Text.Json;
using System.Text.Json.Serialization;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>Reads the values of a trap's field: a list of texts, or <c>true</c> for a flag.</summary>
internal sealed class GoldForbiddenReader : JsonConverter<GoldForbidden>
{
    public override GoldForbidden Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return new GoldForbidden(value.RootElement.ValueKind == JsonValueKind.Array
            ? [.. value.RootElement.EnumerateArray().Select(item => item.ToString())]
            : []);
    }

    public override void Write(Utf8JsonWriter writer, GoldForbidden value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Gold sets are read, not written.");
}
