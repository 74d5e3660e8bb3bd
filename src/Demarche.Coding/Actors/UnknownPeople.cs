using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Tells whether a noun that no lexicon knows is of people, by what is told of it: who is arrested, and what vows or riots, are people,
/// and only people are "who". A bare number ("dozens", "eleven", "others") is of people as soon as it does what things seldom do.
/// </summary>
internal static class UnknownPeople
{
    private static readonly WordSet DoneByPeople = new(
    [
        "abduct", "apologise", "apologize", "assassinate", "barricade", "beg", "behead", "boo", "chant", "confess", "defect", "emigrate", "heckle",
        "hijack", "jeer", "kidnap", "loot", "lynch", "murder", "mutiny", "pelt", "picket", "plead", "pledge", "protest", "rape", "resign", "riot", "rob",
        "scream", "shout", "stab", "swear", "testify", "torture", "vandalise", "vandalize", "vow", "weep",
    ]);

    private static readonly WordSet DoneByNumbers = new(
    [
        "accuse", "arrest", "attack", "attend", "block", "blockade", "camp", "clash", "condemn", "criticise", "criticize", "demand", "demonstrate",
        "denounce", "desert", "flee", "gather", "greet", "kill", "march", "meet", "occupy", "rally", "refuse", "resist", "sign", "storm", "strike", "surrender",
        "threaten", "throw", "urge", "vote", "welcome",
    ]);

    private static readonly WordSet DoneToPeople = new(
    [
        "abduct", "acquit", "arrest", "assassinate", "behead", "convict", "deport", "detain", "extradite", "handcuff", "hospitalise", "hospitalize",
        "imprison", "indict", "injure", "interrogate", "jail", "kidnap", "lynch", "maim", "massacre", "murder", "prosecute", "rape", "sentence", "slay",
        "stab", "torture", "wound",
    ]);

    private static readonly WordSet DoneToNumbers = new(["banish", "execute", "exile", "feed", "free", "hang", "hurt", "kill", "pardon", "release", "slaughter", "vaccinate"]);

    private static readonly WordSet Numbers = new(
    [
        "hundreds", "thousands", "millions", "dozens", "scores", "tens", "many", "several", "others", "some", "most", "those", "both", "all", "pair", "couple",
    ]);

    private static readonly string[] AbstractEndings = ["ion", "ment", "ness", "ity", "ism", "ship", "ance", "ence", "tude", "ure"];

    /// <summary>Whether a phrase is of people: that of a common noun, a number, or a pronoun such as "those".</summary>
    /// <param name="head">The head of the phrase.</param>
    /// <param name="noun">What it is of, the head itself unless that counts: the "hikers" of "dozens of hikers".</param>
    public static bool Are(Token head, Token noun)
    {
        var isNumber = IsNumber(noun);
        if (isNumber ? IsOfSome(noun) : noun.Upos != UniversalPos.NOUN || IsAbstract(noun.Lemma))
            return false;
        return Does(head, isNumber) || IsToldOf(noun, isNumber);
    }

    /// <summary>Whether a word counts without saying what: "eleven", "dozens".</summary>
    public static bool IsNumber(Token word) => word.Upos == UniversalPos.NUM || Numbers.Contains(word.Form);

    /// <summary>Whether a number says of whom it is: "three of the miners".</summary>
    private static bool IsOfSome(Token number)
    {
        foreach (var index in number.Dependents)
        {
            if (number.Document[index] is { Relation: Relation.Nmod, Upos: UniversalPos.NOUN or UniversalPos.PROPN } && Clause.Marker(number.Document[index], "of"))
                return true;
        }
        return false;
    }

    private static bool IsAbstract(string noun) => Array.Exists(AbstractEndings, ending => noun.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether it is the subject or object of a verb of people: "were arrested", "arrested by".</summary>
    private static bool Does(Token word, bool isNumber)
    {
        if (word.IsRoot || word.Head is not { Upos: UniversalPos.VERB } verb)
            return false;
        var passive = Clause.IsPassive(verb);
        return (Clause.Agent(verb, passive) == word.Index && IsOf(verb, DoneByPeople, DoneByNumbers, isNumber))
            || (Clause.Object(verb, passive) == word.Index && IsOf(verb, DoneToPeople, DoneToNumbers, isNumber));
    }

    /// <summary>"birdwatchers who fled", "those whom he called", "the hikers arrested on Monday".</summary>
    private static bool IsToldOf(Token word, bool isNumber)
    {
        foreach (var index in word.Dependents)
        {
            var clause = word.Document[index];
            if (clause.Relation == Relation.Acl && Clause.IsPassive(clause) && IsOf(clause, DoneToPeople, DoneToNumbers, isNumber))
                return true;
            if (clause.Relation == Relation.AclRelcl && HasWho(clause))
                return true;
        }
        return false;
    }

    private static bool HasWho(Token clause)
    {
        foreach (var index in clause.Dependents)
        {
            if (clause.Document[index].Lemma is "who" or "whom")
                return true;
        }
        return false;
    }

    private static bool IsOf(Token verb, WordSet people, WordSet numbers, bool isNumber) =>
        people.Contains(verb.Lemma) || (isNumber && numbers.Contains(verb.Lemma));
}
