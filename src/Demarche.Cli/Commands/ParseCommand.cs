using System.CommandLine;
using Demarche.Application.Parses;
using Demarche.Application.Running;

namespace Demarche.Cli.Commands;

/// <summary>What a file to parse holds.</summary>
internal enum ParseInput
{
    Text,
    Conllu,
}

/// <summary><c>demarche parse</c>: what the language engine sees in a text.</summary>
internal static class ParseCommand
{
    public static Command Build()
    {
        var engine = new EngineArguments();
        var path = new Argument<string>("file") { Description = "A text, HTML or CoNLL-U file, or - for standard input." };
        var input = new WordOption<ParseInput>(
            "--input", "What the file holds: text (or HTML), or conllu, whose words and sentences are kept and whose other columns are read anew.");
        var html = new Option<string?>("--html") { Description = "Draw the sentences as a page into this file, instead of printing CoNLL-U.", HelpName = "file" };
        var svg = new Option<string?>("--svg") { Description = "Draw the sentences as a picture into this file, instead of printing CoNLL-U.", HelpName = "file" };
        var command = new Command("parse", """
            Prints words, tags, dependencies and entities of a text as CoNLL-U, or draws them.

            Example: demarche parse report.txt --html report.html
            """) { path, input, html, svg };
        engine.AddTo(command);
        command.SetAction(parsed => Run(
            new ParseText(parsed.GetValue(path)!, parsed.GetValue(input) == ParseInput.Conllu), engine.Of(parsed), parsed.GetValue(html), parsed.GetValue(svg)));
        return command;
    }

    private static int Run(ParseText request, EngineOptions engine, string? html, string? svg)
    {
        var result = request.Run(engine);
        if (html is not null)
            File.WriteAllText(html, result.ToHtml());
        if (svg is not null)
            File.WriteAllText(svg, result.ToSvg());
        if (html is null && svg is null)
        {
            using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
            result.WriteConllu(output);
        }
        return ExitCode.Done;
    }
}
