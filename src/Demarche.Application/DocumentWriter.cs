using System.Globalization;
using System.Text;
using Demarche.Application.Briefs;
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
        foreach (var coded in BuildBrief.Of([document], []).Articles[0].Events)
        {
            WriteRow(
                document.Article.Id, coded.Date, coded.Source, coded.Target, coded.Category, coded.Mode, coded.Cameo, coded.Modality,
                coded.IsPresentedAsFact ? "yes" : "no", coded.Confidence.ToString("0.00", CultureInfo.InvariantCulture), coded.Standing, coded.Quote.Text);
        }
    }

    private void WriteRow(params string?[] fields) =>
        output.Write(Encoding.UTF8.GetBytes(string.Join('\t', fields.Select(field => field?.Replace('\t', ' '))) + "\n"));
}
