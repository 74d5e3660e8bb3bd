using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>
/// Gives quotations to their speakers: whoever the reporting words beside the quotation name; else, for one that goes on, the
/// speaker of the quotation before or after it.
/// </summary>
internal sealed class QuotedSpeech(AnnotatedDocument document, ReportingVerbs verbs, Quotations quotations)
{
    private const int LongestCue = 25;

    /// <summary>All acts of speech: <paramref name="reported"/>, with those that are quotations widened to them, and the other quotations.</summary>
    public List<SpeechAct> Read(List<SpeechAct> reported)
    {
        var speakers = new SpeechAct?[quotations.All.Length];
        var acts = new List<SpeechAct>(reported.Count);
        foreach (var act in reported)
        {
            var (from, to) = Quoted(act);
            if (from == to)
                acts.Add(act);
            for (var number = from; number < to; number++)
                speakers[number] ??= act;
        }
        for (var number = 0; number < speakers.Length; number++)
            speakers[number] ??= Beside(number, acts);
        Continue(speakers);
        for (var number = 0; number < speakers.Length; number++)
        {
            if (speakers[number] is { } act)
                acts.Add(Widened(act, quotations.All[number]));
        }
        acts.Sort((first, second) => first.First != second.First ? first.First.CompareTo(second.First) : second.End.CompareTo(first.End));
        return acts;
    }

    /// <summary>The quotations of which an act's words consist: from the first to the one after the last; none when they are more than quotations.</summary>
    private (int From, int To) Quoted(SpeechAct act)
    {
        var (from, to, outside, inside) = (-1, -1, 0, 0);
        for (var index = act.First; index < act.End; index++)
        {
            var number = quotations.At(index);
            if (number >= 0 && number == (act.Cue < 0 ? -1 : quotations.At(act.Cue)) && quotations.All[number].Closed)
                return (0, 0);
            if (number >= 0)
                (from, to, inside) = (from < 0 ? number : from, number + 1, inside + 1);
            else if (char.IsLetterOrDigit(document[index].Form[0]) && act.Covers(index))
                outside++;
        }
        return from >= 0 && 4 * outside <= inside && quotations.All[from].First <= act.First + 1 ? (from, to) : (0, 0);
    }

    private SpeechAct Widened(SpeechAct act, Quotation quotation)
    {
        var end = quotation.End;
        if (act.Cue >= quotation.First && act.Cue < quotation.End)
            end = Math.Max(quotation.First + 1, ClauseStart(act));
        while (end > quotation.First + 1 && document[end - 1].Form is "," or ".")
            end--;
        return act with { Direct = true, First = quotation.First, End = end, HoleFirst = 0, HoleEnd = 0 };
    }

    /// <summary>Where the reporting clause begins: its verb or its speaker's phrase.</summary>
    private int ClauseStart(SpeechAct act) =>
        act.Speaker >= 0 && act.Speaker < act.Cue ? Clause.Subtree(document[act.Speaker]).First : act.Cue;

    private SpeechAct? Beside(int number, List<SpeechAct> reported)
    {
        var quotation = quotations.All[number];
        if (Label(quotation, number) is { } label)
            return label;
        if (quotation.Length < Quotation.ShortestSpeech && !IsWhole(quotation)
            || reported.Exists(act => act.First < quotation.First - 1 && act.End >= quotation.End - 1 && document[act.First].Sentence == document[quotation.First].Sentence))
            return null;
        return (quotation.Closed ? After(quotation, number) : Inside(quotation)) ?? Before(quotation, number);
    }

    /// <summary>"“…, the minister said.": the reporting clause at the end of a quotation that was never closed.</summary>
    private SpeechAct? Inside(Quotation quotation)
    {
        var sentence = document[quotation.End - 1].Sentence;
        for (var index = quotation.End - 1; index > Math.Max(quotation.First, sentence.First); index--)
        {
            var cue = document[index];
            if (cue.Upos != UniversalPos.VERB || !verbs.Contains(cue))
                continue;
            var comma = index;
            while (comma > quotation.First && document[comma].Form is not ",")
                comma--;
            var speaker = Speaker.Of(cue) is var subject && subject > comma ? subject : Speaker.Between(document, comma + 1, index);
            if (speaker < 0)
                continue;
            var act = new SpeechAct(speaker, index, index + 1, true, 0, 0);
            return ClauseStart(act) is var start && start > quotation.First + 1 && document[start - 1].Form is "," ? act : null;
        }
        return null;
    }

    /// <summary>Whether a short quotation is a sentence of its own: "“Never,” he said".</summary>
    private bool IsWhole(Quotation quotation) => document[quotation.End - 1].Form is "," or "." or "!" or "?";

