using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>Reads a field that holds nothing, one value or a list of them as a list; values that are no text are taken as their text.</summary>
internal sealed class OneOrMany<T> : JsonConverter<ImmutableArray<T>>
{
    public override bool HandleNull => true;

    public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return [];
        if (reader.TokenType != JsonTokenType.StartArray)
            return [Value(ref reader, options)];
        var values = ImmutableArray.CreateBuilder<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            values.Add(Value(ref reader, options));
        return values.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Gold sets are read, not written.");

    private static T Value(ref Utf8JsonReader reader, JsonSerializerOptions options) => JsonSerializer.Deserialize<T>(ref reader, options)!;
}
