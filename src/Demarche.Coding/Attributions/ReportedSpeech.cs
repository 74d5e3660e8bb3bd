using Demarche.Coding.Sentences;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>
/// Finds what is reported without regard to quotation marks: clauses of reporting verbs and nouns, "according to", "as he put
/// it", "Name: words".
/// </summary>
internal sealed class ReportedSpeech(AnnotatedDocument document, ReportingVerbs verbs)
{
    private const int LongestName = 10;
    private static readonly WordSet Hearsay = new(["reportedly", "allegedly", "purportedly", "supposedly"]);
    private static readonly WordSet Citations = new(["cite", "quote"]);
    private static readonly WordSet Words = new(["word", "view", "opinion", "account", "eye", "judgement", "judgment"]);
    private static readonly WordSet OwnPronouns = new(["I", "we", "you"]);
    private static readonly WordSet Obligations = new(["should", "must", "may", "might", "could", "can"]);
    private static readonly WordSet Manner = new(["how", "why"]);
    private static readonly WordSet Contrasts = new(["while", "whereas", "although", "though"]);
    private static readonly WordSet As = new(["as"]);
    private static readonly WordSet Replies = new(["reply", "answer", "message", "warning", "response", "statement", "order", "verdict"]);

    private readonly List<SpeechAct> _acts = [];

    public List<SpeechAct> Read()
    {
        foreach (var sentence in document.Sentences)
        {
            for (var index = sentence.First; index < sentence.End; index++)
                At(document[index]);
            Colon(sentence);
        }
        for (var later = 0; later < _acts.Count; later++)
            Added(later);
        return _acts;
    }

    /// <summary>
    /// "…, adding that it rained" and "…, while Oslo said that it snowed" are told by the sentence, also when a parser takes
    /// them for a part of what is said before.
    /// </summary>
    private void Added(int later)
    {
        var act = _acts[later];
        if (act.Cue < 0 || document[act.Cue].Relation != Relation.Advcl || act.First < act.Cue)
            return;
        var cue = document[act.Cue];
        var start = Clause.Subtree(cue).First;
        if (start == 0 || document[start - 1].Form is not "," || (cue.Xpos != "VBG" && !Clause.Marker(cue, Contrasts)))
            return;
        for (var earlier = 0; earlier < _acts.Count; earlier++)
        {
            var outer = _acts[earlier];
            if (earlier == later || !outer.Covers(act.Cue) || outer.Cue > act.Cue)
                continue;
            _acts[earlier] = outer with { End = start - 1 };
            if (cue.Xpos == "VBG")
                _acts[later] = act with { Speaker = outer.Speaker };
        }
    }

    private void At(Token token)
    {
        if (token.Upos is UniversalPos.VERB && verbs.Contains(token) && !Speaker.IsSilent(token))
            OfVerb(token);
        else if (token.Upos is UniversalPos.NOUN && verbs.IsNoun(token))
            OfNoun(token);
        if (token.Relation is Relation.Obl or Relation.Nmod or Relation.Advmod && !token.IsRoot)
            OfPhrase(token);
    }

    /// <summary>"said that it rained", "promised to pay", "accused them of shelling", "it rained, he said".</summary>
    private void OfVerb(Token verb)
    {
        verbs.TryGetStance(verb.Lemma, out var stance);
        var passive = Clause.IsPassive(verb) || (stance == ReportingStance.Asks && verb.Xpos == "VBN" && Clause.Dependent(verb, Relation.Aux) < 0);
        if (stance == ReportingStance.Asks && (passive || Speaker.Of(verb) < 0) || IsOwnMind(verb))
            return;
        if (IsComment(verb))
        {
            AddAround(verb, verb.Head);
            return;
        }
        if (IsParenthesis(verb, out var main))
        {
            AddAround(verb, main);
            return;
        }
        foreach (var index in verb.Dependents)
        {
            var content = document[index];
            if (IsContent(verb, content, stance, passive))
                Add(verb, content, asserts: content.Relation != Relation.Xcomp || passive);
            else if (content.Relation is Relation.Obj or Relation.Iobj or Relation.Obl && index > verb.Index)
                Misplaced(verb, content, stance);
        }
    }

