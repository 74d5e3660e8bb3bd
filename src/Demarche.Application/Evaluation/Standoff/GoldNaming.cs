namespace Demarche.Application.Evaluation.Standoff;

/// <summary>A place where the text names a gold actor.</summary>
/// <param name="Form">The words.</param>
/// <param name="IsOptional">It lies inside, or is, a naming of another actor, so that it need not be found.</param>
internal sealed record GoldNaming(string Actor, TextSpan Span, string Form, bool IsOptional)
{
    /// <summary>The namings of a passage; one inside a longer naming of the same actor is left out.</summary>
    public static IEnumerable<GoldNaming> Of(GoldPassage gold)
    {
        var all = gold.Actors.SelectMany(actor => actor.Surfaces.SelectMany(form =>
            WordMatching.Places(gold.Text, form).Select(span => new GoldNaming(actor.Id, span, form, false)))).ToList();
        foreach (var naming in all)
        {
            var around = all.FindAll(other => other.Span.Contains(naming.Span) && other.Span.Length > naming.Span.Length);
            if (!around.Exists(other => other.Actor == naming.Actor))
                yield return naming with { IsOptional = around.Count > 0 || all.Exists(other => other.Span == naming.Span && other.Actor != naming.Actor) };
        }
    }
}
