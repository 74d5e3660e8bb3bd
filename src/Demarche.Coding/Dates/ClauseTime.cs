using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Dates;

/// <summary>
/// Whether a clause tells of the past or of what is to come, which decides between last Friday and the next for "on Friday".
/// </summary>
internal static class ClauseTime
{
    private const int Past = -1;
    private const int Future = 1;
    private const int LongestPhrase = 6;
    private const int MaximumClimb = 8;

    private static readonly WordSet Modals = new(["will", "shall", "would", "must", "should", "may", "might", "can", "could", "ought", "'ll", "wo"]);

    /// <summary>Verbs of which an infinitive shares the time: "managed to meet on Friday".</summary>
    private static readonly WordSet Sharing = new(
    [
        "manage", "begin", "start", "continue", "fail", "refuse", "force", "cease", "decline", "happen", "appear", "seem", "compel", "get", "help", "dare",
        "proceed", "come", "use", "try", "attempt", "claim", "believe", "report", "say", "allege",
    ]);

    /// <summary>What is said of a time to come, also in the past tense: "was set for Friday".</summary>
    private static readonly WordSet Scheduling = new(
    [
        "schedule", "plan", "due", "set", "slate", "expect", "propose", "postpone", "delay", "fix", "adjourn", "extend", "promise", "pledge", "threaten", "deadline",
        "demand", "call", "announce", "give", "order", "ultimatum", "prepare", "ask", "urge", "tell", "press", "appeal", "invite", "agree", "decide", "vow",
    ]);

    /// <summary>What is before a preposition of the day that something is to be on: "planned on Friday".</summary>
    private static readonly WordSet Appointed = new(["due", "schedule", "slate", "plan", "expect", "set", "pencil", "ahead"]);

    private static readonly WordSet WithinPhrase = new(
        ["the", "a", "noon", "midnight", "end", "of", "late", "early", "mid", "night", "morning", "evening", "eve", "-", "least", "at", "next", "this", "on"]);

    /// <summary>-1 when the clause around <paramref name="date"/> tells of the past, 1 of the future; 0 without a parse.</summary>
    public static int Of(Token date)
    {
        if (date.IsRoot && date.Relation == default)
            return 0;
        var preposition = Preposition(date);
        if (preposition is { Lemma: "since" })
            return Past;
        if (preposition is { } found && found.Index > date.Sentence.First && Appointed.Contains(date.Document[found.Index - 1].Lemma))
            return Future;
        return OfClause(date, preposition?.Lemma.ToLowerInvariant());
    }

    private static int OfClause(Token date, string? preposition)
    {
        var isAhead = preposition is "for" or "by";
        var isLimit = isAhead || preposition is "until" or "till" or "to" || date.Relation == Relation.Obj;
        var token = date;
        var isOfNoun = false;
        while (!IsPredicate(token))
        {
            if (token.IsRoot)
                return isAhead ? Future : Past;
            isLimit |= IsTime(token) && token.Relation == Relation.Obj;
            token = token.Head;
            if (isLimit && Scheduling.Contains(token.Lemma))
                return Future;
            isOfNoun |= token.Upos == UniversalPos.NOUN && !IsTime(token);
        }
        return (isLimit && Scheduling.Contains(token.Lemma)) || (isAhead && !IsPerfect(token)) ? Future : OfPredicate(token, isOfNoun, 0);
    }

    private static int OfPredicate(Token predicate, bool isOfNoun, int depth)
    {
        if (depth > MaximumClimb)
            return Past;
        if (Clause.Has(predicate, Relation.Aux, Modals))
            return IsPerfect(predicate) ? Past : Future;
        if (predicate.Lemma is "due" || (Clause.Marker(predicate, "to") && Clause.Dependent(predicate, Relation.Cop) >= 0))
            return Future;
        if (Clause.Dependent(predicate, Relation.Cop) is var copula and >= 0)
            return predicate.Document[copula].Xpos is "VBD" || isOfNoun ? Past : Future;
        if (IsPerfect(predicate))
            return Past;
        if (Clause.Marker(predicate, "to"))
            return OfInfinitive(predicate, isOfNoun, depth);
        switch (predicate.Xpos)
        {
            case "VBD":
                return Past;
            case "VBZ" or "VBP":
                return isOfNoun ? Past : Future;
            case "VB":
                return predicate.Relation == Relation.Conj ? OfPredicate(predicate.Head, isOfNoun, depth + 1) : Future;
            case "VBN" when Finite(predicate) is { } passive:
                return passive == "VBD" || isOfNoun ? Past : Future;
            case "VBN" when predicate.Relation == Relation.Conj:
                return OfPredicate(predicate.Head, isOfNoun, depth + 1);
            case "VBN":
                return Appointed.Contains(predicate.Lemma) ? Future : Past;
            case "VBG" when Finite(predicate) is { } progressive:
                return progressive == "VBD" || isOfNoun ? Past : Future;
            default:
                return predicate.IsRoot || !IsPredicate(predicate.Head) ? Past : OfPredicate(predicate.Head, isOfNoun, depth + 1);
        }
    }

    private static int OfInfinitive(Token predicate, bool isOfNoun, int depth)
    {
        if (predicate.IsRoot)
            return Future;
        var governor = predicate.Head;
        var shares = Sharing.Contains(governor.Lemma) || (predicate.Relation == Relation.Advcl && !Scheduling.Contains(governor.Lemma));
        return shares && IsPredicate(governor) ? OfPredicate(governor, isOfNoun, depth + 1) : Future;
    }

    private static bool IsPerfect(Token predicate)
    {
        foreach (var index in predicate.Dependents)
        {
            if (predicate.Document[index] is { Relation: Relation.Aux, Lemma: "have" })
                return true;
        }
        return false;
    }

    /// <summary>The tag of a form of "be" that carries the tense, or null.</summary>
    private static string? Finite(Token predicate)
    {
        foreach (var index in predicate.Dependents)
        {
            if (predicate.Document[index] is { Relation: Relation.Aux or Relation.AuxPass, Lemma: "be" } auxiliary)
                return auxiliary.Xpos;
        }
        return null;
    }

    private static bool IsPredicate(Token token) =>
        token.Upos is UniversalPos.VERB or UniversalPos.AUX || token.Lemma is "due" || Clause.Dependent(token, Relation.Cop) >= 0;

    private static bool IsTime(Token token) => token.Upos == UniversalPos.NUM || DateWord.Look(token.Form).Kind != DateWordKind.None;

    /// <summary>The preposition before the words of a date; null when another word stands there.</summary>
    private static Token? Preposition(Token date)
    {
        for (var (index, steps) = (date.Index - 1, 0); index >= date.Sentence.First && steps < LongestPhrase; index--, steps++)
        {
            var token = date.Document[index];
            if (token.Upos is UniversalPos.ADP or UniversalPos.SCONJ && token.Lemma is not ("of" or "at") && !(token.Lemma is "on" && index > date.Sentence.First && IsTime(date.Document[index - 1])))
                return token;
            if (token.Upos is not (UniversalPos.NUM or UniversalPos.ADP or UniversalPos.PUNCT) && !IsTime(token) && !WithinPhrase.Contains(token.Lemma))
                return null;
        }
        return null;
    }
}
