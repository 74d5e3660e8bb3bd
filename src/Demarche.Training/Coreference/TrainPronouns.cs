using System.Globalization;
using Demarche.Language.Coreference;

namespace Demarche.Training.Coreference;

/// <summary>
/// <c>pronouns CONLLU NAMES</c>: learns the weights of <see cref="PronounFeature"/> on GUM's gold clusters and writes
/// them where Demarche.Language embeds them. Each pronoun is one choice among its candidates and "none", by a softmax over
/// linear scores; gradient ascent on the likelihood of the right ones, with L2.
/// </summary>
internal static class TrainPronouns
{
    private const string Output = "src/Demarche.Language/Coreference/pronoun-weights.tsv";
    private const int Steps = 2000;
    private const double Rate = 1.0;
    private const double Decay = 2e-4;

    public static int Run(string conllu, string names)
    {
        var choices = Enumerable.Range(0, PronounWeights.Groups).Select(_ => new List<Choice>()).ToArray();
        var resolver = new CoreferenceResolver();
        foreach (var (gold, document) in GumEntities.Read(conllu).Zip(GumTrees.Read(conllu, names)))
            Collect(resolver.ResolveAllButPronouns(document), gold, choices);
        var weights = choices.Select(Fit).ToArray();
        var rows = Enum.GetValues<PronounFeature>().Select(feature => string.Create(
            CultureInfo.InvariantCulture, $"{feature}\t{weights[0][(int)feature]:F3}\t{weights[1][(int)feature]:F3}\t{weights[2][(int)feature]:F3}"));
        File.WriteAllText(Output, string.Concat(rows
            .Prepend("# Weights of antecedents: feature, he and she, it, they. Learned on UD English GUM train (CC BY 4.0).")
            .Select(line => line + "\n")));
        Console.WriteLine($"{Output}: {string.Join(" + ", choices.Select(group => group.Count))} pronouns");
        return 0;
    }

    /// <summary>Describes each pronoun's candidates, links made to the right antecedent on the way.</summary>
    private static void Collect(Discourse discourse, GumDocument gold, List<Choice>[] choices)
    {
        var clusterOf = gold.Mentions.GroupBy(mention => mention.Head)
            .ToDictionary(group => group.Key, group => group.Select(mention => mention.Cluster).ToHashSet());
        for (var index = 0; index < discourse.Mentions.Count; index++)
        {
            if (!PronounSieve.NeedsAntecedent(discourse, index))
                continue;
            var own = clusterOf.GetValueOrDefault(discourse.Mentions[index].Head) ?? [];
            var choice = new Choice([], []);
            var right = -1;
            for (var candidate = PronounSieve.NextCandidate(discourse, index, index); candidate >= 0; candidate = PronounSieve.NextCandidate(discourse, index, candidate))
            {
                var features = new double[PronounWeights.FeatureCount];
                PronounSieve.Describe(discourse, index, candidate, features);
                choice.Features.Add(features);
                choice.IsRight.Add(clusterOf.TryGetValue(discourse.Mentions[candidate].Head, out var other) && other.Overlaps(own));
                if (choice.IsRight[^1] && right < 0)
                    right = candidate;
            }
            choices[PronounWeights.GroupOf(discourse.Mentions[index].Pronoun)].Add(choice);
            if (right >= 0)
                discourse.Link(index, right, CoreferenceRule.Pronoun);
        }
    }

    private static double[] Fit(List<Choice> choices)
    {
        var weights = new double[PronounWeights.FeatureCount];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var choice in choices)
                AddGradient(choice, weights, gradient);
            for (var feature = 0; feature < weights.Length; feature++)
                weights[feature] += Rate * (gradient[feature] / choices.Count - Decay * weights[feature]);
        }
        return weights;
    }

    private static void AddGradient(Choice choice, double[] weights, double[] gradient)
    {
        var odds = choice.Features.Select(features => Math.Exp(features.Zip(weights, (value, weight) => value * weight).Sum())).ToArray();
        var total = 1 + odds.Sum();
        var right = odds.Where((_, candidate) => choice.IsRight[candidate]).Sum();
        for (var candidate = 0; candidate < odds.Length; candidate++)
        {
            var wanted = choice.IsRight[candidate] ? odds[candidate] / right : 0;
            for (var feature = 0; feature < gradient.Length; feature++)
                gradient[feature] += (wanted - odds[candidate] / total) * choice.Features[candidate][feature];
        }
    }

    private sealed record Choice(List<double[]> Features, List<bool> IsRight);
}
