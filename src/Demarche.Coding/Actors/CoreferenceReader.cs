using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Gives pronouns and definite phrases the actor of their cluster: the one that most of its phrases name, a named one before
/// a generic one. A phrase that names another known party keeps it, and one that joins two names neither.
/// </summary>
internal static class CoreferenceReader
{
    public static void Read(AnnotatedDocument document, Cast cast)
    {
        foreach (var cluster in document.Coreference.GroupBy(mention => mention.Cluster))
        {
            var mentions = cluster.ToList();
            var actor = mentions
                .Where(mention => !IsJoined(document, mention))
                .Select(mention => cast.MembersAt(mention.Head).Take(2).ToList())
                .Where(members => members.Count == 1)
                .GroupBy(members => members[0])
                .OrderByDescending(group => group.Key.IsNamed)
                .ThenByDescending(group => group.Count())
                .FirstOrDefault()?.Key;
            if (actor is null)
                continue;
            foreach (var mention in mentions)
            {
                if (!cast.IsLocated(mention.Head) && cast.MembersAt(mention.Head).All(member => !member.IsNamed && actor.Suits(member)))
                    cast.ReferInstead(mention.Head, actor, document.SpanOf(mention.First, mention.End));
            }
        }
    }

    /// <summary>Whether a phrase joins several: the head of "Chad and Mali" is Chad, but "they" are both.</summary>
    private static bool IsJoined(AnnotatedDocument document, CoreferentMention mention)
    {
        foreach (var index in document[mention.Head].Dependents)
        {
            if (document[index].Relation == Relation.Conj && index >= mention.First && index < mention.End)
                return true;
        }
        return false;
    }
}
