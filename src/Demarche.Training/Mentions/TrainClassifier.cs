using System.Globalization;
using Demarche.Coding;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Relations;
using Demarche.Language.Models;
using Demarche.Language.Neural;

namespace Demarche.Training.Mentions;

/// <summary>
/// Trains the classifier of what one party does to another on marked sentences, calibrates it on predictions for sentences
/// that the trained model has not seen, and writes it into the model pack.
/// </summary>
internal static class TrainClassifier
{
    private const int Folds = 3;
    private static readonly ClassifierRecipe s_recipe = new();

    public static int Run(string corpus, string data, string pack)
    {
        var examples = Examples(corpus, data, pack);
        var unseen = CrossPredict(examples);
        var temperature = Temperature(unseen);
        var correct = unseen.Count(item => Array.IndexOf(item.Scores, item.Scores.Max()) == item.Label);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{examples.Count} sentences, {100.0 * correct / unseen.Count:0.0}% right when unseen, temperature {temperature:0.00}"));
        var members = Enumerable.Range(0, PairClassifier.Members).Select(member => new ClassifierTrainer(examples, s_recipe with { Seed = s_recipe.Seed + member })).ToArray();
        File.WriteAllBytes(Path.Combine(pack, "relations.bin"), ClassifierTrainer.ToFile(members, temperature));
        return PackCommand.Run(pack);
    }

    /// <summary>The marked sentences of the corpus, and the examples of the event patterns.</summary>
    private static List<PairExample> Examples(string corpus, string data, string pack)
    {
        var lexicons = CodingLexicons.Load(data);
        var vectors = new LexicalVectors(ModelPack.Open(pack).Read("words.bin"));
        var pipeline = LanguageModel.Load(pack).CreatePipeline();
        var actors = new ActorResolver(lexicons.Actors);
        var coding = new CodingPipeline(lexicons);
        var sentences = MarkedSentence.Read(corpus);
        return [.. sentences.Concat(sentences.Select(sentence => sentence.Reversed()).OfType<MarkedSentence>()).Concat(lexicons.EventExamples.Select(Marked).OfType<MarkedSentence>()).Select(Example)];

        PairExample Example(MarkedSentence sentence)
        {
            var article = new Article { Id = sentence.Id, Text = sentence.Text, Sha256 = "" };
            var document = pipeline.Annotate(sentence.Text);
            var features = PairFeatures.Of(GivenMentions.Read(article, document, actors.Resolve(article, document), lexicons, sentence.Pair), named: false);
            return new PairExample([.. features.Keys], [.. features.Keys.Select((_, index) => index < features.Acts)], features.Average(vectors), sentence.Label);
        }

        MarkedSentence? Marked(PatternExample example)
        {
            var coded = coding.Code(new Article { Id = example.Row, Text = example.Sentence, Sha256 = "" }, pipeline.Annotate(example.Sentence));
            return example.Find(coded) is { } found ? MarkedSentence.Of(example.Row, found, example.Sentence) : null;
        }
    }

    /// <summary>Scores of every example by a model that was trained without it and its neighbours in the file.</summary>
    private static List<(int Label, double[] Scores)> CrossPredict(List<PairExample> examples)
    {
        var scored = new List<(int, double[])>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = examples.Where((_, index) => index / 10 % Folds == fold).ToList();
            var trainer = new ClassifierTrainer([.. examples.Where((_, index) => index / 10 % Folds != fold)], s_recipe);
            scored.AddRange(held.Select(example => (example.Label, trainer.Scores(example))));
        }
        return scored;
    }

    /// <summary>The temperature that makes the labels most likely.</summary>
    private static float Temperature(List<(int Label, double[] Scores)> scored) =>
        Enumerable.Range(10, 190).Select(step => step / 50f).MinBy(temperature => scored.Sum(item =>
            Math.Log(item.Scores.Sum(score => Math.Exp((score - item.Scores[item.Label]) / temperature)))));
}
