using Demarche.Language.Tokens;

namespace Demarche.Language.Entities;

/// <summary>Takes what does not belong to a name off its ends: titles, the article, possessive markers, marks.</summary>
internal static class NameTrimmer
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "President", "Vice", "Deputy", "Prime", "Premier", "Minister", "Ministers", "Secretary", "Chancellor", "Ambassador", "Envoy", "Governor",
        "Mayor", "Senator", "Sen.", "Sen", "Rep.", "Representative", "Congressman", "Congresswoman", "Speaker", "Chairman", "Chairwoman", "Chair",
        "General", "Gen.", "Gen", "Lieutenant", "Lt.", "Colonel", "Col.", "Major", "Maj.", "Captain", "Capt.", "Admiral", "Adm.", "Brigadier",
        "Marshal", "Sergeant", "Sgt.", "Commander", "Judge", "Justice", "Attorney", "Prosecutor", "Professor", "Prof.", "Doctor", "Dr.", "Dr",
        "Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Spokesman", "Spokeswoman", "Spokesperson", "Director", "Commissioner", "Leader",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that continue a title: "Secretary of State", "Deputy Foreign Minister".</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleParts = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "of", "for", "and", "-", "State", "Foreign", "Affairs", "Defense", "Defence", "Interior", "Finance", "Security", "Energy", "Trade",
        "Justice", "Assistant", "Under", "First", "Chief",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The trimmed name; false when nothing but titles and marks was there.</summary>
    public static bool TryTrim(DocumentBuilder document, EntityMention entity, out EntityMention name)
    {
        var (first, end) = (entity.First, entity.End);
        while (end > first && (IsMark(document.Form(end - 1)) || IsPossessiveMarker(document, end - 1)))
            end--;
        while (first < end && IsOutsideAtStart(document.Form(first)))
            first++;
        if (entity.Type == EntityType.Person)
            first = AfterTitle(document, first, end);
        name = new EntityMention(first, end, entity.Type);
        return first < end;
    }

    private static int AfterTitle(DocumentBuilder document, int first, int end)
    {
        if (first == end || !Titles.Contains(document.Form(first)))
            return first;
        var afterTitle = first;
        for (var token = first; token < end; token++)
        {
            if (Titles.Contains(document.Form(token)) || document.Form(token) is "State" or "Affairs" or "Defense" or "Defence")
                afterTitle = token + 1;
            else if (!TitleParts.Contains(document.Form(token)))
                break;
        }
        return afterTitle;
    }

    private static bool IsOutsideAtStart(ReadOnlySpan<char> form) => form is "the" or "'s" or "’s" || IsMark(form);

    /// <summary>Whether the token marks a possessor. Where nothing is possessed the marker is part of the name, as in "at Harry's".</summary>
    private static bool IsPossessiveMarker(DocumentBuilder document, int token) =>
        document.Form(token) is "'s" or "’s" or "'" or "’"
        && document.Heads[token] is >= 0 and var head && document.Relations[head] is Relation.NmodPoss;

    private static bool IsMark(ReadOnlySpan<char> form)
    {
        foreach (var letter in form)
        {
            if (char.IsLetterOrDigit(letter))
                return false;
        }
        return true;
    }
}