    /// <summary>"called the raid “a lie”": the quotation completes a verb of naming.</summary>
    private SpeechAct? Label(Quotation quotation, int number)
    {
        for (var token = document[quotation.End - 1]; !token.IsRoot; token = token.Head)
        {
            if (quotations.At(token.HeadIndex) == number)
                continue;
            var verb = token.Head;
            if (verb.Upos is not UniversalPos.VERB || verb.Index > quotation.First || (!verbs.IsLabel(verb) && token.Upos is UniversalPos.NOUN or UniversalPos.ADJ))
                continue;
            return verbs.IsLabel(verb) && Speaker.Of(verb) is var speaker and >= 0
                ? new SpeechAct(speaker, verb.Index, verb.Index + 1, true, quotation.First, quotation.End) : null;
        }
        return null;
    }

    /// <summary>"“…,” the minister said" and, where the sentence was cut, "“…?” asked the minister".</summary>
    private SpeechAct? After(Quotation quotation, int number)
    {
        var next = quotation.Closed ? quotation.End + 1 : quotation.End;
        if (next >= document.TokenCount)
            return null;
        var sentence = document[Math.Max(quotation.End - 1, 0)].Sentence;
        var end = sentence.End;
        if (next >= end)
        {
            if (document[next].Upos is not UniversalPos.VERB && !char.IsLower(document[next].Form[0]))
                return null;
            end = document[next].Sentence.End;
        }
        return Cue(next, Math.Min(end, next + LongestCue), number, stopAtQuotation: true);
    }

    /// <summary>"The minister said, “…”", also in the sentence before a colon.</summary>
    private SpeechAct? Before(Quotation quotation, int number)
    {
        var open = quotation.First - 1;
        var sentence = document[quotation.First].Sentence;
        if (open > sentence.First && NearestBefore(sentence.First, open, number) is { } act)
            return act;
        if (sentence.Index == 0 || open > sentence.First)
            return null;
        var before = document.Sentence(sentence.Index - 1);
        return document[before.End - 1].Form is ":" || (verbs.Contains(before.Root) && before.Root.Upos == UniversalPos.VERB && Ends(before))
            ? NearestBefore(before.First, before.End, number) : null;
    }

    /// <summary>Whether the sentence reports words that it does not give itself: "He shrugged and spoke."</summary>
    private static bool Ends(Sentence sentence) =>
        Clause.Dependent(sentence.Root, Relation.Ccomp) < 0 && Clause.Dependent(sentence.Root, Relation.Parataxis) < 0;

    private SpeechAct? NearestBefore(int first, int end, int number)
    {
        for (var index = end - 1; index >= first; index--)
        {
            if (quotations.At(index) >= 0)
                return null;
            if (Act(document[index], number) is { } act)
                return act;
        }
        return null;
    }

    private SpeechAct? Cue(int first, int end, int number, bool stopAtQuotation)
    {
        for (var index = first; index < end; index++)
        {
            if (stopAtQuotation && quotations.At(index) >= 0 && quotations.At(index) != number)
                return null;
            if (Act(document[index], number) is { } act)
                return act;
        }
        return null;
    }

    /// <summary>A reporting verb or noun outside the quotation, with its speaker.</summary>
    private SpeechAct? Act(Token cue, int number)
    {
        if (quotations.At(cue.Index) == number)
            return null;
        var speaker = cue.Upos == UniversalPos.VERB && verbs.Contains(cue) ? Subject(cue, number)
            : cue.Upos == UniversalPos.NOUN && cue.Lemma is "answer" or "reply" or "response" or "comment" or "word" ? Speaker.OfNoun(cue)
            : cue.Form.Equals("according", StringComparison.OrdinalIgnoreCase) && !cue.IsRoot ? cue.HeadIndex : -1;
        return speaker < 0 || quotations.At(speaker) == number ? null : new SpeechAct(speaker, cue.Index, cue.Index + 1, true, 0, 0);
    }

    /// <summary>The speaker; where the parser found none, the noun phrase between the quotation and the verb.</summary>
    private int Subject(Token cue, int number)
    {
        if (Speaker.Of(cue) is var speaker and >= 0)
            return speaker;
        var end = quotations.All[number].End;
        return cue.Index > end ? Speaker.Between(document, end + 1, cue.Index) : -1;
    }

    /// <summary>"“We shall not pay,” said he. “We owe nothing.”"; and a quotation left open at the end of a paragraph goes on in the next.</summary>
    private void Continue(SpeechAct?[] speakers)
    {
        for (var number = 1; number < speakers.Length; number++)
        {
            if (speakers[number] is null && speakers[number - 1] is { } act && GoesOn(quotations.All[number - 1], quotations.All[number]))
                speakers[number] = act;
        }
        for (var number = speakers.Length - 2; number >= 0; number--)
        {
            var quotation = quotations.All[number];
            if (speakers[number] is null && !quotation.Closed && quotations.All[number + 1].First <= quotation.End + 1)
                speakers[number] = speakers[number + 1];
        }
    }

    private bool GoesOn(Quotation earlier, Quotation later)
    {
        if (later.Length < Quotation.ShortestSpeech && !IsWhole(later))
            return false;
        var between = document.Text.AsSpan(document[earlier.End - 1].Span.End..document[later.First].Span.Start);
        return between.Count('\n') < 2 && later.First - earlier.End < LongestCue
            && document[later.First].Sentence.Index - document[earlier.End - 1].Sentence.Index <= 1;
    }
}
