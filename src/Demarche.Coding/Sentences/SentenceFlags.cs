using Demarche.Coding.Attributions;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>Reads the flags of a sentence that stand beside its kind.</summary>
internal sealed class SentenceFlags(AnnotatedDocument document, CodingLexicons lexicons, Quotations quotations)
{
    private readonly GarbledReader _garbled = new(document, quotations);

    public List<SentenceFlag> Of(Sentence sentence, in SentenceLayout layout, SentenceKind kind)
    {
        var flags = new List<SentenceFlag>();
        if (IsLeftOpen(sentence))
            flags.Add(SentenceFlag.UnclosedQuotation);
        if (kind != SentenceKind.Heading && !Words.HasFiniteVerb(document, sentence.First, sentence.End) && !layout.IsTerminated)
            flags.Add(SentenceFlag.Fragment);
        if (kind != SentenceKind.Heading && _garbled.IsGarbled(sentence, layout))
            flags.Add(SentenceFlag.Garbled);
        for (var index = layout.First; index < sentence.End; index++)
        {
            if (quotations.At(index) < 0 && lexicons.CommentaryCues.Sarcasm.EndOf(document, index, sentence.End) >= 0)
            {
                flags.Add(SentenceFlag.Sarcasm);
                break;
            }
        }
        return flags;
    }

    private bool IsLeftOpen(Sentence sentence)
    {
        var quotation = quotations.At(sentence.First + Math.Min(1, sentence.Length - 1));
        if (quotation < 0)
            quotation = quotations.At(sentence.End - 1);
        return quotation >= 0 && !quotations.All[quotation].Closed;
    }
}
