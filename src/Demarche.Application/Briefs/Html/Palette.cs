using System.Collections.Immutable;

namespace Demarche.Application.Briefs.Html;

/// <summary>A colour of the page in both schemes, as six hexadecimal digits after a number sign.</summary>
/// <param name="Name">Its custom property, without the two hyphens.</param>
/// <param name="Contrast">The contrast it needs against the ground and the card (WCAG 2.2); 0 for a ground itself.</param>
internal sealed record Token(string Name, string Light, string Dark, double Contrast);

/// <summary>The colours of the brief's page. Text has a contrast of at least 4.5, marks and lines that mean something of 3.</summary>
internal static class Palette
{
    public static readonly ImmutableArray<Token> Tokens =
    [
        new("ground", "#f6f7f8", "#14171a", 0),
        new("card", "#ffffff", "#1a1e22", 0),
        new("lit", "#fdf3d0", "#33300f", 0),
        new("text", "#1b1f24", "#e6e9ed", 4.5),
        new("quiet", "#545d68", "#a3adb8", 4.5),
        new("link", "#0b57a4", "#8fc7e8", 4.5),
        new("line", "#7d8590", "#7d8590", 3),
        new("conflict", "#b2182b", "#ff6b5e", 4.5),
        new("cooperation", "#2166ac", "#5aa9e6", 4.5),
        new("event", "#8a3b12", "#f0a97c", 3),
        new("demand", "#8b1a55", "#f29ac6", 3),
        new("format", "#1a6b3c", "#7fd3a0", 3),
        new("claim", "#5b3da0", "#bfa8f5", 3),
        new("transfer", "#0f6674", "#76cbd9", 3),
        new("alignment", "#665400", "#d8c25c", 3),
    ];

    public static string Light(string indent) => Properties(indent, token => token.Light);

    public static string Dark(string indent) => Properties(indent, token => token.Dark);

    private static string Properties(string indent, Func<Token, string> colour) =>
        string.Concat(Tokens.Select(token => $"{indent}--{token.Name}: {colour(token)};\n"));
}
