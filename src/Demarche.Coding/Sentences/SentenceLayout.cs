using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>How a sentence stands on the page: its first word after a list number, its end, and whether the lines around it are its own.</summary>
internal readonly struct SentenceLayout
{
    private readonly AnnotatedDocument _document;
    private readonly Sentence _sentence;

    public SentenceLayout(AnnotatedDocument document, Sentence sentence)
    {
        (_document, _sentence) = (document, sentence);
        First = AfterListNumber(document, sentence);
        End = sentence.End;
        while (End > First && document[End - 1].Upos == UniversalPos.PUNCT)
            End--;
    }

    /// <summary>The first word, after a bullet or list number: "3.", "3)", "3/", "•".</summary>
    public int First { get; }

    /// <summary>The token after the last word.</summary>
    public int End { get; }

    public bool IsListed => First > _sentence.First;

    /// <summary>Whether a mark that ends sentences ends it.</summary>
    public bool IsTerminated
    {
        get
        {
            var last = _sentence.Text.TrimEnd("\"”»)' ");
            return last.Length > 0 && last[^1] is '.' or '!' or '?' or '…';
        }
    }

    /// <summary>Whether it begins and ends a line.</summary>
    public bool StandsAlone => (_sentence.Index == 0 || BreaksLine(_sentence.First)) && (_sentence.End == _document.TokenCount || BreaksLine(_sentence.End));

    private bool BreaksLine(int token) =>
        _document.Text.AsSpan(_document[token - 1].Span.End.._document[token].Span.Start).Contains('\n');

    private static int AfterListNumber(AnnotatedDocument document, Sentence sentence)
    {
        var first = sentence.First;
        if (sentence.Length < 3)
            return first;
        if (document[first].Form is "•" or "–" or "—" or "-" or "*" or "·")
            return first + 1;
        return document[first].Upos == UniversalPos.NUM && document[first].Form.Length < 4 && document[first + 1].Form is "." or ")" or "/" or ":" or ".)" ? first + 2 : first;
    }
}
