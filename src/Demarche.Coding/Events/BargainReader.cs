using System.Collections.Immutable;
using Demarche.Coding.Statements;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>
/// Reads acts that hang on conditions: an offer or threat with strings has been made whatever it depends on, to whoever is to
/// meet the condition; what is only a condition has not been done.
/// </summary>
internal sealed class BargainReader(DocumentReading reading)
{
    private const int LongestClimb = 3;
    private static readonly WordSet Would = new(["would", "could", "might"]);

    /// <summary>The acts of <paramref name="sentence"/> as its conditions leave them.</summary>
    public List<EventDraft> Read(Sentence sentence, List<EventDraft> drafts)
    {
        if (drafts.Count == 0)
            return drafts;
        foreach (var condition in reading.Conditions.Read(sentence))
        {
            for (var i = 0; i < drafts.Count; i++)
            {
                if (IsPartOf(drafts[i].Act.Head, condition.Content))
                    drafts[i] = Unmet(drafts[i]);
                else if (IsPartOf(condition.Consequence, drafts[i].Act.Head) || IsPartOf(drafts[i].Act.Head, condition.Consequence))
                    drafts[i] = Made(drafts[i], condition);
            }
        }
        return drafts;
    }

    /// <summary>Whether a verb is another, hangs on it as its complement, or is coordinated with it.</summary>
    private static bool IsPartOf(Token token, Token whole)
    {
        for (var climbs = 0; climbs < LongestClimb; climbs++)
        {
            if (token.Index == whole.Index)
                return true;
            if (token.IsRoot || token.Relation is not (Relation.Conj or Relation.Xcomp or Relation.Ccomp or Relation.Advcl) || token.Upos is not (UniversalPos.VERB or UniversalPos.AUX))
                return false;
            if (token.Relation == Relation.Advcl && !Clause.Marker(token, "to"))
                return false;
            token = token.Head;
        }
        return false;
    }

    private static EventDraft Unmet(EventDraft draft) =>
        draft.Modality is Modality.Asserted or Modality.Intended or Modality.Demanded ? draft with { Modality = Modality.Conditional } : draft;

    private EventDraft Made(EventDraft draft, Condition condition)
    {
        var mayDepend = draft.Code.Category is EventCategory.Agree or EventCategory.Threaten || (draft.Code.Category == EventCategory.Reject && condition.Force == ConditionForce.Withholds);
        if (!mayDepend || !IsVoiced(draft))
            return draft;
        var asked = draft.Target.Any(party => party.Code is not null) ? draft.Target : Asked(condition, draft.Source);
        return draft with
        {
            Modality = draft.Modality is Modality.Intended or Modality.Conditional ? Modality.Asserted : draft.Modality,
            Target = asked.IsEmpty ? draft.Target : asked,
        };
    }

    /// <summary>Whether a party says what it will do itself: "will open", "said it would open"; not what others think it would.</summary>
    private bool IsVoiced(EventDraft draft) =>
        !Clause.Has(draft.Act.Head, Relation.Aux, Would)
        || (reading.Speech.ChainOf(draft.Act.Head) is [.., { Speaker: >= 0 } speech]
            && reading.Parties.Of(speech.Speaker).Exists(speaker => draft.Source.Any(party => party.Actor == speaker.Actor || party.Code is not null && party.Code == speaker.Code)));

    /// <summary>Who is to meet a condition: of "until Peru stops its raids" Peru.</summary>
    private ImmutableArray<ActorReference> Asked(Condition condition, ImmutableArray<ActorReference> source)
    {
        var subject = Clause.SurfaceSubject(condition.Content);
        return [.. reading.Parties.Of(subject).Where(party => party.Code is not null && !source.Any(known => known.Code == party.Code))];
    }
}
