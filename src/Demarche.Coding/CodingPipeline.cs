using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Records;
using Demarche.Coding.Relations;
using Demarche.Language.Tokens;

namespace Demarche.Coding;

/// <summary>
/// Turns an annotated article into a coded document: actors, events, positions, each with the words it comes from, and
/// what was left out and why. Immutable, shared between threads; the same input gives the same document.
/// </summary>
/// <param name="lexicons">What is known beforehand.</param>
/// <param name="classifier">Decides where the patterns of the lexicons are silent; null for the patterns alone.</param>
public sealed class CodingPipeline(CodingLexicons lexicons, PairClassifier? classifier = null)
{
    /// <summary>Longest sentence that is coded, in words; longer ones are lists or torn text, and are omitted with a reason.</summary>
    public const int LongestSentence = 200;

    private readonly ActorResolver _actors = new(lexicons.Actors);

    public CodedDocument Code(Article article, AnnotatedDocument document) => Code(Read(article, document));

    /// <summary>Codes like <see cref="Code(Article, AnnotatedDocument)"/>, and says what was tried on sentences without events.</summary>
    public Explanation Explain(Article article, AnnotatedDocument document)
    {
        var reading = Read(article, document);
        var coded = Code(reading);
        var eventful = coded.Events.SelectMany(item => item.Mentions).Select(mention => mention.Sentence).ToHashSet();
        var trials = new TrialReader(reading);
        return new Explanation(coded, [.. document.Sentences.Select(sentence =>
            eventful.Contains(sentence.Index) ? [] : trials.Read(sentence))]);
    }

    private DocumentReading Read(Article article, AnnotatedDocument document) =>
        new(article, document, _actors.Resolve(article, document), lexicons);

    private CodedDocument Code(DocumentReading reading)
    {
        var found = new FoundRecords();
        var coder = new SentenceCoder(reading, classifier, found);
        foreach (var sentence in reading.Document.Sentences)
            coder.Code(sentence);
        var repeats = new RepeatMerger(reading.Article.Text);
        var coded = new CodedDocument
        {
            Article = reading.Article,
            Actors = reading.Actors.Actors,
            Events = repeats.Events(found.Events),
            Demands = repeats.Demands(found.Demands),
            Formats = RepeatMerger.Formats(found.Formats),
            Claims = repeats.Claims(found.Claims),
            Transfers = repeats.Transfers(found.Transfers),
            Alignments = RepeatMerger.Alignments(found.Alignments),
            Omissions = [.. found.Omissions],
        };
        coded = Contradictions.In(Answers.In(coded));
        return coded with { Sentences = Sentences(reading, coded), Actors = WithAuthor(coded) };
    }

    /// <summary>The sentences; one all of whose records an earlier sentence tells first is a repeat.</summary>
    private static ImmutableArray<CodedSentence> Sentences(DocumentReading reading, CodedDocument coded)
    {
        var tells = new HashSet<int>();
        var retells = new HashSet<int>();
        foreach (var record in coded.Records)
        {
            tells.Add(record.Mentions[0].Sentence);
            retells.UnionWith(record.Mentions.Skip(1).Select(mention => mention.Sentence));
        }
        return [.. reading.Document.Sentences.Select(sentence =>
        {
            var (kind, flags) = (reading.Sentences[sentence.Index].Kind, reading.Sentences[sentence.Index].Flags);
            var repeats = retells.Contains(sentence.Index) && !tells.Contains(sentence.Index);
            return new CodedSentence(sentence.Index, sentence.Span, kind, repeats ? [.. flags, SentenceFlag.Repeat] : [.. flags]);
        })];
    }

    private static ImmutableArray<Actor> WithAuthor(CodedDocument coded) =>
        coded.Records.Any(record => record.IsComment)
            ? coded.Actors.Add(new Actor { Id = Actor.AuthorId, Type = ActorType.Person })
            : coded.Actors;
}