    /// <summary>"I hope", "you know": the speaker's own words about himself and his hearer add no speaker.</summary>
    private static bool IsOwnMind(Token verb) =>
        Clause.Has(verb, Relation.Nsubj, OwnPronouns) || Clause.Has(verb, Relation.NsubjPass, OwnPronouns);

    /// <summary>The clause that a parser hung on the hearer: "told the radio that it rained", "accused both sides of shelling".</summary>
    private void Misplaced(Token verb, Token hearer, ReportingStance stance)
    {
        if (verbs.IsNoun(hearer))
            return;
        foreach (var index in hearer.Dependents)
        {
            var content = document[index];
            if (content.Relation is Relation.Acl or Relation.AclRelcl or Relation.Nmod or Relation.Advcl
                && (Clause.SaysThat(content) || (stance == ReportingStance.Accuses && content.Upos == UniversalPos.VERB && Clause.Marker(content, "of"))))
                Add(verb, content, asserts: true);
        }
    }

    private bool IsContent(Token verb, Token content, ReportingStance stance, bool passive) => content.Relation switch
    {
        Relation.Ccomp => IsClause(content) && !IsOwnWord(verb, content) && !IsComment(content) && !(content.Index < verb.Index && content.Xpos is not "VB" && !HasSubject(content)),
        Relation.Csubj or Relation.CsubjPass => passive,
        Relation.Xcomp => passive ? stance is not (ReportingStance.Wants or ReportingStance.Asks)
            : content.Upos is UniversalPos.VERB or UniversalPos.AUX && stance is ReportingStance.Wants or ReportingStance.Denies or ReportingStance.Claims,
        Relation.Advcl => content.Index > verb.Index && (stance == ReportingStance.Accuses && Clause.Marker(content, "of")
            || stance == ReportingStance.Wants && Clause.Marker(content, "to")
            || Clause.Marker(content, "that") || Clause.Marker(content, "whether") || Clause.Has(content, Relation.Advmod, Manner)),
        Relation.Obl => stance == ReportingStance.Accuses && Clause.Marker(content, "of"),
        Relation.Obj => Manner.Contains(content.Lemma) || stance is ReportingStance.Rejects or ReportingStance.Denies && content.Upos == UniversalPos.NOUN && verbs.IsNoun(content),
        Relation.Parataxis => content.Index > verb.Index && IsAfterColon(verb, content),
        _ => false,
    };

    /// <summary>"They say that it rained; we did not see it": what the text says itself after a semicolon.</summary>
    private bool IsOwnWord(Token verb, Token content)
    {
        if (!IsOwnMind(content) || Clause.Dependent(content, Relation.Mark) >= 0)
            return false;
        for (var index = verb.Index + 1; index < content.Index; index++)
        {
            if (document[index].Form is ";")
                return true;
        }
        return false;
    }

    private bool IsAfterColon(Token verb, Token content)
    {
        for (var index = verb.Index + 1; index < content.Index; index++)
        {
            if (document[index].Form is ":")
                return true;
        }
        return false;
    }

    private static bool IsClause(Token content) =>
        content.Upos is UniversalPos.VERB or UniversalPos.AUX || HasSubject(content) || Clause.Dependent(content, Relation.Cop) >= 0;

    private static bool HasSubject(Token predicate) =>
        Clause.Dependent(predicate, Relation.Nsubj) >= 0 || Clause.Dependent(predicate, Relation.NsubjPass) >= 0 || Clause.Dependent(predicate, Relation.Expl) >= 0;

    /// <summary>"…, he said" and "as he put it", which stand beside what is said or inside it.</summary>
    private bool IsComment(Token verb)
    {
        if (verb.IsRoot || !verbs.Contains(verb) || verb.Relation is not (Relation.Parataxis or Relation.Advcl or Relation.Ccomp) || Speaker.Of(verb) < 0)
            return false;
        if (verb.Xpos == "VBG")
            return false;
        if (Clause.Marker(verb, "as") || Clause.Has(verb, Relation.Advmod, As))
            return true;
        if (verb.Relation == Relation.Advcl || Clause.Dependent(verb, Relation.Mark) >= 0 || Clause.Has(verb, Relation.Aux, Obligations))
            return false;
        foreach (var index in verb.Dependents)
        {
            if (document[index].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Parataxis or Relation.Advcl)
                return false;
        }
        var (first, _) = Clause.Subtree(verb);
        return verb.Index > verb.HeadIndex && first > 0 && document[first - 1].Upos == UniversalPos.PUNCT && document[first - 1].Form is not ":" and not ";";
    }

