namespace Demarche.Application.Evaluation.Standoff;

/// <summary>The six kinds of records, in the order of the output contract.</summary>
public enum StandoffKind
{
    Events,
    Demands,
    Formats,
    Claims,
    Transfers,
    Alignments,
}
