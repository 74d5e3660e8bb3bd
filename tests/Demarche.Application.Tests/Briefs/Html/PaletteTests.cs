using System.Globalization;
using Demarche.Application.Briefs.Html;
using Xunit;

namespace Demarche.Application.Tests.Briefs.Html;

public sealed class PaletteTests
{
    public static TheoryData<string> Coloured => [.. Palette.Tokens.Where(token => token.Contrast > 0).Select(token => token.Name)];

    [Theory, MemberData(nameof(Coloured))]
    public void A_colour_stands_out_from_every_ground_in_both_schemes(string name)
    {
        var token = Token(name);
        foreach (var ground in Palette.Tokens.Where(other => other.Contrast == 0))
        {
            Assert.True(Contrast(token.Light, ground.Light) >= token.Contrast, $"light {name} on {ground.Name}: {Contrast(token.Light, ground.Light):0.00}");
            Assert.True(Contrast(token.Dark, ground.Dark) >= token.Contrast, $"dark {name} on {ground.Name}: {Contrast(token.Dark, ground.Dark):0.00}");
        }
    }

    [Fact]
    public void The_measure_is_that_of_the_guidelines()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(4.54, Contrast("#767676", "#ffffff"), 2);
    }

    private static Token Token(string name) => Palette.Tokens.Single(token => token.Name == name);

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }
}
