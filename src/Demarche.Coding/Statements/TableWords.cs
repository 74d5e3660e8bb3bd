using Demarche.Coding.Events;
using Demarche.Coding.Syntax;

namespace Demarche.Coding.Statements;

/// <summary>The words that name a negotiating table, a place at it, who brings the parties to it and how they meet.</summary>
internal sealed class TableWords(WordClasses classes)
{
    /// <summary>"talks", "format", "round".</summary>
    public WordSet Tables { get; } = new(classes["table"]);

    /// <summary>"a seat at the table".</summary>
    public WordSet Seats { get; } = new(classes["seat"]);

    /// <summary>"mediation", "auspices", "good offices".</summary>
    public WordSet Mediations { get; } = new(classes["mediation"]);

    /// <summary>"mediator", "envoy".</summary>
    public WordSet Mediators { get; } = new(classes["mediator"]);

    /// <summary>"mediate", "host", "chair".</summary>
    public WordSet Mediating { get; } = new(classes["mediating"]);

    /// <summary>"meet", "negotiate".</summary>
    public WordSet Meeting { get; } = new(classes["meet"]);

    /// <summary>"offer", "invitation": what a table is named by before there is one.</summary>
    public WordSet Offers { get; } = new(classes["offer"]);
}
