using Demarche.Language;
using Demarche.Language.Neural;
using Demarche.Language.Tokens;
using Demarche.Training.Coreference;
using Demarche.Training.Gazetteer;
using Demarche.Training.Neural;
using Demarche.Training.Tables;
using System.Diagnostics;

switch (args)
{
    case ["tables", var data]: // compile the word tables of Demarche.Language from the data folder
        return CompileTables.Run(data);
    case ["pronouns", var conllu, var names]: // learn the pronoun weights: ud/gum-train.conllu ner/gum-train.derived.tsv
        return TrainPronouns.Run(conllu, names);
    case ["coreference", var conllu, var names]: // score coreference: ud/gum-dev.conllu ner/gum-dev.derived.tsv
        return EvaluateCoreference.Run(conllu, names);
    case ["gazetteer", var sources, var output]: // compile data/gazetteer from the data folder: gazetteer DATA data
        return GazetteerCommand.CompileGazetteer(sources, output);
    case ["ontologies", var sources, var output]: // compile data/ontologies: ontologies DATA data
        return GazetteerCommand.CompileOntologies(sources, output);
}
if (args[0] == "export")
{
    // export WEIGHTS HIDDEN DATA WORK OUT
    var lexical0 = new LexicalVectors(File.ReadAllBytes(Path.Combine(args[4], "words.bin")));
    var data0 = TrainingData.Read(args[3]);
    var vocabulary0 = new Vocabulary(data0.Trees.Concat(data0.Names), data0.XposTags, lexical0);
    var shape0 = new NetworkShape(int.Parse(args[2]), VectorSize: lexical0.Size);
    var network0 = new TrainingNetwork(shape0, vocabulary0, 1);
    Checkpoint.Load(network0, args[1]);
    File.WriteAllBytes(args[5], NetworkWriter.Write(network0, shape0, vocabulary0));
    return 0;
}
if (args[0] == "bench")
{
    // bench FILE WORDS.bin DATA: gold tokens of EWT dev through the engine
    var watch = Stopwatch.StartNew();
    var weights = new NetworkWeights(File.ReadAllBytes(args[1]), new LexicalVectors(File.ReadAllBytes(args[2])));
    Console.WriteLine($"load {watch.ElapsedMilliseconds} ms");
    var data0 = TrainingData.Read(args[3]);
    foreach (var (treebank, names) in new[] { ("ud/ewt-dev.conllu", "ner/uner-ewt-dev.tsv"), ("ud/gum-dev.conllu", null) })
    {
        var gold = data0.ReadTrees(treebank, names, 0);
        var builders = gold.Chunk(30).Select(chunk =>
        {
            var builder = new DocumentBuilder();
            builder.Reset(string.Join(" ", chunk.SelectMany(s => s.Forms)));
            var position = 0;
            foreach (var sentence in chunk)
            {
                foreach (var form in sentence.Forms) { builder.AddToken(position, form.Length); position += form.Length + 1; }
                builder.EndSentence();
            }
            return builder;
        }).ToList();
        var annotator = new NeuralAnnotator(weights);
        foreach (var b in builders) annotator.Annotate(b);
        var best = double.MaxValue;
        var tokens = gold.Sum(s => s.Length);
        for (var i = 0; i < 5; i++)
        {
            var w = Process.GetCurrentProcess().UserProcessorTime;
            foreach (var b in builders) annotator.Annotate(b);
            best = Math.Min(best, (Process.GetCurrentProcess().UserProcessorTime - w).TotalSeconds);
        }
        var (upos, uas, las) = (0, 0, 0);
        foreach (var (chunk, b) in gold.Chunk(30).Zip(builders))
        {
            var t = 0;
            foreach (var s in chunk)
            {
                var first = t;
                for (var i = 0; i < s.Length; i++, t++)
                {
                    if (b.Upos[t] == s.Upos![i]) upos++;
                    var head = b.Heads[t] < 0 ? 0 : b.Heads[t] - first + 1;
                    if (head == s.Heads![i]) { uas++; if (b.Relations[t].Universal() == s.Relations![i].Universal()) las++; }
                }
            }
        }
        Console.WriteLine($"{treebank} UPOS {100.0 * upos / tokens:0.00} UAS {100.0 * uas / tokens:0.00} LAS {100.0 * las / tokens:0.00}  {tokens / best:0} tokens/s");
    }
    return 0;
}
// network NAME HIDDEN SEED EPOCHS DATA WORDS WORK
var (name, hidden, seed, epochs, folder, words, work) = (args[1], int.Parse(args[2]), ulong.Parse(args[3]), int.Parse(args[4]), args[5], args[6], args[7]);
Directory.CreateDirectory(work);
var lexicalPath = Path.Combine(work, "words.bin");
var lexical = new LexicalVectors(File.ReadAllBytes(lexicalPath));
return 0;
