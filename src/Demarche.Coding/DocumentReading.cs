using Demarche.Coding.Actors;
using Demarche.Coding.Attributions;
using Demarche.Coding.Dates;
using Demarche.Coding.Events;
using Demarche.Coding.Modalities;
using Demarche.Coding.Sentences;
using Demarche.Coding.Statements;
using Demarche.Language.Tokens;

namespace Demarche.Coding;

/// <summary>
/// One document with everything that coding reads off it: parties, quotations, speakers, modality, dates, sentence kinds.
/// Made for one document and dropped with it.
/// </summary>
internal sealed class DocumentReading
{
    public DocumentReading(Article article, AnnotatedDocument document, ActorIndex actors, CodingLexicons lexicons)
    {
        Article = article;
        Document = document;
        Lexicons = lexicons;
        Actors = actors;
        Quotations = new Quotations(document);
        Speech = new SpeechReader(document, lexicons.ReportingVerbs, Quotations);
        Voice = new DocumentVoice(document, actors, Quotations);
        Parties = new PartyReader(document, actors, Speech, Voice);
        Dates = new DateReader(document, article.Date);
        Conditions = new ConditionReader(document, lexicons.ReportingVerbs);
        Acts = new EventInterpreter(document, actors, lexicons.Events, lexicons.Codes);
        var sentences = new SentenceReader(document, lexicons, actors, Quotations, Speech, Voice);
        Sentences = [.. document.Sentences.Select(sentences.Read)];
        Modality = new ModalityReader(document, lexicons.ModalWords, Speech, Quotations, Sentences);
    }

    public Article Article { get; }
    public AnnotatedDocument Document { get; }
    public CodingLexicons Lexicons { get; }
    public ActorIndex Actors { get; }
    public Quotations Quotations { get; }
    public SpeechReader Speech { get; }
    public DocumentVoice Voice { get; }
    public PartyReader Parties { get; }
    public ModalityReader Modality { get; }
    public DateReader Dates { get; }
    public ConditionReader Conditions { get; }
    public EventInterpreter Acts { get; }

    /// <summary>What each sentence is, by its index.</summary>
    public SentenceReading[] Sentences { get; }
}
