using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Demarche.Application.Briefs;
using Demarche.Application.Briefs.Sections;
using Demarche.Application.Running;
using Demarche.Coding.Lexicons;
using Demarche.IO.Storage;

namespace Demarche.Application.Asking;

/// <summary>Answers a question by choosing records; nothing is worded that no record says.</summary>
public sealed class AskDocuments
{
    private readonly string _question;
    private readonly Shape _shape;
    private readonly Asked _asked;

    private AskDocuments(string question, Shape shape, Asked asked) => (_question, _shape, _asked) = (question, shape, asked);

    /// <summary>The shapes of question that are understood, as a user writes them; A and B are parties.</summary>
    public static ImmutableArray<string> Understood => [.. Shapes.All.Select(shape => shape.Example)];

    /// <summary>Reads a question; its parties are known by the lexicons, and else by their names in the articles.</summary>
    /// <param name="question">The question, with or without its mark.</param>
    /// <param name="options">Where the lexicons are.</param>
    /// <returns>The question, ready to be put to documents; null when it has none of the shapes.</returns>
    /// <exception cref="DemarcheException">A lexicon is missing or cannot be used.</exception>
    public static AskDocuments? Read(string question, EngineOptions options)
    {
        try
        {
            return Read(question, ActorLexicon.Load(options.Data, options.Lexicon));
        }
        catch (Exception exception) when (exception is LexiconFormatException or IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException($"{exception.Message.ReplaceLineEndings(" ")} (--data or {EngineOptions.DataVariable} names another folder.)", exception);
        }
    }

    internal static AskDocuments? Read(string question, ActorLexicon lexicon)
    {
        var words = string.Join(' ', question.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('?', '.', '!', ' ');
        var (rest, time) = AskedTime.TakeFrom(words);
        foreach (var shape in Shapes.All)
        {
            if (shape.Match(rest) is { Success: true } match)
                return new AskDocuments(question, shape, Open(match, time, lexicon));
        }
        return null;
    }

    /// <summary>The records of the documents that answer, by date, then as they were read.</summary>
    public Answered Of(IEnumerable<CodedDocument> documents)
    {
        var answers = documents.SelectMany(Of).OrderBy(answer => answer.Date ?? "~", StringComparer.Ordinal);
        return new Answered(
            _question, _shape.Example, [.. _asked.First.Concat(_asked.Second).Select(party => party.Name)], _asked.Time.From, _asked.Time.To, [.. answers]);
    }

    /// <summary>The records in a store that answer.</summary>
    /// <exception cref="DemarcheException">There is no such store, or it cannot be read.</exception>
    public async Task<Answered> OfStoreAsync(StoreChoice choice, CancellationToken cancellation = default)
    {
        using var store = await choice.OpenForReadingAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Of(store.Documents());
        }
        catch (StoreException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }

    private static Asked Open(Match match, AskedTime time, ActorLexicon lexicon)
    {
        ImmutableArray<AskedParty> Parties(string group) => match.Groups[group] is { Success: true } named ? AskedParty.Of(named.Value, lexicon) : [];
        return new Asked(Parties("A"), Parties("B"), match.Groups["verb"].Value, AskedWords.Of(match.Groups["words"].Value), time);
    }

    private IEnumerable<Answer> Of(CodedDocument document)
    {
        var words = new Wording(document);
        var published = document.Article.Date?.ToString("O", CultureInfo.InvariantCulture);
        return from record in document.Records.InTextOrder()
               let date = record is CodedEvent { Date: { } day } ? day.Value : published
               where _asked.Time.Holds(date) && _shape.Answers(_asked, document, record)
               select new Answer(document.Article.Id, record.Id, date, Text(record, document, words), words.Note(record), Quotes(record, document, words));
    }

    /// <summary>The record in words, with what it contradicts or answers where that was asked.</summary>
    private string Text(Record record, CodedDocument document, Wording words) =>
        string.Concat([words.Sentence(record), .. Others(record, document).Select(other => $"; {(record.Answers.Contains(other.Id) ? "in answer to" : "yet")}: {words.Sentence(other)}")]);

    private ImmutableArray<BriefQuote> Quotes(Record record, CodedDocument document, Wording words) =>
        [.. Others(record, document).Prepend(record).Select(words.Quote).DistinctBy(quote => quote.Number)];

    private IEnumerable<Record> Others(Record record, CodedDocument document) => _shape.Example switch
    {
        "what contradicts what" => document.Records.Where(other => record.Contradicts.Contains(other.Id)),
        "who answers (rebuts) what" => document.Records.Where(other => record.Answers.Contains(other.Id)),
        _ => [],
    };
}
