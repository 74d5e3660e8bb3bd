using Demarche.Coding.Attributions;
using Demarche.Coding.Modalities;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>Finds the writer's questions: by their mark, by the order of their words, or by what introduces them ("one wonders").</summary>
internal sealed class QuestionReader(AnnotatedDocument document, CommentaryCues cues, Quotations quotations)
{
    private const int LatestCue = 4;
    private static readonly WordSet QuestionWords = new(["who", "what", "why", "how", "when", "where", "which", "whose"]);
    private static readonly WordSet Openness = new(["guess", "question", "matter", "story", "mystery", "riddle", "seen", "say", "see", "decide", "tell", "judge"]);

    public bool IsQuestion(Sentence sentence, in SentenceLayout layout)
    {
        for (var index = sentence.End - 1; index >= layout.First && document[index].Upos == UniversalPos.PUNCT; index--)
        {
            if (document[index].Form.Contains('?'))
                return quotations.At(index) < 0;
        }
        return IsAnswered(sentence) || IsInverted(sentence, layout) || IsIntroduced(sentence, layout) || IsLeftOpen(sentence, layout);
    }

    /// <summary>"Who paid? – we did."</summary>
    private bool IsAnswered(Sentence sentence)
    {
        for (var index = sentence.First; index < sentence.End - 1; index++)
        {
            if (document[index].Form is "?" && document[index + 1].Form is "–" or "—" or "--" && quotations.At(index) < 0)
                return true;
        }
        return false;
    }

    /// <summary>The word order of a question without its mark.</summary>
    private bool IsInverted(Sentence sentence, in SentenceLayout layout)
    {
        var root = sentence.Root;
        if (sentence.Length < 3 || Conditions.FrontedEnd(document, sentence) >= 0 || root.Upos is not (UniversalPos.VERB or UniversalPos.ADJ or UniversalPos.NOUN))
            return false;
        var auxiliary = Clause.Dependent(root, Relation.Aux);
        if (auxiliary < 0)
            auxiliary = Clause.Dependent(root, Relation.Cop);
        var subject = Clause.Dependent(root, Relation.Nsubj);
        var inverted = auxiliary >= 0 && subject > auxiliary && root.Index > subject;
        return inverted && (layout.First == auxiliary || QuestionWords.Contains(document[layout.First].Lemma));
    }

    /// <summary>"One wonders who pays", "And guess who sold the drones".</summary>
    private bool IsIntroduced(Sentence sentence, in SentenceLayout layout)
    {
        for (var index = layout.First; index < Math.Min(layout.First + LatestCue, sentence.End); index++)
        {
            if (quotations.At(index) < 0 && cues.Questions.EndOf(document, index, sentence.End) >= 0)
                return true;
        }
        return false;
    }

    /// <summary>"Whether they want peace is for them to say", "Who paid is anyone's guess".</summary>
    private bool IsLeftOpen(Sentence sentence, in SentenceLayout layout)
    {
        var first = document[layout.First];
        if (first.Lemma is not "whether" && !QuestionWords.Contains(first.Lemma))
            return false;
        var root = sentence.Root;
        var clause = Clause.Dependent(root, Relation.Csubj);
        return clause >= 0 && clause < root.Index && (Openness.Contains(root.Lemma) || root.Lemma is "remain" || EndsOpen(root));
    }

    private bool EndsOpen(Token root)
    {
        foreach (var index in root.Dependents)
        {
            if (index > root.Index - 1 && Openness.Contains(document[index].Lemma))
                return true;
        }
        return false;
    }
}
