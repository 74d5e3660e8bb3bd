using System.Globalization;

namespace Demarche.Training.Neural;

/// <summary>Headline and shouted copies of sentences, so that the network reads text whose case says nothing.</summary>
public static class Recasing
{
    /// <summary>The sentence as it is, or, with probability <paramref name="rate"/>, in title case, capitals or lower case.</summary>
    public static TrainingSentence Apply(TrainingSentence sentence, RandomSequence random, float rate)
    {
        if (random.NextSingle() >= rate)
            return sentence;
        var kind = random.NextSingle();
        return sentence with
        {
            Forms = [.. sentence.Forms.Select(form => kind switch
            {
                < 0.5f => Title(form),
                < 0.8f => form.ToUpperInvariant(),
                _ => form.ToLowerInvariant(),
            })],
        };
    }

    /// <summary>A headline's case: short function words stay small, as most papers write them.</summary>
    private static string Title(string form) =>
        form is "a" or "an" or "the" or "of" or "in" or "on" or "to" or "and" or "or" or "for" or "at" or "by" or "n't" or "'s"
            ? form
            : string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(form[0])}{form[1..]}");
}
