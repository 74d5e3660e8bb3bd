using System.Diagnostics;
using Demarche.Application.Running;
using Demarche.Language;
using Demarche.Language.Models;
using Demarche.Language.Tokens;

namespace Demarche.Application.Benchmarks;

/// <summary>Measures the language engine from raw text to coreference, and checks that every round gives the same answer.</summary>
/// <param name="Paths">Text files; long ones are cut at line ends into texts of about the length of an article.</param>
/// <param name="Threads">Workers, each with a pipeline of its own; from 1.</param>
/// <param name="Seconds">How long is measured, after two rounds that are checked.</param>
public sealed record BenchmarkLanguage(IReadOnlyList<string> Paths, int Threads = 1, double Seconds = 10)
{
    private const int DocumentLength = 8_000;

    /// <exception cref="DemarcheException">A file or the model pack cannot be read, or two rounds gave different answers.</exception>
    public LanguageSpeed Run(EngineOptions engine)
    {
        var texts = ReadTexts();
        var loading = Stopwatch.StartNew();
        var model = LanguageEngine.Load(engine);
        var loadSeconds = loading.Elapsed.TotalSeconds;
        var expected = Round(model.CreatePipeline(), texts);
        var results = new WorkerResult[Threads];
        using var start = new Barrier(Threads);
        var workers = Enumerable.Range(0, Threads)
            .Select(worker => new Thread(() => results[worker] = Work(model, texts, expected, start)))
            .ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        if (results.Any(result => !result.IsRight))
            throw new DemarcheException("Two rounds over the same texts gave different annotations: this is a fault of the program, please report it.");
        return new LanguageSpeed(
            loadSeconds, results.Sum(result => result.Tokens / result.Seconds), results.Sum(result => result.Tokens),
            results.Max(result => result.Seconds), results.Average(result => result.BytesPerToken), expected.Checksum);
    }

    private List<string> ReadTexts()
    {
        try
        {
            return [.. Paths.SelectMany(path => Articles(File.ReadAllText(path)))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }

    private static IEnumerable<string> Articles(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + DocumentLength >= text.Length ? -1 : text.IndexOf('\n', start + DocumentLength);
            end = end < 0 ? text.Length : end + 1;
            yield return text[start..end];
            start = end;
        }
    }

    /// <summary>One round that is checked, then, with all workers at once, texts until the time is over.</summary>
    private WorkerResult Work(LanguageModel model, List<string> texts, RoundResult expected, Barrier start)
    {
        var pipeline = model.CreatePipeline();
        var isRight = Round(pipeline, texts) == expected;
        start.SignalAndWait();
        var (tokens, watch, allocated) = (0L, Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        for (var next = 0; watch.Elapsed.TotalSeconds < Seconds; next = (next + 1) % texts.Count)
            tokens += pipeline.AnnotateInPlace(texts[next]).Count;
        return new WorkerResult(
            isRight, tokens, watch.Elapsed.TotalSeconds, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / Math.Max(1, tokens));
    }

    private static RoundResult Round(LanguagePipeline pipeline, List<string> texts)
    {
        var (tokens, checksum) = (0L, 14695981039346656037UL);
        foreach (var text in texts)
        {
            var document = pipeline.AnnotateInPlace(text);
            tokens += document.Count;
            checksum = Add(checksum, document);
        }
        return new RoundResult(tokens, checksum);
    }

    private static ulong Add(ulong checksum, DocumentBuilder document)
    {
        for (var token = 0; token < document.Count; token++)
        {
            checksum = (checksum ^ (ulong)document.Starts[token]) * 1099511628211UL;
            checksum = (checksum ^ (ulong)(document.Heads[token] + 1)) * 1099511628211UL;
            checksum = (checksum ^ ((ulong)document.Upos[token] << 8) ^ (ulong)document.Relations[token]) * 1099511628211UL;
            checksum = (checksum ^ (ulong)document.Lemmas[token].Length) * 1099511628211UL;
        }
        foreach (var entity in document.Entities)
            checksum = (checksum ^ ((ulong)entity.First << 20) ^ ((ulong)entity.End << 4) ^ (ulong)entity.Type) * 1099511628211UL;
        foreach (var mention in document.Coreference)
            checksum = (checksum ^ ((ulong)mention.Head << 20) ^ (ulong)mention.Cluster) * 1099511628211UL;
        return checksum;
    }

    private readonly record struct RoundResult(long Tokens, ulong Checksum);

    private readonly record struct WorkerResult(bool IsRight, long Tokens, double Seconds, double BytesPerToken);
}

/// <summary>What <see cref="BenchmarkLanguage"/> measured.</summary>
/// <param name="LoadSeconds">Time to load the model pack.</param>
/// <param name="TokensPerSecond">Summed over the workers.</param>
/// <param name="Tokens">Tokens annotated while measuring.</param>
/// <param name="Seconds">Time measured.</param>
/// <param name="BytesPerToken">Managed memory allocated per token in steady state.</param>
/// <param name="Checksum">Of the annotations of one round; the same for every thread count and machine.</param>
public sealed record LanguageSpeed(double LoadSeconds, double TokensPerSecond, long Tokens, double Seconds, double BytesPerToken, ulong Checksum);
