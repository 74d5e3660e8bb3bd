using System.Globalization;
using System.Text;
using Demarche.Application.Briefs;
using Demarche.Application.Briefs.Sections;
using Demarche.IO.Export;

namespace Demarche.Application;

/// <summary>How coded documents are printed.</summary>
public enum DocumentFormat
{
    /// <summary>The output contract: one object, or one a line for several articles.</summary>
    Json,

    /// <summary>The output contract, one object a line.</summary>
    Jsonl,

    /// <summary>One event a line, its columns separated by tabs.</summary>
    Table,
}

/// <summary>Prints coded documents one after the other: UTF-8, without a byte order mark.</summary>
/// <param name="output">Where to.</param>
/// <param name="format">How.</param>
public sealed class DocumentWriter(Stream output, DocumentFormat format)
{
    private bool _hasHeader;

    public void Write(CodedDocument document)
    {
        if (format == DocumentFormat.Table)
            WriteTable(document);
        else
            output.Write([.. CodedDocumentJson.Line(document), (byte)'\n']);
        output.Flush();
    }

    private void WriteTable(CodedDocument document)
    {
        if (!_hasHeader)
            WriteRow("article", "date", "source", "target", "event", "mode", "cameo", "modality", "fact", "confidence", "standing", "sentence");
        _hasHeader = true;
        var words = new Wording(document);
        foreach (var coded in TimelineSection.InOrder(document))
        {
            var note = words.Note(coded);
            WriteRow(
                document.Article.Id, coded.Date?.Value, words.Subject(coded), words.Parties(coded.Target), ContractNames.Of(coded.Category), coded.Mode,
                coded.Cameo, ContractNames.Of(coded.Modality), note.IsPresentedAsFact ? "yes" : "no",
                note.Confidence.ToString("0.00", CultureInfo.InvariantCulture), note.Standing, words.Quote(coded).Text);
        }
    }

    private void WriteRow(params string?[] fields) =>
        output.Write(Encoding.UTF8.GetBytes(string.Join('\t', fields.Select(field => field?.Replace('\t', ' '))) + "\n"));
}
