using System.Collections.Immutable;
using Demarche.IO.Export;

namespace Demarche.Application.Briefs;

/// <summary>A sentence with the words that carry records.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="Kind">What the sentence is, in the contract's word.</param>
/// <param name="Flags">What else is to be known of it, in the contract's words.</param>
/// <param name="StartsParagraph">Whether a line ends before it.</param>
/// <param name="Pieces">Its text, cut wherever the words of a record begin or end.</param>
public sealed record BriefSentence(int Number, string Kind, ImmutableArray<string> Flags, bool StartsParagraph, ImmutableArray<MarkedPiece> Pieces);

/// <summary>Words with the records they carry; the words of several records may cross, so a record can have several pieces.</summary>
/// <param name="Text">Exactly the article's text.</param>
/// <param name="Records">Ids of the records that the words carry.</param>
/// <param name="Ends">Those of them whose words end here.</param>
public sealed record MarkedPiece(string Text, ImmutableArray<string> Records, ImmutableArray<string> Ends);

/// <summary>Cuts an article's sentences at the words that carry its records.</summary>
internal static class MarkedText
{
    public static ImmutableArray<BriefSentence> Of(CodedDocument document)
    {
        var marks = document.Records.SelectMany(record => record.Mentions.Select(told => (record.Id, told.Sentence, told.Span)))
            .Where(mark => mark.Span.Length > 0).ToLookup(mark => mark.Sentence, mark => (mark.Id, mark.Span));
        var sentences = ImmutableArray.CreateBuilder<BriefSentence>(document.Sentences.Length);
        var read = 0;
        foreach (var sentence in document.Sentences)
        {
            var gap = TextSpan.FromBounds(Math.Min(read, sentence.Span.Start), sentence.Span.Start).Of(document.Article.Text);
            sentences.Add(new BriefSentence(
                sentence.Index + 1,
                ContractNames.Of(sentence.Kind),
                [.. sentence.Flags.Select(ContractNames.Of)],
                gap.Contains('\n') || sentence.Index == 0,
                Cut(document.Article.Text, sentence.Span, [.. marks[sentence.Index]])));
            read = sentence.Span.End;
        }
        return sentences.MoveToImmutable();
    }

    private static ImmutableArray<MarkedPiece> Cut(string text, TextSpan sentence, ImmutableArray<(string Id, TextSpan Span)> marks)
    {
        var cuts = marks.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
            .Append(sentence.Start).Append(sentence.End)
            .Where(cut => cut >= sentence.Start && cut <= sentence.End).Distinct().Order().ToArray();
        var pieces = ImmutableArray.CreateBuilder<MarkedPiece>();
        for (var i = 1; i < cuts.Length; i++)
        {
            var piece = TextSpan.FromBounds(cuts[i - 1], cuts[i]);
            var carried = marks.Where(mark => mark.Span.Contains(piece)).ToArray();
            pieces.Add(new MarkedPiece(
                piece.Of(text).ToString(),
                [.. carried.Select(mark => mark.Id).Distinct(StringComparer.Ordinal)],
                [.. carried.Where(mark => mark.Span.End == piece.End || piece.End == sentence.End).Select(mark => mark.Id).Distinct(StringComparer.Ordinal)]));
        }
        return pieces.ToImmutable();
    }
}
