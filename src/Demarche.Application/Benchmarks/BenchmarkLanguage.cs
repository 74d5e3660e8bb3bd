using Demarche.Application.Running;
using Demarche.Language;

namespace Demarche.Application.Benchmarks;

/// <summary>Measures the language engine from raw text to coreference, and checks that every round gives the same answer.</summary>
/// <param name="Paths">Text files; long ones are cut at line ends into texts of about the length of an article.</param>
/// <param name="Threads">Workers, each with a pipeline of its own; from 1.</param>
/// <param name="Seconds">How long is measured, after two rounds that are checked.</param>
public sealed record BenchmarkLanguage(IReadOnlyList<string> Paths, int Threads = 1, double Seconds = 10)
{
    /// <exception cref="DemarcheException">A file or the model pack cannot be read, or two rounds gave different answers.</exception>
    public Speed Run(EngineOptions engine) => new Benchmark(Paths, Threads, Seconds).Run(() =>
    {
        var model = LanguageEngine.Load(engine);
        return () => new Annotation(model.CreatePipeline());
    });

    private sealed class Annotation(LanguagePipeline pipeline) : TextReading
    {
        public override int Read(string text) => pipeline.AnnotateInPlace(text).Count;

        public override ulong Check(string text, ulong checksum)
        {
            var document = pipeline.AnnotateInPlace(text);
            for (var token = 0; token < document.Count; token++)
            {
                checksum = Add(checksum, (ulong)document.Starts[token]);
                checksum = Add(checksum, (ulong)(document.Heads[token] + 1));
                checksum = Add(checksum, ((ulong)document.Upos[token] << 8) ^ (ulong)document.Relations[token]);
                checksum = Add(checksum, (ulong)document.Lemmas[token].Length);
            }
            foreach (var entity in document.Entities)
                checksum = Add(checksum, ((ulong)entity.First << 20) ^ ((ulong)entity.End << 4) ^ (ulong)entity.Type);
            foreach (var mention in document.Coreference)
                checksum = Add(checksum, ((ulong)mention.Head << 20) ^ (ulong)mention.Cluster);
            return checksum;
        }
    }
}
