using System.Globalization;

namespace Demarche.Language.Coreference;

/// <summary>The weights of <see cref="PronounFeature"/> for he and she, it, and they; learned on UD English GUM train.</summary>
internal static class PronounWeights
{
    public static readonly int FeatureCount = Enum.GetValues<PronounFeature>().Length;
    private static readonly double[][] Weights = Load();

    /// <summary>Number of groups of pronouns that have weights of their own.</summary>
    public const int Groups = 3;

    public static int GroupOf(in Pronoun pronoun) =>
        (pronoun.Traits & Traits.AnyNumber) == Traits.Plural ? 2 : (pronoun.Traits & Traits.Thing) != 0 ? 1 : 0;

    public static ReadOnlySpan<double> Of(in Pronoun pronoun) => Weights[GroupOf(pronoun)];

    private static double[][] Load()
    {
        double[][] weights = [new double[FeatureCount], new double[FeatureCount], new double[FeatureCount]];
        foreach (var row in EmbeddedTable.Rows("pronoun-weights.tsv"))
        {
            var feature = (int)Enum.Parse<PronounFeature>(row[0]);
            for (var group = 0; group < Groups; group++)
                weights[group][feature] = double.Parse(row[group + 1], CultureInfo.InvariantCulture);
        }
        return weights;
    }
}
