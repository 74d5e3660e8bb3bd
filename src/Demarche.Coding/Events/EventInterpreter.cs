using Demarche.Coding.Actors;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>
/// Reads the acts of one document: the best frame at each predicate, and the act that it embeds. An act is read once;
/// what it consumes, as "refused to attack" does the attack, is no act of its own.
/// </summary>
internal sealed class EventInterpreter(AnnotatedDocument document, ActorIndex actors, FrameIndex<EventPattern> lexicon, EventCodes codes)
{
    private readonly Dictionary<int, EventCandidate?> _acts = [];

    /// <summary>The acts of <paramref name="sentence"/>, in text order, also those that others consume.</summary>
    public List<EventCandidate> Read(Sentence sentence)
    {
        var acts = new List<EventCandidate>();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (At(index) is { Code: not null } act)
                acts.Add(act);
        }
        return acts;
    }

    /// <summary>The act whose predicate is token <paramref name="index"/>, or null.</summary>
    public EventCandidate? At(int index)
    {
        if (_acts.TryGetValue(index, out var known))
            return known;
        var head = document[index];
        var patterns = lexicon.For(head);
        if (patterns.IsEmpty)
            return null;
        _acts[index] = null;
        var predicate = PredicateArguments.Of(head);
        var fits = Fitting(predicate, patterns);
        var act = fits is null ? null : Candidate(predicate, fits, 0);
        _acts[index] = act;
        return act;
    }

    /// <summary>The act of the frame that fits the predicate of <paramref name="act"/> next best; null when there is none.</summary>
    public EventCandidate? NextBest(EventCandidate act) =>
        act.Rank + 1 < act.Fits.Count ? Candidate(PredicateArguments.Of(act.Head), act.Fits, act.Rank + 1) : null;

    /// <summary>The frames that fit a predicate, the closest fit first and of equals the first of the lexicon; null when none does.</summary>
    private List<FrameFit>? Fitting(in PredicateArguments predicate, ReadOnlySpan<EventPattern> patterns)
    {
        Span<int> fillers = stackalloc int[FrameMatcher.MaximumElements];
        var words = WordSigns.Around(predicate.Head);
        List<FrameFit>? fits = null;
        foreach (var pattern in patterns)
        {
            if (!pattern.Frame.MayFit(words) || !FrameMatcher.Fits(pattern.Frame, predicate, fillers, out var score) || !PartiesFit(pattern.Frame, fillers))
                continue;
            EventCandidate? embedded = null;
            if (pattern.Frame.EmbedsEvent)
            {
                embedded = Embedded(pattern.Frame, fillers);
                if (embedded?.Code is not { } inner ? pattern.Code is null || pattern.Frame.NeedsConflict : pattern.Frame.NeedsConflict && !inner.IsConflict)
                    continue;
                score += embedded is null ? 0 : 2;
            }
            fits ??= [];
            fits.Add(new FrameFit(pattern, fillers[..pattern.Frame.Elements.Length].ToArray(), embedded, score, fits.Count));
        }
        fits?.Sort();
        return fits;
    }

    private bool PartiesFit(EventFrame frame, ReadOnlySpan<int> fillers)
    {
        for (var i = 0; i < frame.Elements.Length; i++)
        {
            if (frame.Elements[i].IsParty && fillers[i] >= 0 && actors.At(Clause.Counted(document[fillers[i]]).Index).IsEmpty && document[fillers[i]].Upos != UniversalPos.PRON)
                return false;
        }
        return true;
    }

    private EventCandidate? Embedded(EventFrame frame, ReadOnlySpan<int> fillers)
    {
        for (var i = 0; i < frame.Elements.Length; i++)
        {
            if (frame.Elements[i].Role == Role.Event && fillers[i] >= 0)
                return At(fillers[i]);
        }
        return null;
    }

    private EventCandidate Candidate(in PredicateArguments predicate, List<FrameFit> fits, int rank)
    {
        var (pattern, fillers, embedded) = (fits[rank].Pattern, fits[rank].Fillers, fits[rank].Embedded);
        var (source, target) = pattern.Frame.Subject switch
        {
            Role.Target => (-1, predicate.Agent),
            Role.None => (-1, -1),
            _ => (predicate.Agent, -1),
        };
        var mutual = pattern.Frame.Subject == Role.Both;
        var consumed = embedded is null ? new List<int>() : [.. embedded.Consumes];
        for (var i = 0; i < fillers.Length; i++)
        {
            if (fillers[i] < 0)
                continue;
            if (pattern.Frame.Elements[i].Words is not null && IsPartOf(pattern, document[fillers[i]]))
                Consume(fillers[i], consumed);
            if (IsAlleged(pattern, pattern.Frame.Elements[i], document[fillers[i]]))
                Consume(fillers[i], consumed);
            switch (pattern.Frame.Elements[i].Role)
            {
                case Role.Source:
                    source = fillers[i];
                    break;
                case Role.Target:
                    target = fillers[i];
                    break;
                case Role.Both:
                    (source, mutual) = (fillers[i], true);
                    break;
                case Role.Event when !IsToldAsFact(pattern, document[fillers[i]]):
                    Consume(fillers[i], consumed);
                    break;
            }
        }
        if (pattern.Code?.Category is EventCategory.Request or EventCategory.Threaten)
            ConsumePurposes(predicate.Head, fillers, consumed);
        var (code, @operator) = (pattern.Code, EventOperator.None);
        if (code is null)
        {
            (code, @operator) = (embedded!.Code, Compose(pattern.Operator, embedded.Operator));
            mutual |= embedded.Mutual && source < 0;
            source = source >= 0 ? source : embedded.Source;
            target = target >= 0 ? target : embedded.Target;
        }
        else if (embedded?.Code is { } inner)
        {
            code = codes.Embedding(code, Effective(inner, embedded.Operator).Category);
        }
        return new EventCandidate
        {
            Head = predicate.Head,
            Pattern = pattern,
            Code = code,
            Operator = @operator,
            Source = source,
            Target = target,
            Mutual = mutual,
            Fillers = fillers,
            Embedded = embedded,
            Fits = fits,
            Rank = rank,
            Score = fits[rank].Score,
            Consumes = consumed,
        };
    }

    /// <summary>
    /// Whether an act that the frame names by word is no act of its own: "plotted to kill him", "called off its attack".
    /// </summary>
    private static bool IsPartOf(EventPattern pattern, Token act) =>
        act.Upos == UniversalPos.VERB || pattern.Code?.Category is EventCategory.Retreat or EventCategory.Reject or EventCategory.Agree;

    /// <summary>Whether an act is what someone is accused of or threatened with, and no act of its own: "denounced Mali for jamming signals".</summary>
    private static bool IsAlleged(EventPattern pattern, FrameElement element, Token act) =>
        element is { Kind: ElementKind.Marked, Role: Role.None }
        && (pattern.Code?.Category == EventCategory.Threaten || (pattern.Code?.Category == EventCategory.Accuse && act.Upos == UniversalPos.VERB));

    /// <summary>Whether an act that is embedded is an act of its own as well: what is condemned or praised by its noun has happened.</summary>
    private static bool IsToldAsFact(EventPattern pattern, Token act) =>
        act.Upos == UniversalPos.NOUN && pattern.Code is { Category: EventCategory.Accuse, Mode: "disapprove" } or { Category: EventCategory.Support, Cameo: "051" };

    private EventCode Effective(EventCode code, EventOperator @operator) => @operator switch
    {
        EventOperator.Halt => codes.Changed(code, ActState.Halted) ?? code,
        EventOperator.Intend or EventOperator.Promise => codes.Changed(code, ActState.Intended) ?? code,
        _ => code,
    };

    /// <summary>What an ultimatum or appeal is made for ("an ultimatum to start talks") is no act yet.</summary>
    private void ConsumePurposes(Token head, ReadOnlySpan<int> fillers, List<int> consumed)
    {
        ConsumeInfinitives(head, consumed);
        foreach (var filler in fillers)
        {
            if (filler >= 0)
                ConsumeInfinitives(document[filler], consumed);
        }
    }

    private void ConsumeInfinitives(Token head, List<int> consumed)
    {
        foreach (var index in head.Dependents)
        {
            if (document[index].Relation is Relation.Advcl or Relation.Acl or Relation.Xcomp && Clause.Marker(document[index], "to"))
                Consume(index, consumed);
        }
    }

    /// <summary>An embedded act, and those coordinated with it, are no acts of their own.</summary>
    private void Consume(int index, List<int> consumed)
    {
        consumed.Add(index);
        foreach (var dependent in document[index].Dependents)
        {
            if (document[dependent].Relation == Relation.Conj)
                Consume(dependent, consumed);
        }
    }

    private static EventOperator Compose(EventOperator outer, EventOperator inner) =>
        outer == EventOperator.Perform ? inner : outer;
}
