using Demarche.Language.Tokens;

namespace Demarche.Language.Entities;

/// <summary>Names of countries, capitals, regions and peoples that stand outside any entity.</summary>
internal static class MissedNames
{
    public static bool TryMatch(DocumentBuilder document, int first, int end, out EntityMention entity)
    {
        entity = default;
        if (!StartsName(document.Form(first).TrimStart('#')))
            return false;
        for (var last = Math.Min(end, first + PlaceNames.LongestName); last > first; last--)
        {
            if (!EndsName(document.Form(last - 1)) || !NameTypes.TryFind(document, first, last, out var place) || place.Kind is PlaceKind.City or PlaceKind.Natural)
                continue;
            if (!IsNameHere(document, first, last, place.Kind))
                return false;
            entity = new EntityMention(first, last, NameTypes.OfPlace(place.Kind));
            return true;
        }
        return false;
    }

    /// <summary>Names in English end in a word with a capital, such as "d'Ivoire": a look at it saves the look-up.</summary>
    private static bool EndsName(ReadOnlySpan<char> form) => form.ContainsAnyInRange('A', 'Z') || (char.IsLetter(form[0]) && !char.IsLower(form[0]));

    private static bool StartsName(ReadOnlySpan<char> form) =>
        form.Length > 1 && char.IsUpper(form[0]) && (form.Length > 3 || char.IsUpper(form[^1]) || form[^1] == '.');

    /// <summary>
    /// A people is named by an adjective, a plural, or a noun with a determiner; "in French" names the language. A place
    /// must be a proper noun that is not part of a longer name.
    /// </summary>
    private static bool IsNameHere(DocumentBuilder document, int first, int end, PlaceKind kind)
    {
        if (kind is PlaceKind.Demonym or PlaceKind.Group)
            return document.Upos[end - 1] == UniversalPos.ADJ
                || document.Xpos[end - 1] is "NNPS" or "NNS"
                || document.Relations[end - 1] is Relation.Amod or Relation.Compound or Relation.NmodDesc
                || (document.Upos[end - 1] is UniversalPos.PROPN or UniversalPos.NOUN && first > 0
                    && document.Upos[first - 1] is UniversalPos.DET or UniversalPos.ADJ or UniversalPos.NUM);
        if (document.Upos[end - 1] is not (UniversalPos.PROPN or UniversalPos.X))
            return false;
        return !(end < document.Count && document.Relations[end] == Relation.Flat && document.Heads[end] < end)
            && !(first > 0 && document.Relations[end - 1] == Relation.Flat && document.Heads[end - 1] < first);
    }
}
