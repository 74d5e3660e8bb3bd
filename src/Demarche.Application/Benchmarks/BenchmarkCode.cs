using Demarche.Application.Running;
using Demarche.Coding;
using Demarche.IO.Export;
using Demarche.Language;
using Demarche.Language.Tokens;

namespace Demarche.Application.Benchmarks;

/// <summary>Measures the whole line from raw text to the JSON of the coded document, in memory, and checks that every round gives the same bytes.</summary>
/// <param name="Paths">Text files; long ones are cut at line ends into texts of about the length of an article.</param>
/// <param name="Threads">Workers, each with a pipeline of its own; from 1.</param>
/// <param name="Seconds">How long is measured, after two rounds that are checked.</param>
public sealed record BenchmarkCode(IReadOnlyList<string> Paths, int Threads = 1, double Seconds = 10)
{
    /// <summary>The date that relative dates count from.</summary>
    private static readonly DateOnly s_date = new(2024, 3, 12);

    /// <exception cref="DemarcheException">A file, the model pack or a lexicon cannot be read, or two rounds gave different answers.</exception>
    public Speed Run(EngineOptions options) => new Benchmark(Paths, Threads, Seconds).Run(() =>
    {
        var engine = CodingEngine.Load(options);
        return () => new Coding(engine.Model.CreatePipeline(), engine.Coding);
    });

    private sealed class Coding(LanguagePipeline language, CodingPipeline coding) : TextReading
    {
        public override int Read(string text)
        {
            var document = language.Annotate(text);
            _ = Code(document);
            return document.TokenCount;
        }

        public override ulong Check(string text, ulong checksum)
        {
            foreach (var unit in Code(language.Annotate(text)))
                checksum = Add(checksum, unit);
            return checksum;
        }

        private byte[] Code(AnnotatedDocument document) =>
            CodedDocumentJson.Line(coding.Code(new Article { Id = "bench", Text = document.Text, Sha256 = "", Date = s_date }, document));
    }
}
