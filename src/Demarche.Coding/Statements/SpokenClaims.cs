using System.Collections.Immutable;
using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>
/// Claims that acts of speech make: reported clauses, quotations over several sentences, "Name: words", "according to". What a
/// speaker promises, plans, asks for or threatens is no claim.
/// </summary>
internal sealed class SpokenClaims(DocumentReading reading)
{
    private static readonly WordSet Minds = new(
    [
        "hope", "expect", "wish", "decide", "resolve", "agree", "learn", "hear", "know", "trust", "promise", "pledge", "wonder", "ask",
        "remember", "discover", "realise", "realize", "determine", "call", "instruct", "order", "advise", "invite", "encourage",
    ]);

    private readonly AttributionReader _attributions = new(reading);
    private readonly ClaimStances _stances = new(reading);
    private readonly ClaimSpeakers _speakers = new(reading);

    /// <summary>The claim that an act makes in a sentence; null when it makes none there.</summary>
    public Claim? Of(SpeechAct act, Sentence sentence, IReadOnlyList<EventDraft> acts)
    {
        if (act.Cue >= 0 && ((Minds.Contains(reading.Document[act.Cue].Lemma) && !IsLabel(act)) || !IsReally(reading.Document[act.Cue])))
            return null;
        var (first, end) = Words(act, sentence);
        if ((Predicate(act, first, end) ?? Name(act, first, end)) is not { } predicate || _speakers.Of(act.Speaker) is not { } by)
            return null;
        if (_stances.Of(act, predicate, by, acts) is not { } stance)
            return null;
        return new Claim
        {
            Id = "",
            By = by,
            About = About(first, end, stance, predicate, by),
            Content = Mention.Of(reading.Document.Text, reading.Document.SpanOf(first, end)),
            Stance = stance,
            Mentions = [new Evidence(sentence.Index, reading.Document.SpanOf(Math.Min(first, CueIn(act, sentence, first)), end))],
            Attribution = _attributions.Of(act.Cue >= 0 ? reading.Document[act.Cue] : reading.Document[Math.Max(act.Speaker, 0)], by),
            Confidence = stance == ClaimStance.Asserts ? 0.6 : 0.75,
        };
    }

    private bool IsLabel(SpeechAct act) => act is { Cue: >= 0, Direct: true } && reading.Lexicons.ReportingVerbs.IsLabel(reading.Document[act.Cue]);

    /// <summary>Whether the words were said: not "would say", "did they say", "never said".</summary>
    private bool IsReally(Token cue) => cue.Upos != UniversalPos.VERB || reading.Modality.Of(cue).IsPlain;

    private static int CueIn(SpeechAct act, Sentence sentence, int otherwise) => act.Cue >= sentence.First && act.Cue < sentence.End ? act.Cue : otherwise;

    /// <summary>The words of an act in a sentence, without the writer's retort, the marks around them and the "that" before them.</summary>
    private (int First, int End) Words(SpeechAct act, Sentence sentence)
    {
        var (first, end) = act.Direct ? (Math.Max(act.First, sentence.First), Math.Min(act.End, sentence.End)) : Clauses(act, sentence);
        while (first < end && (reading.Document[first].Upos == UniversalPos.PUNCT || IsLink(reading.Document[first]) || IsNumber(first, sentence) || !act.Covers(first)))
            first++;
        while (end > first && (IsOuterMark(first, end - 1) || !act.Covers(end - 1)))
            end--;
        return (first, end);
    }

    /// <summary>What is reported, up to a semicolon or to the retort; where a parser took the retort for it, the words before that.</summary>
    private (int First, int End) Clauses(SpeechAct act, Sentence sentence)
    {
        var (first, end) = (Math.Max(act.First, sentence.First), Math.Min(act.End, sentence.End));
        if (reading.Sentences[sentence.Index].RetortFirst is var retort and > 0 && act.Cue < retort)
            (first, end) = act.First >= retort && act.Cue >= 0 ? (act.Cue + 1, retort - 1) : (first, Math.Min(end, retort - 1));
        for (var index = Math.Min(first, Math.Max(act.Cue, sentence.First)); index < Math.Max(end, act.Cue); index++)
        {
            if (reading.Document[index].Form is not ";")
                continue;
            if (index < act.Cue)
                first = Math.Max(first, index + 1);
            else
                end = Math.Min(end, index);
        }
        return (first, end);
    }

    private bool IsOuterMark(int first, int last)
    {
        if (reading.Document[last].Upos != UniversalPos.PUNCT)
            return false;
        if (reading.Document[last].Form is not ("”" or ")" or "»"))
            return true;
        for (var index = first; index < last; index++)
        {
            if (reading.Document[index].Form is "“" or "(" or "«")
                return false;
        }
        return true;
    }

    /// <summary>The number of a list item: "3.", "3)".</summary>
    private bool IsNumber(int index, Sentence sentence) => index == sentence.First && char.IsAsciiDigit(reading.Document[index].Form[0])
        && (reading.Document[index].Form[^1] is '.' or ')' or '/' || (index + 1 < sentence.End && reading.Document[index + 1].Form is "." or ")" or "/"));

    /// <summary>A conjunction, or the "that" of a clause whatever the parser takes it for.</summary>
    private static bool IsLink(Token word) =>
        word.Relation is Relation.Mark or Relation.Cc || (word.Form.Equals("that", StringComparison.OrdinalIgnoreCase) && word.Relation is not (Relation.Det or Relation.Nsubj or Relation.NsubjPass));

    /// <summary>The predicate on which the words from <paramref name="first"/> to <paramref name="end"/> turn.</summary>
    private Token? Predicate(SpeechAct act, int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            var token = reading.Document[index];
            if (act.Covers(index) && IsPredicate(token) && (token.IsRoot || token.HeadIndex < first || token.HeadIndex >= end || !act.Covers(token.HeadIndex)))
                return token;
        }
        return null;
    }

    /// <summary>The name that a speaker gives to something: "called the report “a novel”".</summary>
    private Token? Name(SpeechAct act, int first, int end)
    {
        if (!IsLabel(act))
            return null;
        for (var index = first; index < end; index++)
        {
            var token = reading.Document[index];
            if (token.Upos is UniversalPos.NOUN or UniversalPos.ADJ or UniversalPos.PROPN && (token.IsRoot || token.HeadIndex < first || token.HeadIndex >= end))
                return token;
        }
        return null;
    }

    private static bool IsPredicate(Token token) =>
        token.Upos is UniversalPos.VERB or UniversalPos.AUX || Clause.Dependent(token, Relation.Nsubj) >= 0 || Clause.Dependent(token, Relation.Cop) >= 0
        || Clause.Dependent(token, Relation.Expl) >= 0;

    /// <summary>The parties of the words: all for a denial, which is about oneself, else the others, or oneself where there are none.</summary>
    private ImmutableArray<ActorReference> About(int first, int end, ClaimStance stance, Token predicate, ImmutableArray<ActorReference> by)
    {
        List<ActorReference> named = [];
        for (var index = first; index < end; index++)
        {
            foreach (var party in reading.Actors.At(index))
            {
                if (!named.Exists(known => known.Actor == party.Actor))
                    named.Add(party);
            }
        }
        if (named.Count == 0)
            named = reading.Parties.Of(Clause.SurfaceSubject(predicate));
        if (stance == ClaimStance.Denies)
            return [.. named];
        var others = named.FindAll(party => by.All(speaker => !speaker.IsOfSideOf(party)));
        return others.Count > 0 ? [.. others] : [.. named];
    }
}
