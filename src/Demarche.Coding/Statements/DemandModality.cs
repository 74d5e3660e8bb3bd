using Demarche.Coding.Modalities;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Tells conditions that a party sets from those that nature, the calendar or the writer's reasoning sets.</summary>
internal static class DemandModality
{
    private static readonly WordSet Deciding = new(["will", "wo", "'ll", "shall", "would", "'d", "can", "ca", "must"]);
    private static readonly WordSet Staying = new(["stay", "remain", "keep", "hold", "continue", "go"]);
    private static readonly WordSet Offering = new(
    [
        "offer", "agree", "accept", "promise", "pledge", "propose", "consent", "vow", "swear", "threaten", "refuse", "decline", "insist", "decide",
        "plan", "want", "intend", "prepare", "ready", "willing", "prepared", "open",
    ]);
    private static readonly WordSet Forecasting = new(["reckon", "predict", "forecast", "estimate", "believe", "think", "fear", "calculate", "speculate", "bet", "guess"]);
    private static readonly WordSet Withheld = new(["suspend", "halt", "freeze", "block", "close", "shut", "withhold", "stop", "bar", "ban", "reject", "refuse", "delay", "postpone", "hold"]);

    /// <summary>Whether the consequence is still to come or lasts, and somebody decides on it: no history, no speculation, no counterfactual.</summary>
    public static bool IsOpen(Condition condition, DocumentReading reading)
    {
        var consequence = condition.Consequence;
        if (reading.Sentences[consequence.Sentence.Index].Kind == SentenceKind.Commentary && reading.Speech.ChainOf(consequence).Count == 0)
            return false;
        if (IsForecast(consequence, reading))
            return false;
        if (IsNominal(consequence))
            return true;
        if (reading.Modality.Of(consequence).Modality == Modality.Questioned)
            return false;
        var auxiliary = Auxiliaries.Of(consequence);
        if (auxiliary.Modal >= 0)
            return Deciding.Contains(consequence.Document[auxiliary.Modal].Lemma) && !auxiliary.Perfect;
        if (Offering.Contains(consequence.Lemma) || (consequence.Relation == Relation.Xcomp && Offering.Contains(consequence.Head.Lemma)))
            return true;
        if (consequence.Xpos == "VBD" || (auxiliary.First >= 0 && consequence.Document[auxiliary.First].Xpos == "VBD"))
            return false;
        return Staying.Contains(consequence.Lemma) || Withheld.Contains(consequence.Lemma) || condition.Force is ConditionForce.Grants or ConditionForce.Reserves || Negation.Of(consequence);
    }

    /// <summary>Whether a condition that names no one to meet it is still put to somebody: "the wells stay shut until the tankers are freed", not "until the harvest".</summary>
    public static bool IsForOthers(Condition condition) => condition.Force switch
    {
        ConditionForce.Withholds => Negation.Of(condition.Consequence) || Withholds(condition.Consequence),
        ConditionForce.Grants or ConditionForce.Reserves => true,
        _ => false,
    } && !IsImpersonal(condition.Content);

    private static bool Withholds(Token consequence) =>
        Withheld.Contains(consequence.Lemma) || Staying.Contains(consequence.Lemma) || IsNominal(consequence);

    private static bool IsForecast(Token consequence, DocumentReading reading)
    {
        foreach (var act in reading.Speech.ChainOf(consequence))
        {
            if (act.Cue >= 0 && Forecasting.Contains(reading.Document[act.Cue].Lemma))
                return true;
        }
        return false;
    }

    private static bool IsNominal(Token token) => token.Upos is UniversalPos.NOUN or UniversalPos.PROPN && Clause.Dependent(token, Relation.Cop) < 0;

    private static bool IsImpersonal(Token content) =>
        Clause.Dependent(content, Relation.Expl) >= 0
        || (Clause.SurfaceSubject(content) is var subject and >= 0 && content.Document[subject].Lemma is "it" or "this" or "that");
}
