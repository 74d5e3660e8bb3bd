using Demarche.Coding.Attributions;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>Tells titles, transitions and bylines from sentences: by their place, their missing end and their missing verb.</summary>
internal sealed class HeadingReader(AnnotatedDocument document, Quotations quotations)
{
    private const int LongestTitle = 25;
    private const int LongestHeading = 14;
    private const int LongestWithVerb = 9;
    private static readonly WordSet Makers = new(["by", "from", "compiled", "written", "reported", "edited", "translated", "photograph", "photo", "report"]);

    private readonly bool _isUnpunctuated = IsUnpunctuated(document);

    public bool IsHeading(Sentence sentence, in SentenceLayout layout)
    {
        if (IsByline(sentence, layout) || ((layout.StandsAlone || sentence.Index == 0) && IsCapitals(layout)))
            return true;
        if (layout.IsTerminated)
            return false;
        if (layout.StandsAlone && sentence.Index == 0 && document.SentenceCount > 1 && sentence.Length <= LongestTitle && quotations.At(sentence.End - 1) < 0)
            return true;
        if (Words.HasFiniteVerb(document, sentence.First, sentence.End))
            return layout is { StandsAlone: true, IsListed: false } && !_isUnpunctuated && sentence.Length <= LongestWithVerb && document.SentenceCount > 1 && char.IsUpper(document[layout.First].Form[0]);
        return sentence.Length <= LongestHeading || (layout.StandsAlone && sentence.Index == 0 && sentence.Length <= LongestTitle);
    }

    /// <summary>"By our man in Tunis", "Compiled on Monday", "From Ann Odell in Lagos".</summary>
    public bool IsByline(Sentence sentence, in SentenceLayout layout) =>
        layout is { IsTerminated: false, StandsAlone: true, IsListed: false } && sentence.Index < 4 && sentence.Length <= LongestTitle && Makers.Contains(document[layout.First].Form);

    private bool IsCapitals(in SentenceLayout layout)
    {
        var letters = 0;
        foreach (var letter in document.SpanOf(layout.First, layout.End).Of(document.Text))
        {
            if (char.IsLower(letter))
                return false;
            letters += char.IsUpper(letter) ? 1 : 0;
        }
        return letters > 5;
    }

    /// <summary>Whether the writer leaves out full stops, so that their lack shows no heading.</summary>
    private static bool IsUnpunctuated(AnnotatedDocument document)
    {
        var missing = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Index > 0 && !new SentenceLayout(document, sentence).IsTerminated && Words.HasFiniteVerb(document, sentence.First, sentence.End))
                missing++;
        }
        return missing > 1 && 4 * missing > document.SentenceCount;
    }
}
