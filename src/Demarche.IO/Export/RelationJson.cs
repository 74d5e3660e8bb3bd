using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Demarche.IO.Export;

/// <summary>What one given mention does to another, as a line of JSON: the id, and one event of the output contract.</summary>
public static class RelationJson
{
    /// <summary>One line without line end: <c>{"id", "events": [event]}</c>.</summary>
    public static byte[] Line(string id, CodedEvent act)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            new CodedDocumentWriter(json).WriteEvents([act]);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
