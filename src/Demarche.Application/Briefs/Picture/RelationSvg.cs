using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Demarche.Application.Parses;

namespace Demarche.Application.Briefs;

/// <summary>
/// Draws parties and what was reported between them: an arrow for each direction, conflict with a triangle that points down and
/// cooperation with one that points up, words dashed and hollow, acts drawn through and filled.
/// </summary>
internal sealed class RelationSvg
{
    private const double PointRadius = 6;

    private readonly StringBuilder _svg = new();

    /// <param name="relations">At least one.</param>
    /// <param name="id">Beginning of the ids of title and description.</param>
    /// <param name="title">What the picture shows.</param>
    public static string Draw(ImmutableArray<Relation> relations, string id, string title)
    {
        var circle = PartyCircle.Of(relations);
        var drawing = new RelationSvg();
        drawing.Write($"<svg class=\"picture\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" viewBox=\"{circle.Left:0.#} 0 {circle.Width:0.#} {circle.Height:0.#}\" width=\"{circle.Width:0}\" height=\"{circle.Height:0}\">\n");
        drawing.Write($"<title id=\"{id}-title\">{Markup.Escape(title)}</title>\n<desc id=\"{id}-desc\">{Markup.Escape(string.Join(". ", relations.Select(Words)))}.</desc>\n");
        var places = circle.Places.ToDictionary(place => place.Name, StringComparer.Ordinal);
        foreach (var relation in circle.Relations)
            drawing.DrawArrow(relation, places[relation.From], places[relation.To]);
        foreach (var place in circle.Places)
            drawing.DrawParty(place);
        drawing._svg.Append("</svg>\n");
        return drawing._svg.ToString();
    }

    /// <summary>"Zambia to Angola: conflict, in words, 3 times".</summary>
    public static string Words(Relation relation) => string.Create(
        CultureInfo.InvariantCulture, $"{relation.From} to {relation.To}: {Sign(relation)}, {Manner(relation)}, {relation.Count} time{(relation.Count == 1 ? "" : "s")}");

    public static string Sign(Relation relation) => relation.IsConflict ? "conflict" : "cooperation";

    public static string Manner(Relation relation) => relation.IsMaterial ? "in acts" : "in words";

    private void DrawArrow(Relation relation, PartyPlace from, PartyPlace to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt(dx * dx + dy * dy);
        var bend = relation.IsConflict ? 34 : 14;
        var (cx, cy) = ((from.X + to.X) / 2 - dy / length * bend, (from.Y + to.Y) / 2 + dx / length * bend);
        var (startX, startY) = Toward(from.X, from.Y, cx, cy, PointRadius + 2);
        var (endX, endY) = Toward(to.X, to.Y, cx, cy, PointRadius + 3);
        var (backX, backY) = Toward(endX, endY, cx, cy, 9);
        var (sideX, sideY) = ((backY - endY) / 2, (endX - backX) / 2);
        var (midX, midY) = ((startX + endX) / 4 + cx / 2, (startY + endY) / 4 + cy / 2);
        var tip = relation.IsConflict ? 1 : -1;
        Write($"<g class=\"{Sign(relation)} {(relation.IsMaterial ? "acts" : "words")}\"><title>{Markup.Escape(Words(relation))}</title>");
        Write($"<path class=\"line\" d=\"M{startX:0.#} {startY:0.#}Q{cx:0.#} {cy:0.#} {backX:0.#} {backY:0.#}\"/>");
        Write($"<path class=\"tip\" d=\"M{endX:0.#} {endY:0.#}L{backX + sideX:0.#} {backY + sideY:0.#}L{backX - sideX:0.#} {backY - sideY:0.#}z\"/>");
        Write($"<path class=\"sign\" d=\"M{midX - 6:0.#} {midY - 5 * tip:0.#}h12L{midX:0.#} {midY + 6 * tip:0.#}z\"/>");
        if (relation.Count > 1)
            Write($"<text class=\"count\" x=\"{midX + 8:0.#}\" y=\"{midY + 4:0.#}\">{relation.Count}</text>");
        _svg.Append("</g>\n");
    }

    private void DrawParty(PartyPlace place)
    {
        var anchor = place.Side switch { < 0 => "end", 0 => "middle", _ => "start" };
        Write($"<g class=\"party\"><title>{Markup.Escape(place.Name)}</title><circle cx=\"{place.X:0.#}\" cy=\"{place.Y:0.#}\" r=\"{PointRadius}\"/>");
        Write($"<text x=\"{place.LabelX:0.#}\" y=\"{place.LabelY:0.#}\" text-anchor=\"{anchor}\">{Markup.Escape(place.Label)}</text></g>\n");
    }

    /// <summary>The point <paramref name="distance"/> from the first point, on the way to the second.</summary>
    private static (double X, double Y) Toward(double x, double y, double otherX, double otherY, double distance)
    {
        var (dx, dy) = (otherX - x, otherY - y);
        var share = distance / Math.Max(Math.Sqrt(dx * dx + dy * dy), 1);
        return (x + dx * share, y + dy * share);
    }

    private void Write(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));
}
