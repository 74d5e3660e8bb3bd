using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Ontologies;

/// <summary>The tables of PLOVER and CAMEO that complete a coded event: Goldstein score, contexts, quad class.</summary>
public sealed class Ontology
{
    private readonly FrozenDictionary<string, double> _goldstein;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _contexts;

    private Ontology(FrozenDictionary<string, double> goldstein, FrozenDictionary<string, ImmutableArray<string>> contexts, string scale) =>
        (_goldstein, _contexts, Scale) = (goldstein, contexts, scale);

    /// <summary>Name of the Goldstein scale.</summary>
    public string Scale { get; }

    /// <summary>Reads the ontology tables of a data folder.</summary>
    /// <param name="folder">The folder with <c>goldstein.tsv</c> and <c>cameo-to-plover.tsv</c>.</param>
    /// <param name="scale">A scale of <c>goldstein.tsv</c>: <c>gdelt</c>, <c>icews</c>, <c>phoenix</c> or <c>plover-0.8</c>.</param>
    /// <exception cref="ArgumentException">No score has this scale.</exception>
    public static Ontology Read(string folder, string scale)
    {
        var goldstein = LexiconTable.Read(folder, null, "goldstein.tsv", ["scale", "code", "score"], 0).Rows
            .Where(row => row[0] == scale)
            .ToFrozenDictionary(row => row[1], row => row.Number(2));
        if (goldstein.Count == 0)
            throw new ArgumentException($"'{scale}' is no Goldstein scale; use one of gdelt, icews, phoenix, plover-0.8.", nameof(scale));
        var contexts = LexiconTable.Read(folder, null, "cameo-to-plover.tsv", ["code", "contexts"], 0).Rows
            .ToFrozenDictionary(row => row[0], row => ImmutableArray.Create(row[1].Split(['|', ';'], StringSplitOptions.RemoveEmptyEntries)));
        return new Ontology(goldstein, contexts, scale);
    }

    /// <summary>Goldstein score of a CAMEO code: its own, else that of the code above it; null when none has one.</summary>
    public double? Goldstein(string? cameo)
    {
        for (var code = cameo; code is { Length: >= 2 }; code = code[..^1])
        {
            if (_goldstein.TryGetValue(code, out var score))
                return score;
        }
        return null;
    }

    /// <summary>PLOVER contexts that a CAMEO code implies.</summary>
    public ImmutableArray<string> Contexts(string? cameo) =>
        cameo is not null && _contexts.TryGetValue(cameo, out var contexts) ? contexts : [];

    /// <summary>The quad class of a category (PLOVER 0.8, category table).</summary>
    public static QuadClass Quad(EventCategory category) => category switch
    {
        EventCategory.Agree or EventCategory.Consult or EventCategory.Support or EventCategory.Concede => QuadClass.VerbalCooperation,
        EventCategory.Cooperate or EventCategory.Aid or EventCategory.Retreat => QuadClass.MaterialCooperation,
        EventCategory.Request or EventCategory.Accuse or EventCategory.Reject or EventCategory.Threaten => QuadClass.VerbalConflict,
        _ => QuadClass.MaterialConflict,
    };
}
