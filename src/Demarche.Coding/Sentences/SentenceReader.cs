using Demarche.Coding.Attributions;
using Demarche.Coding.Modalities;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>What a sentence is: a narrated fact, someone's words, the writer's comment, a question, a heading, a list item.</summary>
/// <param name="Kind">Its kind, one of the output contract.</param>
/// <param name="Flags">Flags of the output contract.</param>
/// <param name="Cue">Token of the words that make it comment; -1 when there are none.</param>
/// <param name="RetortFirst">Token where the writer's retort to a reported lead begins; -1 when there is none.</param>
internal sealed record SentenceReading(SentenceKind Kind, IReadOnlyList<SentenceFlag> Flags, int Cue, int RetortFirst);

/// <summary>Tells the kinds of sentences apart.</summary>
internal sealed class SentenceReader(AnnotatedDocument document, CommentaryCues cues, ReportingVerbs verbs, Quotations quotations)
{
    private const int LongestHeading = 14;
    private static readonly WordSet QuestionWords = new(["who", "what", "why", "how", "when", "where", "which", "whose"]);
    private static readonly WordSet WriterPronouns = new(["we", "us", "our", "i", "me", "my", "ourselves"]);

    public SentenceReading Read(Sentence sentence)
    {
        var flags = Flags(sentence);
        if (IsQuestion(sentence))
            return new(SentenceKind.RhetoricalQuestion, flags, -1, -1);
        var retort = Retort(sentence);
        if (retort >= 0)
            return new(SentenceKind.ListItem, flags, -1, retort);
        if (IsHeading(sentence))
            return new(SentenceKind.Heading, flags, -1, -1);
        if (Comment(sentence) is var cue and >= 0)
            return new(SentenceKind.Commentary, flags, cue, -1);
        return new(IsAttributed(sentence) ? SentenceKind.AttributedStatement : SentenceKind.Report, flags, -1, -1);
    }

    private List<SentenceFlag> Flags(Sentence sentence)
    {
        var flags = new List<SentenceFlag>();
        var quotation = quotations.At(sentence.First + Math.Min(1, sentence.Length - 1));
        if (quotation < 0)
            quotation = quotations.At(sentence.End - 1);
        if (quotation >= 0 && !quotations.All[quotation].Closed)
            flags.Add(SentenceFlag.UnclosedQuotation);
        if (!IsTerminated(sentence) && HasFiniteVerb(sentence) is false)
            flags.Add(SentenceFlag.Fragment);
        return flags;
    }

    /// <summary>A question mark at the end, or the word order of a question without one.</summary>
    private bool IsQuestion(Sentence sentence)
    {
        for (var index = sentence.End - 1; index >= sentence.First && document[index].Upos == UniversalPos.PUNCT; index--)
        {
            if (document[index].Form.Contains('?'))
                return quotations.At(index) < 0;
        }
        var first = document[sentence.First];
        var root = sentence.Root;
        if (sentence.Length < 3 || Conditions.FrontedEnd(document, sentence) >= 0 || root.Upos is not (UniversalPos.VERB or UniversalPos.ADJ or UniversalPos.NOUN))
            return false;
        var auxiliary = Clause.Dependent(root, Relation.Aux);
        if (auxiliary < 0)
            auxiliary = Clause.Dependent(root, Relation.Cop);
        var subject = Clause.Dependent(root, Relation.Nsubj);
        var inverted = auxiliary >= 0 && subject > auxiliary && root.Index > subject;
        return inverted && (first.Index == auxiliary || QuestionWords.Contains(first.Lemma));
    }

    /// <summary>"reported item – the writer's retort": where the retort begins.</summary>
    private int Retort(Sentence sentence)
    {
        for (var index = sentence.First + 3; index < sentence.End - 2; index++)
        {
            var token = document[index];
            if (token.Form is not ("–" or "—" or "--") || quotations.At(index) >= 0 || IsParenthesis(index, sentence))
                continue;
            if (HasFiniteVerb(sentence.First, index) && HasFiniteVerb(index + 1, sentence.End) && !verbs.Contains(document[index + 1].Lemma))
                return index + 1;
        }
        return -1;
    }

    private bool IsParenthesis(int dash, Sentence sentence)
    {
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (index != dash && document[index].Form is "–" or "—" or "--")
                return true;
        }
        return false;
    }

    private bool IsHeading(Sentence sentence)
    {
        if (sentence.Length > LongestHeading || HasFiniteVerb(sentence))
            return false;
        return !IsTerminated(sentence) || document[sentence.End - 1].Form is ":";
    }

    /// <summary>The token of the first word of comment outside quotations, or -1.</summary>
    private int Comment(Sentence sentence)
    {
        for (var index = sentence.First; index < sentence.End; index++)
        {
            var token = document[index];
            if (quotations.At(index) >= 0)
                continue;
            if (token.Relation == Relation.Advmod && cues.IsAdverb(token.Form) && !token.IsRoot && token.HeadIndex == sentence.Root.Index)
                return index;
            foreach (var phrase in cues.StartingWith(token.Form))
            {
                if (Matches(phrase, index, sentence.End))
                    return index;
            }
            if (WriterPronouns.Contains(token.Lemma) && token.Upos is UniversalPos.PRON && !IsAttributed(sentence))
                return index;
        }
        return document[sentence.End - 1].Form is "!" ? sentence.End - 1 : -1;
    }

    private bool Matches(string[] phrase, int first, int end)
    {
        if (first + phrase.Length > end)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!document[first + i].Form.Equals(phrase[i], StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    /// <summary>Whether the sentence gives someone's words: a reporting verb at its top, or a quotation around most of it.</summary>
    private bool IsAttributed(Sentence sentence)
    {
        var root = sentence.Root;
        if (Speaks(root))
            return true;
        foreach (var index in root.Dependents)
        {
            var dependent = document[index];
            if (dependent.Relation == Relation.Parataxis && Speaks(dependent))
                return true;
            if (dependent.Relation == Relation.Obl && Clause.Marker(dependent, "according"))
                return true;
        }
        var quoted = 0;
        for (var index = sentence.First; index < sentence.End; index++)
            quoted += quotations.At(index) >= 0 ? 1 : 0;
        return 2 * quoted > sentence.Length;
    }

    private bool Speaks(Token verb) =>
        verb.Upos == UniversalPos.VERB && verbs.Contains(verb.Lemma)
        && (Clause.Dependent(verb, Relation.Ccomp) >= 0 || Clause.Dependent(verb, Relation.Parataxis) >= 0 || verb.Relation == Relation.Parataxis);

    private static bool IsTerminated(Sentence sentence)
    {
        var last = sentence.Text.TrimEnd("\"”»)' ");
        return last.Length > 0 && last[^1] is '.' or '!' or '?' or '…';
    }

    private bool HasFiniteVerb(Sentence sentence) => HasFiniteVerb(sentence.First, sentence.End);

    private bool HasFiniteVerb(int first, int end)
    {
        for (var index = first; index < end; index++)
        {
            if (document[index].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        }
        return false;
    }
}
