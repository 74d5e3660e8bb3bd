using System.Diagnostics;

namespace Demarche.Application.Benchmarks;

/// <summary>Reads one text. Belongs to one worker.</summary>
internal abstract class TextReading
{
    /// <summary>Reads a text as quickly as possible.</summary>
    /// <returns>Its number of tokens.</returns>
    public abstract int Read(string text);

    /// <summary>The checksum of everything that reading <paramref name="text"/> gives, on top of <paramref name="checksum"/>.</summary>
    public abstract ulong Check(string text, ulong checksum);

    protected static ulong Add(ulong checksum, ulong value) => (checksum ^ value) * 1099511628211UL;
}

/// <summary>Has workers read texts again and again, and checks that each reads the same.</summary>
/// <param name="Paths">Text files; long ones are cut at line ends into texts of about the length of an article.</param>
/// <param name="Threads">Workers, each reading all texts; from 1.</param>
/// <param name="Seconds">How long is measured, after two rounds that are checked.</param>
internal sealed record Benchmark(IReadOnlyList<string> Paths, int Threads, double Seconds)
{
    private const int DocumentLength = 8_000;
    private const ulong EmptyChecksum = 14695981039346656037UL;

    /// <param name="load">Loads what is needed and returns the maker of the workers' readings.</param>
    /// <exception cref="DemarcheException">A file cannot be read, or two rounds gave different answers.</exception>
    public Speed Run(Func<Func<TextReading>> load)
    {
        var texts = ReadTexts();
        var loading = Stopwatch.StartNew();
        var newReading = load();
        var loadSeconds = loading.Elapsed.TotalSeconds;
        var expected = Checksum(newReading(), texts);
        var results = new WorkerResult[Threads];
        var processorTime = TimeSpan.Zero;
        using var start = new Barrier(Threads, _ => processorTime = Environment.CpuUsage.TotalTime);
        var workers = Enumerable.Range(0, Threads)
            .Select(worker => new Thread(() => results[worker] = Work(newReading(), texts, expected, start)))
            .ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        processorTime = Environment.CpuUsage.TotalTime - processorTime;
        if (results.Any(result => !result.IsRight))
            throw new DemarcheException("Two rounds over the same texts gave different answers: this is a fault of the program, please report it.");
        var tokens = results.Sum(result => result.Tokens);
        return new Speed(
            loadSeconds, results.Sum(result => result.Tokens / result.Seconds), tokens / processorTime.TotalSeconds, tokens,
            results.Max(result => result.Seconds), results.Average(result => result.BytesPerToken), expected);
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
    private WorkerResult Work(TextReading reading, List<string> texts, ulong expected, Barrier start)
    {
        var isRight = Checksum(reading, texts) == expected;
        start.SignalAndWait();
        var (tokens, watch, allocated) = (0L, Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        for (var next = 0; watch.Elapsed.TotalSeconds < Seconds; next = (next + 1) % texts.Count)
            tokens += reading.Read(texts[next]);
        return new WorkerResult(
            isRight, tokens, watch.Elapsed.TotalSeconds, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / Math.Max(1, tokens));
    }

    private static ulong Checksum(TextReading reading, List<string> texts) =>
        texts.Aggregate(EmptyChecksum, (checksum, text) => reading.Check(text, checksum));

    private readonly record struct WorkerResult(bool IsRight, long Tokens, double Seconds, double BytesPerToken);
}

/// <summary>How fast texts were read.</summary>
/// <param name="LoadSeconds">Time to load models and data.</param>
/// <param name="TokensPerSecond">Summed over the workers.</param>
/// <param name="TokensPerProcessorSecond">Tokens for each second of processor time that the program took, whatever else the machine did.</param>
/// <param name="Tokens">Tokens read while measuring.</param>
/// <param name="Seconds">Time measured.</param>
/// <param name="BytesPerToken">Managed memory allocated per token in steady state.</param>
/// <param name="Checksum">Of all answers of one round; the same for every thread count and machine.</param>
public sealed record Speed(
    double LoadSeconds, double TokensPerSecond, double TokensPerProcessorSecond, long Tokens, double Seconds, double BytesPerToken, ulong Checksum);
