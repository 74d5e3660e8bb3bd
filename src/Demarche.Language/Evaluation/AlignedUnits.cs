using Demarche.Language.Tokens;

namespace Demarche.Language.Evaluation;

/// <summary>A word by its place in the text without white space.</summary>
/// <param name="Start">First character; of a word inside a surface token of several words, that of the token.</param>
/// <param name="End">Just past the last character, likewise.</param>
/// <param name="IsPart">Whether it shares its surface token with other words.</param>
internal readonly record struct AlignedWord(int Start, int End, bool IsPart, string Form);

/// <summary>Tokens, sentences and words of a document by their place in its text without white space.</summary>
internal sealed record AlignedUnits(int Characters, List<(int, int)> Tokens, List<(int, int)> Sentences, List<AlignedWord> Words)
{
    public static AlignedUnits Of(AnnotatedDocument document)
    {
        var place = new int[document.Text.Length + 1];
        for (var i = 0; i < document.Text.Length; i++)
            place[i + 1] = place[i] + (char.IsWhiteSpace(document.Text[i]) ? 0 : 1);
        var (tokens, words) = (new List<(int, int)>(), new List<AlignedWord>());
        for (var first = 0; first < document.TokenCount;)
        {
            var end = first + 1;
            while (end < document.TokenCount && document[end].ContinuesToken)
                end++;
            var span = document.SpanOf(first, end);
            tokens.Add((place[span.Start], place[span.End]));
            for (; first < end; first++)
            {
                words.Add(new AlignedWord(
                    place[span.Start], place[span.End], document[first].ContinuesToken || (first + 1 < end),
                    document[first].Form.ToString().ToLowerInvariant()));
            }
        }
        var sentences = document.Sentences.Select(sentence => (place[sentence.Span.Start], place[sentence.Span.End])).ToList();
        return new AlignedUnits(place[^1], tokens, sentences, words);
    }
}
