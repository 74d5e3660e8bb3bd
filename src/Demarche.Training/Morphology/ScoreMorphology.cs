using Demarche.Language.Morphology;
using Demarche.Language.Tokens;

namespace Demarche.Training.Morphology;

/// <summary>Accuracy of lemmas and feature sets on a treebank's gold tags and trees.</summary>
public static class ScoreMorphology
{
    public static int Run(string model, string conllu)
    {
        var morphology = new MorphologyModel(File.ReadAllBytes(model));
        var (tokens, lemmas, features) = (0, 0, 0);
        foreach (var sentence in TrainMorphology.Sentences(conllu))
        {
            var upos = sentence.Select(row => Enum.Parse<UniversalPos>(row[3])).ToArray();
            var settings = TrainMorphology.Settings(sentence, upos);
            for (var i = 0; i < sentence.Count; i++)
            {
                tokens++;
                lemmas += morphology.Lemma(sentence[i][1], upos[i], sentence[i][4]) == sentence[i][2] ? 1 : 0;
                features += morphology.Features(sentence[i][1], upos[i], sentence[i][4], settings[i]).Conllu == sentence[i][5] ? 1 : 0;
            }
        }
        Console.WriteLine(FormattableString.Invariant($"{tokens} tokens: lemmas {100.0 * lemmas / tokens:0.00}%, features {100.0 * features / tokens:0.00}%"));
        return 0;
    }
}
