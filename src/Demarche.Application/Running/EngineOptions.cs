using Demarche.Language.Models;

namespace Demarche.Application.Running;

/// <summary>Which engine reads, and where its models and data are.</summary>
public sealed record EngineOptions
{
    /// <summary>Environment variable with the folder of the model pack.</summary>
    public const string ModelsVariable = "DEMARCHE_MODELS";

    /// <summary>Environment variable with the data folder.</summary>
    public const string DataVariable = "DEMARCHE_DATA";

    /// <summary>Environment variable with the folder of the user's own lexicon rows.</summary>
    public const string LexiconVariable = "DEMARCHE_LEXICON";

    /// <summary>
    /// Folder of the English model pack, with <c>model.json</c>. Default: what <see cref="ModelsVariable"/> names, else
    /// <c>models/en</c> beside the program.
    /// </summary>
    public string Models { get; init; } = Named(ModelsVariable) ?? Path.Combine(AppContext.BaseDirectory, "models", "en");

    /// <summary>
    /// Folder with <c>gazetteer</c>, <c>lexicons</c> and <c>ontologies</c>. Default: what <see cref="DataVariable"/> names,
    /// else <c>data</c> beside the program.
    /// </summary>
    public string Data { get; init; } = Named(DataVariable) ?? Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>
    /// Folder with the user's own lexicon rows, which replace those of the same key, and PETRARCH dictionaries. Default: what
    /// <see cref="LexiconVariable"/> names, else none.
    /// </summary>
    public string? Lexicon { get; init; } = Named(LexiconVariable);

    /// <summary>Whether the fast tier reads: several times as fast, a little less accurate. Default: the accurate one.</summary>
    public bool IsFast { get; init; }

    internal Tier Tier => IsFast ? Tier.Fast : Tier.Accurate;

    private static string? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
}