    /// <summary>
    /// "Oslo, its minister said, has paid", wherever the parser hangs the words between the commas; <paramref name="main"/> is the
    /// predicate of the clause around them.
    /// </summary>
    private bool IsParenthesis(Token verb, out Token main)
    {
        main = verb;
        if (verb.IsRoot || verb.Index + 1 >= verb.Sentence.End || document[verb.Index + 1].Form is not "," || Clause.Dependent(verb, Relation.Nsubj) is not (>= 0 and var subject))
            return false;
        var first = Clause.Subtree(document[subject]).First;
        if (subject > verb.Index || first <= verb.Sentence.First || document[first - 1].Form is not ",")
            return false;
        for (main = verb.Head; !main.IsRoot && main.Upos is not UniversalPos.VERB; main = main.Head)
        {
        }
        return main.Index > verb.Index;
    }

    private void Add(Token verb, Token content, bool asserts)
    {
        var (first, end) = Clause.Subtree(content);
        var act = new SpeechAct(Speaker.Of(verb), verb.Index, verb.Index + 1, false, first, end, asserts);
        act = verb.Index > first && verb.Index < end ? Interrupted(act, verb, content) : act;
        _acts.Add(act);
        Cited(verb, act);
    }

    /// <summary>"Oslo, the minister said, has paid": the reporting clause is what is below the verb but not below the words.</summary>
    private SpeechAct Interrupted(SpeechAct act, Token verb, Token content)
    {
        var (first, end) = (verb.Index, verb.Index + 1);
        while (first > act.First && !Clause.IsWithin(document[first - 1], content.Index))
            first--;
        while (end < act.End && !Clause.IsWithin(document[end], content.Index))
            end++;
        return act with { HoleFirst = first, HoleEnd = end };
    }

    /// <summary>The words around a reporting clause that depends on them.</summary>
    private void AddAround(Token verb, Token main)
    {
        var (first, end) = Outside(main, verb);
        if (end > first)
            _acts.Add(new SpeechAct(Speaker.Of(verb), verb.Index, verb.Index + 1, false, first, end).Without(verb));
    }

    /// <summary>The words below <paramref name="head"/>, from the first to the last that is not below <paramref name="phrase"/>.</summary>
    private (int First, int End) Outside(Token head, Token phrase)
    {
        var (first, end) = Clause.Subtree(head);
        while (first < end && (Clause.IsWithin(document[first], phrase.Index) || document[first].Upos == UniversalPos.PUNCT))
            first++;
        while (end > first && (Clause.IsWithin(document[end - 1], phrase.Index) || document[end - 1].Upos == UniversalPos.PUNCT))
            end--;
        return (first, end);
    }

    /// <summary>"The daily, citing two officers, wrote that …": the officers vouch for it too.</summary>
    private void Cited(Token verb, SpeechAct act)
    {
        foreach (var index in verb.Dependents)
            Citation(document[index], act);
        if (act.Speaker < 0)
            return;
        foreach (var index in document[act.Speaker].Dependents)
            Citation(document[index], act);
    }

    private void Citation(Token clause, SpeechAct act)
    {
        if (clause.Relation is Relation.Advcl or Relation.Acl && clause.Xpos == "VBG" && Citations.Contains(clause.Lemma)
            && Clause.Dependent(clause, Relation.Obj) is var source and >= 0)
            _acts.Add(act with { Speaker = source, Cue = clause.Index, CueEnd = clause.Index + 1 });
    }

    /// <summary>"Oslo's claim that it rained", "reports that it rained".</summary>
    private void OfNoun(Token noun)
    {
        OfNoun(noun, noun);
        if (Speaker.OfNoun(noun) is var speaker and >= 0)
            OfNoun(noun, document[speaker]);
    }

