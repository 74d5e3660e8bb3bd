using Demarche.IO.Export;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>How many sentences of a passage are of the right kind, and how many garbled ones are flagged.</summary>
/// <param name="Kind">Sentences of the right kind.</param>
/// <param name="Sentences">Sentences whose kind the gold says.</param>
/// <param name="Flagged">Garbled sentences flagged so.</param>
/// <param name="Garbled">Garbled sentences.</param>
internal sealed record SentenceAnswers(int Kind, int Sentences, int Flagged, int Garbled)
{
    public static SentenceAnswers Of(GoldPassage gold, CodedDocument coded)
    {
        var judged = gold.Sentences.Where(sentence => sentence.Kind is not null).ToList();
        var garbled = judged.FindAll(sentence => sentence.Garbled);
        return new SentenceAnswers(
            judged.Count(sentence => IsKind(sentence, Parts(sentence, coded))), judged.Count,
            garbled.Count(sentence => Parts(sentence, coded).Exists(part => part.Flags.Contains(SentenceFlag.Garbled))), garbled.Count);
    }

    /// <summary>Coded sentences of which the gold's holds more than half, or which hold more than half of it.</summary>
    private static List<CodedSentence> Parts(GoldSentence sentence, CodedDocument coded)
    {
        var span = Span(sentence);
        return [.. coded.Sentences.Where(part => WordMatching.Overlap(part.Span, span) is var shared
            && (shared > 0.5 * Math.Max(1, part.Span.Length) || shared > 0.5 * span.Length))];
    }

    private static bool IsKind(GoldSentence sentence, List<CodedSentence> parts)
    {
        if (parts.Count == 0)
            return false;
        var wanted = sentence.KindAlt.Append(sentence.Kind!).Select(Contract).ToHashSet();
        var isSplit = wanted.Contains(SentenceKind.ListItem) && parts.Count > 1;
        var part = isSplit ? parts.MinBy(part => part.Span.Start)! : parts.MaxBy(part => WordMatching.Overlap(part.Span, Span(sentence)))!;
        return wanted.Contains(part.Kind) || (isSplit && part.Kind is SentenceKind.Report or SentenceKind.AttributedStatement);
    }

    private static SentenceKind Contract(string words) => words switch
    {
        "attributed statement" => SentenceKind.AttributedStatement,
        "rhetorical question" => SentenceKind.RhetoricalQuestion,
        "list item + retort" => SentenceKind.ListItem,
        _ => ContractNames.Parse<SentenceKind>(words),
    };

    private static TextSpan Span(GoldSentence sentence) => TextSpan.FromBounds(sentence.Start, sentence.End);
}
