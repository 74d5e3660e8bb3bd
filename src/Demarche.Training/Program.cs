using Demarche.Language.Neural;
using Demarche.Training.Neural;

// network NAME HIDDEN SEED EPOCHS DATA WORDS WORK
var (name, hidden, seed, epochs, folder, words, work) = (args[1], int.Parse(args[2]), ulong.Parse(args[3]), int.Parse(args[4]), args[5], args[6], args[7]);
Directory.CreateDirectory(work);
var lexicalPath = Path.Combine(work, "words.bin");
if (!File.Exists(lexicalPath))
{
    File.WriteAllBytes(lexicalPath + name, LexicalVectorsCompiler.Compile(words, folder, 100_000));
    File.Move(lexicalPath + name, lexicalPath, true);
}
var lexical = new LexicalVectors(File.ReadAllBytes(lexicalPath));
var data = TrainingData.Read(folder);
var gold = data.Trees.Concat(data.Names).ToList();
var vocabulary = new Vocabulary(gold, data.XposTags, lexical);
var shape = new NetworkShape(hidden, VectorSize: lexical.Size);
var network = new TrainingNetwork(shape, vocabulary, seed);
var log = new StreamWriter(Path.Combine(work, name + ".log")) { AutoFlush = true };
log.WriteLine($"{data.Trees.Count} trees, {data.Trees.Count(t => t.Entities != null)} with entities, {data.Names.Count} with names only, {vocabulary.Words.Count} words, {network.Parameters.Sum(p => p.Value.Length)} weights");
var ewt = data.ReadTrees("ud/ewt-dev.conllu", "ner/uner-ewt-dev.tsv", 0);
var gum = data.ReadTrees("ud/gum-dev.conllu", null, 0);
var politics = data.ReadNames("ner/crossner-politics-dev.tsv", 0);
var trainer = new NetworkTrainer(network, new TrainingPlan(epochs) { Seed = seed }, log);
trainer.Train(gold, [], epoch =>
{
    if (epoch % 3 != 0 && epoch != epochs)
        return;
    Checkpoint.Save(network, Path.Combine(work, name + ".weights"));
    foreach (var p in network.Parameters) { var t = new float[p.Value.Length]; p.Value.Span.CopyTo(t); p.Average.Span.CopyTo(p.Value.Span); t.CopyTo(p.Average.Span); }
    log.WriteLine($"  EWT {DevelopmentScore.Of([network], ewt, data.XposTags.Count)}");
    log.WriteLine($"  GUM {DevelopmentScore.Of([network], gum, data.XposTags.Count)}");
    log.WriteLine($"  CrossNER {DevelopmentScore.Of([network], politics, data.XposTags.Count)}");
    foreach (var p in network.Parameters) { var t = new float[p.Value.Length]; p.Value.Span.CopyTo(t); p.Average.Span.CopyTo(p.Value.Span); t.CopyTo(p.Average.Span); }
});
return 0;