    private void OfNoun(Token noun, Token holder)
    {
        foreach (var index in holder.Dependents)
        {
            var content = document[index];
            if (content.Relation is not (Relation.Acl or Relation.Ccomp or Relation.AclRelcl) || !Clause.SaysThat(content))
                continue;
            var (first, end) = Clause.Subtree(content);
            _acts.Add(new SpeechAct(Speaker.OfNoun(noun), noun.Index, noun.Index + 1, false, first, end));
        }
    }

    /// <summary>"according to the ministry", "in the words of the mayor", "for the opposition, …", "reportedly".</summary>
    private void OfPhrase(Token phrase)
    {
        var head = phrase.Head;
        if (Hearsay.Contains(phrase.Lemma))
            AddBeside(phrase, head, speaker: -1, phrase.Index, phrase.Index + 1);
        else if (Case(phrase, "according") is var according and >= 0)
            AddBeside(phrase, head, phrase.Index, according, according + 2);
        else if (Words.Contains(phrase.Lemma) && Clause.Marker(phrase, "in") && Speaker.OfNoun(phrase) is var speaker and >= 0)
            AddBeside(phrase, head, speaker, phrase.Index, phrase.Index + 1);
        else if (IsPerspective(phrase))
            AddBeside(phrase, head, phrase.Index, phrase.Sentence.First, phrase.Sentence.First + 1);
    }

    /// <summary>"For the opposition, the treaty is a surrender".</summary>
    private bool IsPerspective(Token phrase)
    {
        var (first, end) = Clause.Subtree(phrase);
        return first == phrase.Sentence.First && document[first].Form is "For" && end < phrase.Sentence.End && document[end].Form is ","
            && Clause.Dependent(phrase.Head, Relation.Cop) >= 0 && Clause.Dependent(phrase.Head, Relation.Nsubj) is var subject && subject > end;
    }

    private void AddBeside(Token phrase, Token head, int speaker, int cue, int cueEnd)
    {
        while (!head.IsRoot && head.Upos is not (UniversalPos.VERB or UniversalPos.AUX) && Clause.Dependent(head, Relation.Cop) < 0 && Clause.Dependent(head, Relation.Nsubj) < 0)
            head = head.Head;
        var (first, end) = Outside(head, phrase);
        if (end > first)
            _acts.Add(new SpeechAct(speaker, cue, cueEnd, false, first, end).Without(phrase));
    }

    private int Case(Token phrase, string form)
    {
        foreach (var index in phrase.Dependents)
        {
            if (document[index].Relation == Relation.Case && document[index].Form.Equals(form, StringComparison.OrdinalIgnoreCase))
                return index;
        }
        return -1;
    }

    /// <summary>"Ankara: we did not fire", where no verb stands before the colon.</summary>
    private void Colon(Sentence sentence)
    {
        var (reply, verbal) = (-1, false);
        var first = new SentenceLayout(document, sentence).First;
        for (var index = first; index < Math.Min(first + LongestName, sentence.End - 2); index++)
        {
            var token = document[index];
            if (token.Form is ":" && index > first)
            {
                var end = sentence.End;
                while (end > index + 1 && document[end - 1].Upos == UniversalPos.PUNCT)
                    end--;
                var speaker = reply >= 0 ? Speaker.OfNoun(document[reply]) : verbal ? -1 : HeadOf(first, index);
                if (speaker >= 0 && end > index + 2)
                    _acts.Add(new SpeechAct(speaker, -1, index, false, index + 1, end));
                return;
            }
            if (token.Form is "\"" or "“" or "«" or "„" or "``")
                return;
            verbal |= (token.Upos is UniversalPos.VERB or UniversalPos.AUX && token.Relation is not Relation.AclRelcl) || (token.Upos == UniversalPos.NUM && index > sentence.First);
            if (Replies.Contains(token.Lemma))
                reply = index;
        }
    }

    private int HeadOf(int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            var token = document[index];
            if ((token.HeadIndex < first || token.HeadIndex >= end) && token.Upos is UniversalPos.NOUN or UniversalPos.PROPN)
                return index;
        }
        return -1;
    }
}
