using System.Globalization;
using System.Text;

namespace Demarche.Application.Parses;

/// <summary>Writes the drawing of one sentence as SVG elements, its top left corner at the origin.</summary>
internal sealed class SentenceSvg
{
    private const double LevelHeight = 20;
    private const double RowHeight = 22;
    private const double Corner = 6;

    private readonly StringBuilder _svg = new();
    private readonly SentenceLayout _layout;
    private readonly double _base;

    private SentenceSvg(SentenceLayout layout)
    {
        _layout = layout;
        _base = SentenceLayout.Margin + (layout.Levels + 1) * LevelHeight;
        WordsBottom = _base + 54;
        Height = WordsBottom + (layout.EntityRows + layout.MentionRows) * RowHeight + SentenceLayout.Margin;
    }

    private double WordsBottom { get; }

    private double Height { get; }

    /// <summary>The elements and their height in pixels.</summary>
    public static (string Elements, double Height) Draw(SentenceLayout layout)
    {
        var drawing = new SentenceSvg(layout);
        foreach (var arc in layout.Arcs)
            drawing.DrawArc(arc);
        drawing.DrawWords();
        foreach (var entity in layout.Entities)
            drawing.DrawBracket(entity, "entity", drawing.WordsBottom);
        foreach (var mention in layout.Mentions)
            drawing.DrawBracket(mention, "mention", drawing.WordsBottom + layout.EntityRows * RowHeight);
        return (drawing._svg.ToString(), drawing.Height);
    }

    private void DrawArc(Arc arc)
    {
        var top = _base - arc.Level * LevelHeight;
        var turn = arc.HeadX < arc.DependentX ? Corner : -Corner;
        var label = Markup.Escape(arc.Label);
        Write($"<g class=\"arc\"><path d=\"M{arc.HeadX:F1} {_base:F1}V{top + Corner:F1}Q{arc.HeadX:F1} {top:F1} {arc.HeadX + turn:F1} {top:F1}");
        Write($"H{arc.DependentX - turn:F1}Q{arc.DependentX:F1} {top:F1} {arc.DependentX:F1} {top + Corner:F1}V{_base - 6:F1}\"/>");
        DrawArrow(arc.DependentX);
        Write($"<text class=\"label\" x=\"{(arc.HeadX + arc.DependentX) / 2:F1}\" y=\"{top + 4:F1}\">{label}</text></g>\n");
    }

    private void DrawWords()
    {
        for (var word = 0; word < _layout.Tokens.Length; word++)
        {
            var token = _layout.Tokens[word];
            var x = _layout.Centers[word];
            if (token.IsRoot && _layout.Levels > 0)
                DrawRoot(x);
            Write($"<g><title>{Markup.Escape($"{token.Form} · lemma {token.Lemma} · {token.Upos} · {token.Xpos} · {token.Features.Conllu}")}</title>");
            Write($"<text class=\"word\" x=\"{x:F1}\" y=\"{_base + 18:F1}\">{Markup.Escape(token.Form)}</text>");
            Write($"<text class=\"upos\" x=\"{x:F1}\" y=\"{_base + 34:F1}\">{token.Upos}</text>");
            Write($"<text class=\"xpos\" x=\"{x:F1}\" y=\"{_base + 48:F1}\">{Markup.Escape(token.Xpos)}</text></g>\n");
        }
    }

    private void DrawRoot(double x)
    {
        Write($"<g class=\"arc\"><path d=\"M{x:F1} {SentenceLayout.Margin:F1}V{_base - 6:F1}\"/>");
        DrawArrow(x);
        Write($"<text class=\"label\" x=\"{x:F1}\" y=\"{SentenceLayout.Margin + 4:F1}\">root</text></g>\n");
    }

    private void DrawArrow(double x) =>
        Write($"<path class=\"arrow\" d=\"M{x - 4:F1} {_base - 7:F1}h8L{x:F1} {_base + 1:F1}z\"/>");

    private void DrawBracket(Bracket bracket, string kind, double top)
    {
        var (left, right) = (Edge(bracket.First, -1), Edge(bracket.End - 1, 1));
        var y = top + bracket.Row * RowHeight + 4;
        Write($"<g class=\"{kind}\"><path d=\"M{left:F1} {y - 4:F1}v5H{right:F1}v-5\"/>");
        Write($"<text class=\"label\" x=\"{(left + right) / 2:F1}\" y=\"{y + 13:F1}\">{Markup.Escape(bracket.Label)}</text></g>\n");
    }

    private double Edge(int word, int side) =>
        _layout.Centers[word] + side * Math.Max(TextWidth.Of(_layout.Tokens[word].Form, SentenceLayout.WordSize) / 2, 10);

    private void Write(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
