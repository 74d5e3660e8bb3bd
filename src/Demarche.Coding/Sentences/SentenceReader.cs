using Demarche.Coding.Actors;
using Demarche.Coding.Attributions;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>Tells the kinds of sentences apart.</summary>
internal sealed class SentenceReader(AnnotatedDocument document, CodingLexicons lexicons, ActorIndex actors, Quotations quotations, SpeechReader speech, DocumentVoice voice)
{
    private readonly RetortReader _retorts = new(document, lexicons.ReportingVerbs, quotations);
    private readonly QuestionReader _questions = new(document, lexicons.CommentaryCues, quotations);
    private readonly HeadingReader _headings = new(document, quotations);
    private readonly WordsOfOthers _words = new(document, lexicons.ReportingVerbs, actors, quotations, speech);
    private readonly CommentReader _comments = new(document, lexicons.CommentaryCues, quotations, actors);
    private readonly SentenceFlags _flags = new(document, lexicons, quotations);

    public SentenceReading Read(Sentence sentence)
    {
        var layout = new SentenceLayout(document, sentence);
        var retort = _retorts.First(sentence, layout);
        var (kind, cue) = Kind(sentence, layout, retort);
        var flags = _flags.Of(sentence, layout, kind);
        if (kind == SentenceKind.Heading && _headings.IsByline(sentence, layout))
            flags.Add(SentenceFlag.Byline);
        var figures = Figures(sentence);
        if (figures.Count > 0)
            flags.Add(SentenceFlag.Figurative);
        return new SentenceReading(kind, flags, cue, retort) { Figures = figures, RebuttalFirst = Rebuttal(sentence) };
    }

    private List<(int First, int End)> Figures(Sentence sentence)
    {
        var figures = new List<(int, int)>();
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (lexicons.Figures.EndOf(document, index, sentence.End) is var end and >= 0)
                figures.Add((index, end));
        }
        return figures;
    }

    /// <summary>The rebuttal that opens the clause after a semicolon or dash: "they say we fired; that is not so".</summary>
    private int Rebuttal(Sentence sentence)
    {
        for (var index = sentence.First + 1; index < sentence.End - 1; index++)
        {
            if (document[index].Form is ";" or "–" or "—" && lexicons.CommentaryCues.Rebuttals.EndOf(document, index + 1, sentence.End) >= 0)
                return index + 1;
        }
        return -1;
    }

    private (SentenceKind Kind, int Cue) Kind(Sentence sentence, in SentenceLayout layout, int retort)
    {
        if (retort >= 0)
            return (SentenceKind.ListItem, -1);
        if (_questions.IsQuestion(sentence, layout))
            return (SentenceKind.RhetoricalQuestion, -1);
        if (_headings.IsHeading(sentence, layout))
            return (SentenceKind.Heading, -1);
        if (voice.IsFirstPerson || _words.IsAttributed(sentence))
            return (SentenceKind.AttributedStatement, -1);
        if (_comments.Find(sentence, layout) is var cue and >= 0)
            return voice.IsSpoken || voice.IsInterview(sentence) ? (SentenceKind.AttributedStatement, -1) : (SentenceKind.Commentary, cue);
        return (SentenceKind.Report, -1);
    }
}
