using System.Collections.Immutable;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Attributions;

/// <summary>A stretch of quoted words.</summary>
/// <param name="First">First token after the opening mark.</param>
/// <param name="End">The closing mark, or the end of the paragraph when it is missing.</param>
/// <param name="Closed">Whether there is a closing mark.</param>
internal readonly record struct Quotation(int First, int End, bool Closed)
{
    /// <summary>Fewer words than this are a scare quote, not someone's speech.</summary>
    public const int ShortestSpeech = 4;

    public int Length => End - First;
}

/// <summary>The quotations of a document: paired by shape or by turn, and ended by the paragraph when left open.</summary>
internal sealed class Quotations
{
    private readonly int[] _quotationOf;

    public Quotations(AnnotatedDocument document)
    {
        _quotationOf = new int[document.TokenCount];
        Array.Fill(_quotationOf, -1);
        All = Scan(document);
    }

    public ImmutableArray<Quotation> All { get; }

    /// <summary>Number of the quotation around token <paramref name="index"/>, or -1.</summary>
    public int At(int index) => _quotationOf[index];

    private ImmutableArray<Quotation> Scan(AnnotatedDocument document)
    {
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        var open = -1;
        for (var index = 0; index < document.TokenCount; index++)
        {
            if (open >= 0 && index > 0 && IsParagraphBreak(document, index))
                Close(index, closed: false);
            var form = document[index].Form;
            var opens = form is "“" or "«" or "„" or "``";
            var closes = form is "”" or "»" or "''";
            if (form is "\"" or "＂")
                (opens, closes) = (open < 0, open >= 0);
            else if (form is "“" && open >= 0)
                opens = false;
            if (closes && open >= 0)
                Close(index, closed: true);
            else if (opens)
                open = index + 1;
        }
        if (open >= 0)
            Close(document.TokenCount, closed: false);
        return quotations.ToImmutable();

        void Close(int end, bool closed)
        {
            if (end > open)
            {
                Array.Fill(_quotationOf, quotations.Count, open, end - open);
                quotations.Add(new Quotation(open, end, closed));
            }
            open = -1;
        }
    }

    private static bool IsParagraphBreak(AnnotatedDocument document, int index)
    {
        var between = document.Text.AsSpan(document[index - 1].Span.End..document[index].Span.Start);
        return between.Count('\n') > 1;
    }
}
