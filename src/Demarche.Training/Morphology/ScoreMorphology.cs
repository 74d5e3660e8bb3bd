using Demarche.Language.Evaluation;
using Demarche.Language.Morphology;

namespace Demarche.Training.Morphology;

/// <summary>Accuracy of lemmas and feature sets on a treebank's gold tags and trees.</summary>
public static class ScoreMorphology
{
    public static int Run(string model, string conllu)
    {
        var annotator = new MorphologyAnnotator(new MorphologyModel(File.ReadAllBytes(model)));
        var score = new ConlluScore();
        foreach (var (gold, tagged) in GoldTrees.Read(conllu))
        {
            annotator.Annotate(tagged);
            score += ConlluScore.Of(gold, tagged.Build());
        }
        Console.WriteLine(FormattableString.Invariant(
            $"{score.Words.Gold} words: lemmas {100 * score.Lemmas.F1:0.00}, features {100 * score.Features.F1:0.00}"));
        return 0;
    }
}
