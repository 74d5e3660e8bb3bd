namespace Demarche.IO.Export;

/// <summary>What one given mention does to another, as a line of JSON: the id, and one event of the output contract.</summary>
public static class RelationJson
{
    /// <summary>One line without line end: <c>{"id", "events": [event]}</c>.</summary>
    public static byte[] Line(string id, CodedEvent act) => CodedDocumentJson.Serialize(
        json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            new CodedDocumentWriter(json).WriteEvents([act]);
            json.WriteEndObject();
        },
        indented: false);
}
