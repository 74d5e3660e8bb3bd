using Demarche.Language.Tokens;

namespace Demarche.Language.Evaluation;

/// <summary>
/// Named entities by exact span and type, over persons, organisations and places: the three types that all sets share.
/// Geopolitical entities count as places; other types are passed over on both sides.
/// </summary>
public static class EntityScore
{
    public static MatchCount Of(AnnotatedDocument gold, AnnotatedDocument system)
    {
        var (goldSpans, systemSpans) = (Spans(gold), Spans(system));
        return new MatchCount(goldSpans.Count, systemSpans.Count, goldSpans.Count(systemSpans.Contains));
    }

    private static HashSet<(TextSpan, EntityType)> Spans(AnnotatedDocument document) =>
        [.. document.Entities
            .Select(entity => (document.SpanOf(entity.First, entity.End), Shared(entity.Type)))
            .Where(pair => pair.Item2 is EntityType.Person or EntityType.Organization or EntityType.Location)];

    private static EntityType Shared(EntityType type) =>
        type == EntityType.GeopoliticalEntity ? EntityType.Location : type;
}
