using System.Globalization;
using System.Text;
using Demarche.Application.Parses;

namespace Demarche.Application.Briefs.Html;

/// <summary>Writes an article's text: every sentence numbered, the words that carry records underlined and leading to their rows.</summary>
internal sealed class TextHtml
{
    private static readonly (string Section, string Word)[] s_marks =
        [("timeline", "event"), ("demands", "demand"), ("formats", "format"), ("claims", "claim"), ("transfers", "transfer"), ("drift", "alignment")];

    private readonly StringBuilder _html;
    private readonly string _article;

    /// <summary>The section in which each record has its row.</summary>
    private readonly Dictionary<string, string> _homes = new(StringComparer.Ordinal);

    private TextHtml(StringBuilder html, ArticleBrief brief, string article)
    {
        (_html, _article) = (html, article);
        foreach (var section in brief.Sections)
        {
            foreach (var record in section.Rows.SelectMany(row => row.Records))
                _homes.TryAdd(record, section.Id);
        }
    }

    public static void Append(StringBuilder html, ArticleBrief brief, string article)
    {
        var text = new TextHtml(html, brief, article);
        text.AppendLegend();
        foreach (var sentence in brief.Sentences)
            text.Append(sentence);
        if (!brief.Sentences.IsEmpty)
            html.Append("</p>\n");
    }

    /// <summary>The underlines that the text has, each with its word.</summary>
    private void AppendLegend()
    {
        var lines = s_marks.Where(mark => _homes.ContainsValue(mark.Section)).Select(mark => $"<li><mark class=\"{mark.Section}\">{mark.Word}</mark></li>").ToArray();
        if (lines.Length > 0)
            _html.Append(CultureInfo.InvariantCulture, $"<ul class=\"legend\" aria-label=\"Underlines\">{string.Concat(lines)}<li><mark class=\"many\">several at once</mark></li></ul>\n");
    }

    private void Append(BriefSentence sentence)
    {
        if (sentence.StartsParagraph)
            _html.Append(sentence.Number == 1 ? "<p dir=\"auto\">" : "</p>\n<p dir=\"auto\">");
        var id = string.Create(CultureInfo.InvariantCulture, $"{_article}-s{sentence.Number}");
        _html.Append(CultureInfo.InvariantCulture, $"<span class=\"sentence\" id=\"{id}\"><sup><a class=\"number\" href=\"#{id}\">{sentence.Number}</a></sup>");
        foreach (var label in Labels(sentence))
            _html.Append(CultureInfo.InvariantCulture, $"<span class=\"tag\">{label}</span>");
        foreach (var piece in sentence.Pieces)
            Append(piece);
        _html.Append("</span> ");
    }

    private void Append(MarkedPiece piece)
    {
        var kinds = piece.Records.Select(record => _homes.GetValueOrDefault(record)).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var text = Markup.Escape(piece.Text);
        var many = kinds.Length > 1 ? " many" : "";
        _html.Append(kinds.Length == 0 ? text : $"<mark class=\"{kinds[0]}{many}\">{text}</mark>");
        foreach (var record in piece.Ends.Where(_homes.ContainsKey))
            _html.Append(CultureInfo.InvariantCulture, $"<sup><a href=\"#{SectionHtml.RowId(_article, _homes[record], record)}\">{Markup.Escape(record)}</a></sup>");
    }

    /// <summary>What a reader must know before the sentence's words: that they are not the narrator's, or not sound.</summary>
    private static IEnumerable<string> Labels(BriefSentence sentence)
    {
        if (sentence.Kind switch
        {
            "commentary" => "writer's view",
            "rhetoricalQuestion" => "rhetorical question",
            "listItem" => "item",
            _ => null,
        } is { } kind)
            yield return kind;
        foreach (var flag in sentence.Flags.Where(flag => flag is "garbled" or "sarcasm" or "figurative" or "repeat" or "retort"))
            yield return flag;
    }
}
