using System.CommandLine;
using Demarche.Application.Running;

namespace Demarche.Cli.Commands;

/// <summary>The options that choose the engine, shared by the commands that read text.</summary>
internal sealed class EngineArguments
{
    private enum Tier
    {
        Accurate,
        Fast,
    }

    private readonly WordOption<Tier> _tier = new("--tier", "Which network reads; fast is several times as fast and a little less accurate.");

    private readonly Option<string?> _models = new("--models")
    {
        Description = $"Folder of the English model pack (default: ${EngineOptions.ModelsVariable}, else models/en beside the program).",
        HelpName = "folder",
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = $"Folder of gazetteer and lexicons (default: ${EngineOptions.DataVariable}, else data beside the program).",
        HelpName = "folder",
    };

    private readonly Option<string?> _lexicon = new("--lexicon")
    {
        Description = $"Folder of your own lexicon rows, on top of those of the program (default: ${EngineOptions.LexiconVariable}, else none).",
        HelpName = "folder",
    };

    public void AddTo(Command command)
    {
        command.Add(_tier);
        command.Add(_models);
        command.Add(_data);
        command.Add(_lexicon);
    }

    public EngineOptions Of(ParseResult parsed)
    {
        var defaults = new EngineOptions { IsFast = parsed.GetValue(_tier) == Tier.Fast };
        return defaults with { Models = parsed.GetValue(_models) ?? defaults.Models, Data = parsed.GetValue(_data) ?? defaults.Data, Lexicon = parsed.GetValue(_lexicon) ?? defaults.Lexicon };
    }
}
