using Demarche.Coding.Actors;
using Demarche.Coding.Attributions;
using Demarche.Coding.Modalities;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>Finds the writer's view in a sentence that nobody else vouches for: its words, and the shapes of what is weighed, imagined or foretold.</summary>
internal sealed class CommentReader(AnnotatedDocument document, CommentaryCues cues, Quotations quotations, ActorIndex actors)
{
    private const int LongestAside = 25;
    private static readonly WordSet Anyone = new(["everybody", "everyone", "nobody", "one", "whoever", "anybody", "anyone", "you"]);
    private static readonly WordSet Every = new(["every", "any"]);
    private static readonly WordSet Manner = new(["clearly", "plainly", "rightly", "wrongly", "wisely", "honestly", "candidly", "cynically", "predictably"]);
    private static readonly WordSet Indefinite = new(["a", "an"]);
    private static readonly WordSet Would = new(["would", "might"]);
    private static readonly WordSet Wishes = new(["like", "love", "prefer", "welcome", "rather"]);
    private static readonly WordSet If = new(["if"]);
    private static readonly WordSet Too = new(["too", "likewise"]);

    /// <summary>The token of the first word of comment outside quotations; -1 when there is none.</summary>
    public int Find(Sentence sentence, in SentenceLayout layout)
    {
        var word = FirstWord(sentence, layout);
        return word >= 0 ? word : IsComment(sentence, layout) ? sentence.Root.Index : -1;
    }

    private int FirstWord(Sentence sentence, in SentenceLayout layout)
    {
        for (var index = layout.First; index < sentence.End; index++)
        {
            var token = document[index];
            if (quotations.At(index) >= 0)
                continue;
            if (IsCommentAdverb(sentence, token)
                || cues.Phrases.EndOf(document, index, sentence.End) >= 0
                || cues.Sarcasm.EndOf(document, index, sentence.End) >= 0
                || DocumentVoice.IsOwn(token))
                return index;
        }
        return document[sentence.End - 1].Form is "!" ? sentence.End - 1 : -1;
    }

    /// <summary>"Clearly, …", "is obviously"; a participle's "clearly marked" tells how.</summary>
    private bool IsCommentAdverb(Sentence sentence, Token token) =>
        token.Relation == Relation.Advmod && token.HeadIndex == sentence.Root.Index && cues.IsAdverb(token.Form)
        && (token.Index + 1 == sentence.End || document[token.Index + 1].Xpos is not "VBN" || !Manner.Contains(token.Form));

    private bool IsComment(Sentence sentence, in SentenceLayout layout)
    {
        var root = sentence.Root;
        return IsImagined(sentence, root) || IsForetold(root) || IsUnfinished(sentence) || IsAddressed(root, layout)
            || IsParallel(root, layout) || IsTruism(sentence, root, layout) || IsAside(layout);
    }

    /// <summary>"If both sides paid, the rest would be easy", "Had they met, the talks would have failed".</summary>
    private bool IsImagined(Sentence sentence, Token root)
    {
        var condition = Conditions.FrontedEnd(document, sentence);
        if (condition >= 0 && !IsPast(sentence.First, condition))
            return false;
        for (var index = Math.Max(condition, sentence.First); condition >= 0 && index < sentence.End; index++)
        {
            if (Would.Contains(document[index].Form) && quotations.At(index) < 0)
                return true;
        }
        return Clause.Has(root, Relation.Aux, Would) && !Wishes.Contains(root.Lemma) && Clause.Dependent(root, Relation.Advcl) is >= 0 and var clause && Clause.Marker(document[clause], If) && IsPast(document[clause]);
    }

    private bool IsPast(Token clause) => Clause.Subtree(clause) is var (first, end) && IsPast(first, end);

    /// <summary>A condition in the past tense is imagined; "if it votes to, the premier would" and "if elected" are what may come.</summary>
    private bool IsPast(int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            if (document[index].Xpos is "VBD")
                return true;
        }
        return false;
    }

    /// <summary>"A trade war would leave both sides poorer".</summary>
    private bool IsForetold(Token root) =>
        Clause.Has(root, Relation.Aux, Would) && !Wishes.Contains(root.Lemma) && Clause.Dependent(root, Relation.Nsubj) is >= 0 and var subject
        && Clause.Has(document[subject], Relation.Det, Indefinite) && actors.At(subject).IsEmpty;

    private bool IsUnfinished(Sentence sentence) => document[sentence.End - 1].Form is "…" or "..." or "...." or "..";

    /// <summary>"Remember the Falklands", "Imagine the noise".</summary>
    private static bool IsAddressed(Token root, in SentenceLayout layout) =>
        root.Index == layout.First && root.Xpos is "VB" or "VBP" && Clause.SurfaceSubject(root) < 0 && Clause.Dependent(root, Relation.Aux) < 0;

    /// <summary>"In 1914 they had timetables too".</summary>
    private bool IsParallel(Token root, in SentenceLayout layout) =>
        document[layout.First].Lemma is "in" or "as" && document[layout.First + 1] is { Upos: UniversalPos.NUM, Form.Length: 4 } && Clause.Has(root, Relation.Advmod, Too);

    /// <summary>"Every peace has its price", "If the gun hangs on the wall, it will be fired": no party, no number, no date.</summary>
    private bool IsTruism(Sentence sentence, Token root, in SentenceLayout layout)
    {
        var subject = Clause.Dependent(root, Relation.Nsubj);
        var general = subject >= 0 && (Clause.Has(document[subject], Relation.Det, Every) || Anyone.Contains(document[subject].Lemma));
        if (!general && document[layout.First].Lemma is not "if")
            return false;
        for (var index = sentence.First; index < sentence.End && !OpensSecond(document[index], root); index++)
        {
            if (document[index].Upos == UniversalPos.PROPN || document[index].Xpos is "VBD" || (!general && !actors.At(index).IsEmpty))
                return false;
        }
        return true;
    }

    /// <summary>The "and" before a second main clause.</summary>
    private static bool OpensSecond(Token word, Token root) =>
        word is { Relation: Relation.Cc, IsRoot: false } && word.Head.Relation == Relation.Conj && word.Head.HeadIndex == root.Index;

    /// <summary>A line of its own without capital and full stop, as people write to their friends.</summary>
    private bool IsAside(in SentenceLayout layout) =>
        layout is { StandsAlone: true, IsTerminated: false } && layout.End - layout.First <= LongestAside && Words.HasFiniteVerb(document, layout.First, layout.End) && char.IsLower(document[layout.First].Form[0]);
}
