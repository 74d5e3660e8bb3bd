namespace Demarche.Analysis.Conflicts;

/// <summary>
/// How a decision maker thinks ahead: when is a state stable for it, so that it stays? In all of them an improvement is a move to a
/// state that it strictly prefers, and a sanction leads to a state that is equally or less preferred than the one it left.
/// </summary>
public enum SolutionConcept
{
    /// <summary>Nash stability (R): it has no improvement. (Nash 1950; Kilgour, Hipel and Fang 1987.)</summary>
    Nash,

    /// <summary>General metarationality: for each improvement the opponents can move so that it is sanctioned, at whatever cost to themselves. (Howard 1971.)</summary>
    Gmr,

    /// <summary>Symmetric metarationality: as <see cref="Gmr"/>, and it cannot escape the sanction by a move of its own. (Howard 1971.)</summary>
    Smr,

    /// <summary>Sequential stability: each improvement is sanctioned by moves that are improvements for the opponents who make them. (Fraser and Hipel 1979.)</summary>
    Seq,

    /// <summary>Symmetric sequential stability: as <see cref="Seq"/>, and it cannot escape the sanction. (Rego and Vieira 2017.)</summary>
    Sseq,

    /// <summary>
    /// Simultaneous stability: each improvement is sanctioned when opponents improve on the same state at the same time. Each of them
    /// stays or makes one improvement; what their changes give together counts when it is feasible. With more than two decision makers
    /// this is one reading of several. (Fraser and Hipel 1984.) Option form only.
    /// </summary>
    Sim,
}
