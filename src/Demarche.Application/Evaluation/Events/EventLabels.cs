using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Events;

/// <summary>The labels of a gold set: PLOVER's sixteen, or the fifteen where YIELD stands for CONCEDE and RETREAT.</summary>
public sealed class EventLabels
{
    private const string Yield = "YIELD";

    private static readonly string[] s_yielding = ["CONCEDE", "RETREAT"];

    private static readonly string[] s_plover =
    [
        "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
        "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT",
    ];

    private EventLabels(IEnumerable<string> names) => Names = [.. names];

    /// <summary>The sixteen of PLOVER 0.8.</summary>
    public static EventLabels Plover { get; } = new(s_plover);

    /// <summary>The fifteen of sets made before CONCEDE and RETREAT were told apart.</summary>
    public static EventLabels WithYield { get; } = new(s_plover.Select(name => name == "CONCEDE" ? Yield : name).Where(name => name != "RETREAT"));

    public ImmutableArray<string> Names { get; }

    /// <summary>The set that gold labels are of: the fifteen unless CONCEDE or RETREAT is among them.</summary>
    public static EventLabels Of(IEnumerable<string> gold) => gold.Any(name => s_yielding.Contains(name)) ? Plover : WithYield;

    /// <summary>Whether some set has this label.</summary>
    public static bool IsKnown(string name) => name == Yield || s_plover.Contains(name);

    /// <summary>This set's label for <paramref name="category"/>.</summary>
    public string Label(string category) => Names.Contains(category) ? category : Yield;

    /// <summary>
    /// The four classes of the ZSP study, from 1: verbal cooperation, material cooperation (with yielding), verbal conflict,
    /// material conflict.
    /// </summary>
    public static int Penta(string label) => label switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" => 1,
        "COOPERATE" or "AID" or "CONCEDE" or "RETREAT" or Yield => 2,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => 3,
        _ => 4,
    };
}
