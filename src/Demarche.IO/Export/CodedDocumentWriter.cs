using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Demarche.IO.Export;

/// <summary>Writes the objects of the output contract, field by field in its order.</summary>
internal sealed class CodedDocumentWriter(Utf8JsonWriter json)
{
    public void Write(CodedDocument document)
    {
        json.WriteStartObject();
        WriteArticle(document.Article);
        List("sentences", document.Sentences, WriteSentence);
        List("actors", document.Actors, WriteActor);
        WriteEvents(document.Events);
        List("demands", document.Demands, WriteDemand);
        List("formats", document.Formats, WriteFormat);
        List("claims", document.Claims, WriteClaim);
        List("transfers", document.Transfers, WriteTransfer);
        List("alignments", document.Alignments, WriteAlignment);
        List("omissions", document.Omissions, WriteOmission);
        json.WriteEndObject();
    }

    /// <summary>The field <c>events</c> of an object.</summary>
    public void WriteEvents(ImmutableArray<CodedEvent> events) => List("events", events, WriteEvent);

    private void WriteArticle(Article article)
    {
        json.WriteStartObject("document");
        Text("id", article.Id);
        Text("title", article.Title);
        Text("date", article.Date?.ToString("O", CultureInfo.InvariantCulture));
        Text("dateSource", article.DateSource is { } source ? ContractNames.Of(source) : null);
        Text("language", article.Language);
        Text("sha256", article.Sha256);
        Text("source", article.Source);
        Text("text", article.IsExtracted ? article.Text : null);
        json.WriteEndObject();
    }

    private void WriteSentence(CodedSentence sentence)
    {
        json.WriteNumber("index", sentence.Index);
        Span(sentence.Span);
        json.WriteString("kind", ContractNames.Of(sentence.Kind));
        Strings("flags", sentence.Flags.Select(ContractNames.Of));
    }

    private void WriteActor(Actor actor)
    {
        Text("id", actor.Id);
        Text("name", actor.Name);
        Text("type", ContractNames.Of(actor.Type));
        Text("code", actor.Code);
        Text("sector", actor.Sector);
        Strings("otherSectors", actor.OtherSectors);
        Text("office", actor.Office);
        Text("wikidata", actor.Wikidata);
        List("mentions", actor.Mentions, mention =>
        {
            Span(mention.Span);
            Text("text", mention.Text);
        });
    }

    private void WriteEvent(CodedEvent coded)
    {
        WriteRecord(coded);
        References("source", coded.Source);
        References("target", coded.Target);
        Text("event", ContractNames.Of(coded.Category));
        Text("mode", coded.Mode);
        Strings("context", coded.Contexts);
        Text("cameo", coded.Cameo);
        Number("goldstein", coded.Goldstein);
        json.WriteNumber("quad", (int)coded.Quad);
        Object("date", coded.Date, date =>
        {
            Text("value", date.Value);
            Text("precision", ContractNames.Of(date.Precision));
            Text("rule", date.Rule);
        });
        Object("place", coded.Place, WritePlace);
        Object("trigger", coded.Trigger, MentionFields);
        Object("quantity", coded.Quantity, WriteQuantity);
        Object("evidence", coded.Evidence, evidence =>
        {
            Text("rule", evidence.Rule);
            Text("pattern", evidence.Pattern);
            List("words", evidence.Words, MentionFields);
        });
    }

    private void WriteDemand(Demand demand)
    {
        WriteRecord(demand);
        References("by", demand.By);
        References("on", demand.On);
        Object("content", demand.Content, MentionFields);
        Object("condition", demand.Condition, MentionFields);
        Object("consequence", demand.Consequence, MentionFields);
        Object("deadline", demand.Deadline, deadline =>
        {
            Text("value", deadline.Value);
            MentionFields(deadline.Mention);
        });
        Text("strength", ContractNames.Of(demand.Strength));
    }

    private void WriteFormat(FormatStance format)
    {
        WriteRecord(format);
        Text("name", format.Name);
        Text("venue", format.Venue);
        References("mediators", format.Mediators);
        Object("party", format.Party, WriteReference);
        Text("stance", ContractNames.Of(format.Stance));
    }

    private void WriteClaim(Claim claim)
    {
        WriteRecord(claim);
        References("by", claim.By);
        References("about", claim.About);
        Object("content", claim.Content, MentionFields);
        Text("stance", ContractNames.Of(claim.Stance));
    }

    private void WriteTransfer(Transfer transfer)
    {
        WriteRecord(transfer);
        Object("giver", transfer.Giver, WriteReference);
        Object("recipient", transfer.Recipient, WriteReference);
        References("via", transfer.Via);
        Object("what", transfer.What, MentionFields);
        Object("quantity", transfer.Quantity, WriteQuantity);
        Text("status", ContractNames.Of(transfer.Status));
    }

    private void WriteAlignment(Alignment alignment)
    {
        WriteRecord(alignment);
        Object("party", alignment.Party, WriteReference);
        References("toward", alignment.Toward);
        Text("direction", ContractNames.Of(alignment.Direction));
        References("desiredBy", alignment.DesiredBy);
    }

    private void WriteOmission(Omission omission)
    {
        json.WriteNumber("sentence", omission.Sentence);
        Text("reason", omission.Reason);
    }

    private void WriteRecord(Record record)
    {
        Text("id", record.Id);
        List("mentions", record.Mentions, evidence =>
        {
            json.WriteNumber("sentence", evidence.Sentence);
            Span(evidence.Span);
        });
        List("attribution", record.Attribution, WriteAttribution);
        Text("modality", ContractNames.Of(record.Modality));
        json.WriteNumber("confidence", Math.Round(record.Confidence, 4));
        Strings("answers", record.Answers);
        Strings("contradicts", record.Contradicts);
    }

    private void WriteAttribution(Attribution attribution)
    {
        Text("actor", attribution.Actor);
        Text("code", attribution.Code);
        Text("text", attribution.Mention?.Text);
        Text("cue", attribution.Cue);
        Text("kind", ContractNames.Of(attribution.Kind));
        Number("start", attribution.Mention?.Span.Start);
        Number("end", attribution.Mention?.Span.End);
    }

    private void WriteReference(ActorReference reference)
    {
        Text("actor", reference.Actor);
        Text("code", reference.Code);
        Text("sector", reference.Sector);
        Text("text", reference.Mention?.Text);
        Number("start", reference.Mention?.Span.Start);
        Number("end", reference.Mention?.Span.End);
    }

    private void WritePlace(EventPlace place)
    {
        Text("name", place.Name);
        Text("country", place.Country);
        Number("lat", place.Latitude);
        Number("lon", place.Longitude);
        Text("precision", place.Precision is { } precision ? ContractNames.Of(precision) : null);
        Text("id", place.Id);
    }

    private void WriteQuantity(Quantity quantity)
    {
        Number("value", quantity.Value);
        Text("unit", quantity.Unit);
        MentionFields(quantity.Mention);
    }

    private void MentionFields(Mention mention)
    {
        Text("text", mention.Text);
        Span(mention.Span);
    }

    private void Span(TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private void References(string name, ImmutableArray<ActorReference> references) => List(name, references, WriteReference);

    private void List<T>(string name, ImmutableArray<T> items, Action<T> writeFields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeFields(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void Object<T>(string name, T? value, Action<T> writeFields) where T : class
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        writeFields(value);
        json.WriteEndObject();
    }

    private void Strings(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void Text(string name, string? value) => json.WriteString(name, value);

    private void Number(string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
