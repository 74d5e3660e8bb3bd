using System.CommandLine;
using System.CommandLine.Parsing;
using Demarche.Application.Running;

namespace Demarche.Cli.Commands;

/// <summary>The options that choose where coded documents are kept.</summary>
internal sealed class StoreArguments
{
    private readonly Option<string?> _store = new("--store")
    {
        Description = $"DuckDB file in which coded articles are kept (default: ${StoreChoice.Variable}, else your own store: 'demarche doctor' says where).",
        HelpName = "file",
    };

    private readonly Option<bool> _noStore = new("--no-store") { Description = "Keep nothing." };

    public void AddTo(Command command)
    {
        command.Add(_store);
        command.Add(_noStore);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_noStore) && result.GetValue(_store) is not null)
                result.AddError("--store and --no-store exclude each other.");
        });
    }

    /// <summary>Whether the user wants no store.</summary>
    public bool IsOff(SymbolResult result) => result.GetValue(_noStore);

    /// <summary>The store to use; null for none.</summary>
    public StoreChoice? Of(ParseResult parsed) =>
        parsed.GetValue(_noStore) ? null
        : parsed.GetValue(_store) is { } path ? new StoreChoice(path, IsRequired: true)
        : StoreChoice.OfUser();
}
