using Demarche.Coding.Attributions;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>
/// Finds the debris of machine translation: words that do not join. Each fault of word order is weak evidence, since the tagger
/// errs too and some of them are only clumsy English; a sentence with several is garbled.
/// </summary>
internal sealed class GarbledReader(AnnotatedDocument document, Quotations quotations)
{
    private const int FewestFaults = 2;
    private const int ShortestSentence = 5;
    private const int ShortestVerbless = 7;
    private static readonly WordSet Articles = new(["the", "a", "an"]);
    private static readonly WordSet Determiners = new(["the", "a", "an", "this", "these", "those"]);
    private static readonly WordSet Nominatives = new(["he", "she", "i"]);
    private static readonly WordSet Relatives = new(["who", "whom", "which", "whose"]);
    private static readonly WordSet Openers = new(["who", "whom", "which", "whose", "that", "what", "where", "when", "why", "how", "whoever", "whatever", "whether", "if", "because", "while", "as", "than", "and", "or", "but"]);
    private static readonly WordSet Doubled = new(["had", "that", "very", "no", "ha", "her", "do", "is", "so", "many", "more"]);
    private static readonly WordSet AfterOf = new(["about", "around", "over", "under", "up", "between", "at", "above", "below", "nearly", "near", "within", "out", "off", "from", "like", "as", "past", "to", "beyond"]);
    private static readonly WordSet Units = new(["percent", "%", "pc", "per", "km", "m", "kg", "cm", "ft", "mph", "kph", "am", "pm", "p.m.", "a.m.", "mm", "th", "st", "minute", "hour", "day", "week", "month", "year", "mile", "metre", "meter", "ton", "tonne", "pound", "dollar", "euro", "inch", "foot"]);

    public bool IsGarbled(Sentence sentence, in SentenceLayout layout)
    {
        if (layout.End - layout.First < ShortestSentence || !layout.IsTerminated)
            return false;
        var faults = IsVerbless(layout) ? 1 : 0;
        for (var index = layout.First; index < layout.End && faults < FewestFaults; index++)
        {
            if (quotations.At(index) < 0)
                faults += Faults(index, layout);
        }
        return faults >= FewestFaults;
    }

    /// <summary>No verb with tense in a sentence of some length that ends as one.</summary>
    private bool IsVerbless(in SentenceLayout layout) =>
        layout.End - layout.First >= ShortestVerbless && !Words.HasFiniteVerb(document, layout.First, layout.End);

    private int Faults(int index, in SentenceLayout layout)
    {
        var word = document[index];
        var last = index + 1 >= layout.End;
        if (last)
            return IsDangling(word) || (word.Form is "not" && document[index - 1].Upos == UniversalPos.NOUN) ? 1 : 0;
        var next = document[index + 1];
        if (Nominatives.Contains(word.Form) && next.Upos == UniversalPos.PROPN && word.Form is not "I")
            return 2;
        return IsBrokenPhrase(word, next) || IsBrokenAgreement(word, next) || IsStrandedNegation(word, next, layout.End) || IsSecondPredicate(index, layout)
            || IsBrokenRelative(index, layout) || IsLooseCount(index, layout) ? 1 : 0;
    }

    private static bool IsDangling(Token word) =>
        Articles.Contains(word.Form) || word.Upos == UniversalPos.CCONJ || word.Form is "of" && word.Relation == Relation.Case || word.Form is "their" or "my" or "our";

    /// <summary>"the of", "a the", "the ,", "of in", "the the", "a lorries".</summary>
    private static bool IsBrokenPhrase(Token word, Token next)
    {
        if (Articles.Contains(word.Form) && word.Upos == UniversalPos.DET && next.Xpos is "IN" or "CC" or "VBD" or "VBZ" or "MD" or "TO" or "WDT" or "WP" or "," or ".")
            return true;
        if (Articles.Contains(word.Form) && Determiners.Contains(next.Form))
            return true;
        if (word.Form is "of" && next.Xpos is "IN" or "TO" or "VBD" or "VBZ" or "MD" && !AfterOf.Contains(next.Form))
            return true;
        return word.Form.Equals(next.Form, StringComparison.OrdinalIgnoreCase) && word.Upos is not (UniversalPos.PUNCT or UniversalPos.PROPN or UniversalPos.NUM or UniversalPos.SYM) && !Doubled.Contains(word.Form);
    }

    /// <summary>"they is", "he are".</summary>
    private static bool IsBrokenAgreement(Token word, Token next) =>
        (word.Form is "they" or "we" or "They" or "We" && next.Form is "is" or "was" or "has") || (word.Form is "he" or "she" or "it" or "He" or "She" or "It" && next.Form is "are" or "have" && word.HeadIndex == next.HeadIndex);

    /// <summary>"…, not is."</summary>
    private static bool IsStrandedNegation(Token word, Token next, int end) =>
        word.Form is "not" && next.Xpos is "VBZ" or "VBD" or "MD" && next.Index + 1 == end;

    /// <summary>"was late has been": a second verb with tense that nothing joins to the first.</summary>
    private bool IsSecondPredicate(int index, in SentenceLayout layout)
    {
        if (!IsFinite(document[index]))
            return false;
        var second = index + 1;
        while (second < Math.Min(index + 3, layout.End) && document[second].Upos is UniversalPos.ADJ or UniversalPos.ADV)
            second++;
        if (second >= layout.End || !IsFinite(document[second]) || document[second].Upos is not (UniversalPos.AUX or UniversalPos.VERB) || document[second].Xpos is "VBP")
            return false;
        for (var before = layout.First; before < index; before++)
        {
            if (Openers.Contains(document[before].Form) || document[before].Xpos is "VBN" or "VBG" || quotations.At(before) >= 0)
                return false;
        }
        return true;
    }

    private static bool IsFinite(Token word) => word.Xpos is "VBD" or "VBZ" or "MD";

    /// <summary>"who the tap, Vienna", "to whom gate of the head itself which": no verb before the clause ends.</summary>
    private bool IsBrokenRelative(int index, in SentenceLayout layout)
    {
        if (!Relatives.Contains(document[index].Form) || document[index].Xpos is "WDT" && document[index + 1].Xpos is "IN")
            return false;
        for (var after = index + 1; after < layout.End; after++)
        {
            var word = document[after];
            if (word.Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "VB" or "VBN" or "VBG" || word.Upos is UniversalPos.AUX || quotations.At(after) >= 0)
                return false;
            if (Relatives.Contains(word.Form) || (word.Form is "," && after > index + 1 && document[index + 1].Form is not ","))
                return after > index + 2;
        }
        return layout.End > index + 3;
    }

    /// <summary>"cargo 12 tons", "sitting 20 negotiation": a count that stands beside its noun.</summary>
    private bool IsLooseCount(int index, in SentenceLayout layout)
    {
        var count = document[index + 1];
        if (count.Upos != UniversalPos.NUM || index + 2 >= layout.End || count.Form.Length > 2 || !char.IsAsciiDigit(count.Form[0]) || count.Form is "1")
            return false;
        var counted = document[index + 2];
        return counted.Xpos is "NN" && !Units.Contains(counted.Lemma) && !counted.Form.Contains('-')
            ? document[index].Xpos is "NN" or "VBG" or "VBZ" && index + 3 < layout.End && document[index + 3].Upos is not (UniversalPos.NOUN or UniversalPos.PROPN)
            : counted.Xpos is "NNS" && document[index].Xpos is "NN" && document[index].Relation is not (Relation.Obj or Relation.Iobj);
    }
}
