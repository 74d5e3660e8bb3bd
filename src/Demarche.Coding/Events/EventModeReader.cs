using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>Lets mode decide the label: what an act is coded as once plans, negation, halts and demands are read.</summary>
internal sealed class EventModeReader(DocumentReading reading)
{
    private static readonly EventCode Demand = new(EventCategory.Request, null, "100");
    private static readonly WordSet Obligation = new(["must", "should", "ought"]);
    private static readonly WordSet Kept = new(["keep", "stay", "remain", "hold", "leave"]);
    private static readonly WordSet Perfect = new(["have"]);

    /// <summary>
    /// The code and modality of <paramref name="act"/>. When a speaker says that it must be done, the act is the speaker's
    /// demand, and the speaker is returned too.
    /// </summary>
    public (EventCode Code, Modality Modality, ActorReference? Speaker) Read(EventCandidate act)
    {
        var code = act.Code!;
        if (reading.Sentences[act.Head.Sentence.Index].Kind == SentenceKind.RhetoricalQuestion)
            return (code, Modality.Questioned, null);
        switch (act.Operator)
        {
            case EventOperator.Deny:
                return (code, Modality.Denied, null);
            case EventOperator.Suppose:
                return (code, Modality.Hypothetical, null);
            case EventOperator.Halt:
                code = Change(code, ActState.Halted);
                break;
        }
        var (modality, negated) = reading.Modality.Of(act.Head);
        if (act.Operator == EventOperator.Promise)
            code = Change(code, ActState.Intended);
        if (act.Operator == EventOperator.Intend && modality == Modality.Asserted)
            modality = Modality.Intended;
        negated ^= act.Operator == EventOperator.Negate;
        if (negated)
            return Negated(code, modality);
        return modality switch
        {
            Modality.Demanded when Speaker(act) is { } speaker => (reading.Lexicons.Codes.Embedding(Demand, code.Category), Modality.Asserted, speaker),
            Modality.Intended => Intended(code, modality),
            Modality.Conditional when IsStanding(act.Head) => (code, Modality.Asserted, null),
            Modality.Conditional when !IsPast(act.Head) => Intended(code, modality),
            _ => (code, modality, null),
        };
    }

    /// <summary>What is to come is a promise or a threat; a threat has been made, whatever it depends on.</summary>
    private (EventCode Code, Modality Modality, ActorReference? Speaker) Intended(EventCode code, Modality modality)
    {
        var changed = Change(code, ActState.Intended);
        return (changed, changed.Category == EventCategory.Threaten && modality == Modality.Intended ? Modality.Asserted : modality, null);
    }

    /// <summary>"would have attacked if": over, not to come.</summary>
    private static bool IsPast(Token head) => Clause.Has(head, Relation.Aux, Perfect) || head.Xpos is "VBD";

    /// <summary>"keeps them out as long as": in force, whatever it depends on.</summary>
    private static bool IsStanding(Token head) => head.Xpos is "VBZ" or "VBP" && Kept.Contains(head.Lemma) && Clause.Dependent(head, Relation.Aux) < 0;

    /// <summary>Cooperation that is withheld is a refusal; conflict that does not happen is no act.</summary>
    private (EventCode Code, Modality Modality, ActorReference? Speaker) Negated(EventCode code, Modality modality)
    {
        if (reading.Lexicons.Codes.Changed(code, ActState.Negated) is not { } refused)
            return (code, modality == Modality.Denied ? Modality.Denied : Modality.Negated, null);
        return (refused, modality is Modality.Hypothetical or Modality.Conditional ? modality : Modality.Asserted, null);
    }

    private EventCode Change(EventCode code, ActState state) => reading.Lexicons.Codes.Changed(code, state) ?? code;

    private ActorReference? Speaker(EventCandidate act)
    {
        if (!Clause.Has(act.Head, Relation.Aux, Obligation))
            return null;
        var chain = reading.Speech.ChainOf(act.Head);
        return chain.Count > 0 && reading.Parties.Of(chain[^1].Speaker) is [var speaker, ..] ? speaker : null;
    }
}
