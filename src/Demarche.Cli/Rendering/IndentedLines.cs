using Spectre.Console;

namespace Demarche.Cli.Rendering;

internal static class IndentedLines
{
    /// <summary>Writes markup within the console's width, every line of it <paramref name="indent"/> blanks to the right.</summary>
    public static void WriteIndented(this IAnsiConsole console, int indent, string markup) =>
        console.Write(new TrimmedLines(new Padder(new Markup(markup), new Padding(indent, 0, 0, 0))));
}
