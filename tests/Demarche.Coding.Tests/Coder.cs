using Demarche.Coding.Actors;
using Demarche.Coding.Tests.Lexicons;
using Demarche.Language;
using Demarche.Language.Models;
using Demarche.Language.Tokenization;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Tests;

/// <summary>The coder over the repository's lexicons, and the trained English pipeline where its pack is present.</summary>
internal static class Coder
{
    public static readonly DateOnly Date = new(2024, 3, 14);

    private static readonly Lazy<CodingLexicons> LoadedLexicons = new(() => CodingLexicons.Load(DataFolder.Path));
    private static readonly string Models = Path.Combine(DataFolder.Path, "..", "models", "en");
    private static readonly Lazy<LanguagePipeline> LoadedPipeline = new(() => LanguageModel.Load(Models)
        .CreatePipeline(new Segmenter(SegmenterModel.Load(File.ReadAllBytes(Path.Combine(Models, "segmenter.bin"))))));

    public static bool HasModel => File.Exists(Path.Combine(Models, "model.json"));

    public static CodingLexicons Lexicons => LoadedLexicons.Value;

    public static AnnotatedDocument Annotate(string text)
    {
        lock (LoadedPipeline)
            return LoadedPipeline.Value.Annotate(text);
    }

    public static CodedDocument Code(string text) => Code(Annotate(text));

    public static CodedDocument Code(AnnotatedDocument document) => new CodingPipeline(Lexicons).Code(Article(document), document);

    /// <summary>The article of a document, dated <see cref="Date"/>.</summary>
    public static Article Article(AnnotatedDocument document) =>
        new() { Id = "test", Text = document.Text, Sha256 = new string('0', 64), Date = Date };

    /// <summary>What coding reads off a document before it codes it.</summary>
    public static DocumentReading Read(AnnotatedDocument document) =>
        new(Article(document), document, new ActorResolver(Lexicons.Actors).Resolve(Article(document), document), Lexicons);

    /// <summary>One line an event: <c>Category source &gt; target modality</c>, parties by their codes.</summary>
    public static string Show(CodedEvent item) =>
        $"{item.Category} {Side(item.Source)} > {Side(item.Target)} {item.Modality}{string.Concat(item.Attribution.Select(entry => $" [{entry.Kind} {entry.Code ?? entry.Mention?.Text ?? entry.Actor}]"))}";

    /// <summary>One line a stance: <c>party Stance 'name' in venue by mediators</c>.</summary>
    public static string Show(FormatStance item) =>
        $"{item.Party.Code ?? item.Party.Mention?.Text} {item.Stance} '{item.Name}'{(item.Venue is null ? "" : $" in {item.Venue}")}{(item.Mediators.IsEmpty ? "" : $" by {Side(item.Mediators)}")}";

    private static string Side(IEnumerable<ActorReference> parties) =>
        string.Join('+', parties.Select(party => party.Code ?? party.Mention?.Text)) is { Length: > 0 } side ? side : "-";
}
