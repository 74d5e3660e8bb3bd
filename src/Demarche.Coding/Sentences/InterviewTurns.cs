using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>
/// Finds interviews and transcripts, in which "I" and "we" are the guest and not the writer: several paragraphs close together
/// are a question, or open with the label of a speaker.
/// </summary>
internal sealed class InterviewTurns
{
    /// <summary>How many paragraphs on each side are looked at, and how many of them make an interview.</summary>
    private const int Reach = 12, FewestTurns = 4;
    private const int LongestLabel = 5;
    private const int LongestQuestion = 3;

    private readonly AnnotatedDocument _document;
    private readonly int[] _paragraphs;
    private readonly int[] _turns;

    public InterviewTurns(AnnotatedDocument document)
    {
        _document = document;
        _paragraphs = new int[document.SentenceCount];
        var turns = new List<int> { 0 };
        for (var index = 0; index < document.SentenceCount;)
        {
            var end = ParagraphEnd(index);
            Array.Fill(_paragraphs, turns.Count - 1, index, end - index);
            turns.Add(turns[^1] + (IsTurn(index, end) ? 1 : 0));
            index = end;
        }
        _turns = [.. turns];
    }

    /// <summary>Whether sentence <paramref name="index"/> stands in an interview.</summary>
    public bool Holds(int index)
    {
        var paragraph = _paragraphs[index];
        var (first, end) = (Math.Max(paragraph - Reach, 0), Math.Min(paragraph + Reach, _turns.Length - 1));
        return _turns[end] - _turns[first] >= FewestTurns;
    }

    private int ParagraphEnd(int sentence)
    {
        var end = sentence + 1;
        while (end < _document.SentenceCount && !BreaksLine(_document.Sentence(end).First))
            end++;
        return end;
    }

    private bool BreaksLine(int token) =>
        _document.Text.AsSpan(_document[token - 1].Span.End.._document[token].Span.Start).Contains('\n');

    private bool IsTurn(int first, int end) =>
        IsLabelled(_document.Sentence(first)) || (end - first <= LongestQuestion && _document.Sentence(end - 1).Text.EndsWith('?'));

    /// <summary>"MN: We began in May", "((Ada Lum)) We began", "Q: And then?"; a party that a digest quotes is no such label.</summary>
    private bool IsLabelled(Sentence sentence)
    {
        var first = _document[sentence.First];
        if (first.Form.StartsWith("(("))
            return true;
        var isInitials = first.Form.Length <= 3 && IsCapitals(first.Form);
        for (var index = sentence.First; index < Math.Min(sentence.First + LongestLabel, sentence.End - 1); index++)
        {
            if (_document[index].Form is ":")
                return isInitials && index == sentence.First + 1;
        }
        return first.Form is "(" && _document[sentence.First + Math.Min(1, sentence.Length - 1)].Form is "(";
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterUpper(letter))
                return false;
        }
        return true;
    }
}
