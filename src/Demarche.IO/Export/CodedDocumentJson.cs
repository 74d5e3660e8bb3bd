using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Demarche.IO.Export;

/// <summary>
/// The JSON of the output contract, version 1: UTF-8 without a byte order mark, fields in the contract's order, every
/// field present. Two further fields: <c>omissions</c> says what was read but not coded, <c>evidence</c> why an event was.
/// </summary>
public static class CodedDocumentJson
{
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>One line without line end, as JSON Lines want it.</summary>
    public static byte[] Line(CodedDocument document) => Serialize(document, indented: false);

    /// <summary>An object over many lines, two spaces deep, for one document and human eyes.</summary>
    public static byte[] Indented(CodedDocument document) => Serialize(document, indented: true);

    /// <summary>Reads back what <see cref="Line"/> or <see cref="Indented"/> wrote.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="text">The raw text of the article, which the contract leaves out for a text file.</param>
    /// <exception cref="FormatException">The bytes are no coded document.</exception>
    public static CodedDocument Parse(ReadOnlyMemory<byte> json, string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return CodedDocumentReader.Read(parsed.RootElement, text);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"Not a coded document of contract version 1: {exception.Message}", exception);
        }
    }

    private static byte[] Serialize(CodedDocument document, bool indented) => Serialize(json => new CodedDocumentWriter(json).Write(document), indented);

    /// <summary>What <paramref name="write"/> writes, in the contract's encoding.</summary>
    internal static byte[] Serialize(Action<Utf8JsonWriter> write, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = s_encoder, Indented = indented, NewLine = "\n" }))
            write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
