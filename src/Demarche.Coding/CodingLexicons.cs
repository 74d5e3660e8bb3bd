using Demarche.Coding.Attributions;
using Demarche.Coding.Events;
using Demarche.Coding.Lexicons;
using Demarche.Coding.Modalities;
using Demarche.Coding.Ontologies;
using Demarche.Coding.Sentences;
using Demarche.Coding.Statements;
using Demarche.Coding.Syntax;

namespace Demarche.Coding;

/// <summary>Everything that coding knows before it reads: immutable, loaded once, shared by all workers.</summary>
public sealed class CodingLexicons
{
    private CodingLexicons(string dataFolder, string? user, string goldsteinScale)
    {
        var lexicons = Path.Combine(dataFolder, "lexicons", "en");
        var classes = EventLexiconReader.ReadClasses(lexicons, user);
        Actors = ActorLexicon.Load(dataFolder, user);
        var verbsOfNouns = EventLexiconReader.ReadVerbsOfNouns(lexicons, user);
        Events = EventLexiconReader.ReadPatterns(lexicons, user, classes, verbsOfNouns);
        Formats = StatementLexiconReader.Read<FormatStanceKind>(lexicons, user, "formats.tsv", classes, verbsOfNouns);
        Transfers = StatementLexiconReader.Read<TransferStatus>(lexicons, user, "transfers.tsv", classes, verbsOfNouns);
        Alignments = StatementLexiconReader.Read<AlignmentDirection>(lexicons, user, "alignments.tsv", classes, verbsOfNouns);
        Demands = StatementLexiconReader.Read<DemandStrength>(lexicons, user, "demands.tsv", classes, verbsOfNouns);
        Claims = StatementLexiconReader.Read<ClaimStance>(lexicons, user, "claims.tsv", classes, verbsOfNouns);
        ClaimWords = ClaimWords.Of(classes);
        Codes = EventLexiconReader.ReadCodes(lexicons, user);
        Ontology = Ontology.Read(Path.Combine(dataFolder, "ontologies"), goldsteinScale);
        Goods = new GoodsReader(new WordSet([.. classes["aid"], .. classes["weapon"], .. classes["good"], .. classes["cargo"]]), classes.SetOf("@consign"), classes.SetOf("@intangible"), classes.SetOf("@weapon"), classes.SetOf("@relief"));
        Tables = new TableWords(classes);
        ReportingVerbs = new ReportingVerbs(LexiconTable.Read(lexicons, user, "reporting-verbs.tsv", ["word", "use", "stance"], 2).Rows
            .Select(row => (row[0], row.Name<ReportingUse>(1), row.Name<ReportingStance>(2))));
        ModalWords = new ModalWords(LexiconTable.Read(lexicons, user, "modal-words.tsv", ["word", "with", "use", "modality", "negated"], 3).Rows
            .Select(row => (row[0], row[1], row.Name<ModalUse>(2), Effect(row))));
        CommentaryCues = new CommentaryCues(LexiconTable.Read(lexicons, user, "commentary-cues.tsv", ["cue", "use"], 2).Rows
            .Select(row => (row[0], row.Name<CommentaryUse>(1))));
        Figures = new PhraseList(LexiconTable.Read(lexicons, user, "figurative-phrases.tsv", ["phrase"], 1).Rows.Select(row => row[0]));
    }

    private static ModalEffect Effect(LexiconRow row) =>
        new(row.Name<Modality>(3), row.Optional(4) is null ? ModalEffect.UsualNegated(row.Name<Modality>(3)) : row.Name<Modality>(4));

    /// <summary>The examples of all rows with frames, events first, in the order of the lexicon.</summary>
    public IEnumerable<LexiconExample> Examples =>
        [.. EventExamples, .. Of(Formats), .. Of(Transfers), .. Of(Alignments), .. Of(Demands), .. Of(Claims)];

    /// <summary>The examples of the event patterns, in the order of the lexicon.</summary>
    public IEnumerable<PatternExample> EventExamples => Events.Patterns.Where(pattern => pattern.Example.Length > 0).Select(pattern => new PatternExample(pattern, Actors));

    internal ActorLexicon Actors { get; }
    internal FrameIndex<EventPattern> Events { get; }
    internal FrameIndex<StatementPattern<FormatStanceKind>> Formats { get; }
    internal FrameIndex<StatementPattern<TransferStatus>> Transfers { get; }
    internal FrameIndex<StatementPattern<AlignmentDirection>> Alignments { get; }
    internal FrameIndex<StatementPattern<DemandStrength>> Demands { get; }
    internal FrameIndex<StatementPattern<ClaimStance>> Claims { get; }
    internal ClaimWords ClaimWords { get; }
    internal EventCodes Codes { get; }
    internal Ontology Ontology { get; }
    internal GoodsReader Goods { get; }
    internal TableWords Tables { get; }
    internal ReportingVerbs ReportingVerbs { get; }
    internal ModalWords ModalWords { get; }
    internal CommentaryCues CommentaryCues { get; }

    /// <summary>Idioms and metaphors, which name no act.</summary>
    internal PhraseList Figures { get; }

    /// <summary>Loads the tables of a data folder (<c>gazetteer</c>, <c>lexicons/en</c>, <c>ontologies</c>).</summary>
    /// <param name="dataFolder">The data folder of a Demarche installation.</param>
    /// <param name="userFolder">A folder with the user's own rows, which replace those of the same key; null for none.</param>
    /// <param name="goldsteinScale">The Goldstein scale: <c>gdelt</c>, <c>icews</c>, <c>phoenix</c> or <c>plover-0.8</c>.</param>
    /// <exception cref="LexiconFormatException">A table cannot be used; the message names file, line and column.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    public static CodingLexicons Load(string dataFolder, string? userFolder = null, string goldsteinScale = "gdelt") =>
        new(dataFolder, userFolder, goldsteinScale);

    private IEnumerable<LexiconExample> Of<TLabel>(FrameIndex<StatementPattern<TLabel>> lexicon) where TLabel : struct, Enum =>
        lexicon.Patterns.Select(pattern => new StatementExample<TLabel>(pattern, Actors));
}
