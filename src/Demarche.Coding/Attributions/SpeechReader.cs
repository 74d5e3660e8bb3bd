using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>Finds who vouches for what a clause says: the chain of speakers around it.</summary>
internal sealed class SpeechReader(AnnotatedDocument document, ReportingVerbs verbs, Quotations quotations)
{
    private static readonly WordSet Hearsay = new(["reportedly", "allegedly", "purportedly", "supposedly"]);

    /// <summary>The speakers who vouch for the clause of <paramref name="predicate"/>, outermost first.</summary>
    public List<SpeechAct> ChainOf(Token predicate)
    {
        var chain = new List<SpeechAct>();
        var quoted = IsQuoted(predicate.Index);
        for (var token = predicate; ; token = token.Head)
        {
            Below(token, predicate, quoted, chain);
            if (token.IsRoot)
                break;
            if (token.Relation is Relation.Ccomp or Relation.Xcomp && Reports(token.Head, token, out var speaker))
                chain.Add(new SpeechAct(speaker, token.HeadIndex, token.HeadIndex + 1, quoted && quotations.At(token.HeadIndex) < 0));
        }
        if (chain.Count == 0 && ColonSpeaker(predicate) is var (colon, end) && colon >= 0)
            chain.Add(new SpeechAct(colon, -1, end, quoted));
        if (quoted && !chain.Exists(act => act.Direct) && QuotationSpeaker(quotations.At(predicate.Index)) is { } act)
            chain.Add(act);
        chain.Reverse();
        return chain;
    }

    /// <summary>Whether the token stands in quoted speech, not in a scare quote of a few words.</summary>
    public bool IsQuoted(int index) =>
        quotations.At(index) is var quotation and >= 0 && quotations.All[quotation].Length >= Quotation.ShortestSpeech;

    /// <summary>"…, the ministry said", "according to the ministry", "as the ministry put it", "reportedly".</summary>
    private void Below(Token token, Token predicate, bool quoted, List<SpeechAct> chain)
    {
        foreach (var index in token.Dependents)
        {
            var dependent = document[index];
            switch (dependent.Relation)
            {
                case Relation.Parataxis or Relation.Advcl when index != predicate.Index && !Clause.IsWithin(predicate, index)
                    && verbs.Contains(dependent.Lemma) && Clause.Dependent(dependent, Relation.Ccomp) < 0
                    && (dependent.Relation == Relation.Parataxis || Clause.Marker(dependent, "as"))
                    && Clause.SurfaceSubject(dependent) is var speaker and >= 0:
                    chain.Add(new SpeechAct(speaker, index, index + 1, quoted && quotations.At(index) < 0));
                    break;
                case Relation.Obl or Relation.Nmod or Relation.Advmod when AccordingTo(dependent) is var cue and >= 0:
                    chain.Add(new SpeechAct(index, cue, cue + 2, false));
                    break;
                case Relation.Advmod when Hearsay.Contains(dependent.Lemma):
                    chain.Add(new SpeechAct(-1, index, index + 1, false));
                    break;
            }
        }
    }

    private bool Reports(Token verb, Token clause, out int speaker)
    {
        speaker = -1;
        if (verb.Upos is not (UniversalPos.VERB or UniversalPos.ADJ) || !verbs.Contains(verb.Lemma))
            return false;
        var passive = Clause.IsPassive(verb);
        if (clause.Relation == Relation.Xcomp && !passive)
            return false;
        speaker = Clause.Agent(verb, passive);
        return true;
    }

    private int AccordingTo(Token dependent)
    {
        foreach (var index in dependent.Dependents)
        {
            if (document[index].Relation == Relation.Case && document[index].Form.Equals("according", StringComparison.OrdinalIgnoreCase))
                return index;
        }
        return -1;
    }

    /// <summary>The party before the colon of "Ankara: we did not fire", when no verb stands there.</summary>
    private (int Speaker, int End) ColonSpeaker(Token predicate)
    {
        const int longestName = 7;
        var sentence = predicate.Sentence;
        for (var index = sentence.First; index < Math.Min(sentence.First + longestName, sentence.End); index++)
        {
            var token = document[index];
            if (token.Form is ":" && index > sentence.First && predicate.Index > index)
                return (HeadOf(sentence.First, index), index);
            if (token.Upos is UniversalPos.VERB or UniversalPos.AUX)
                break;
        }
        return (-1, -1);
    }

    private int HeadOf(int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            var head = document[index].HeadIndex;
            if ((head < first || head >= end) && document[index].Upos is UniversalPos.NOUN or UniversalPos.PROPN)
                return index;
        }
        return end - 1;
    }

    /// <summary>Who speaks in a quotation: the reporting clause beside it, before or after, in the sentences it touches.</summary>
    private SpeechAct? QuotationSpeaker(int number)
    {
        var quotation = quotations.All[number];
        var first = document[quotation.First].Sentence;
        var last = document[quotation.End - 1].Sentence;
        return In(last.First, last.End) ?? In(first.First, first.End)
            ?? (first.Index > 0 ? Introducing(document.Sentence(first.Index - 1)) : null);

        SpeechAct? In(int start, int end)
        {
            for (var index = start; index < end; index++)
            {
                var verb = document[index];
                if (quotations.At(index) != number && verb.Upos == UniversalPos.VERB && verbs.Contains(verb.Lemma)
                    && Clause.SurfaceSubject(verb) is var speaker and >= 0 && quotations.At(speaker) != number)
                    return new SpeechAct(speaker, index, index + 1, true);
            }
            return null;
        }

        SpeechAct? Introducing(Sentence before) =>
            document[before.End - 1].Form is ":" || Adjoins(before) ? In(before.First, before.End) : null;
    }

    /// <summary>Whether nothing but quotation stands between a reporting sentence and the quotation after it.</summary>
    private bool Adjoins(Sentence before) => before.Root is var root && verbs.Contains(root.Lemma) && root.Upos == UniversalPos.VERB;
}
