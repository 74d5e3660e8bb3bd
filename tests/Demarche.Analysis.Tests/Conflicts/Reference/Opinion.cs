namespace Demarche.Analysis.Tests.Conflicts.Reference;

/// <summary>How a party finds one state compared with another.</summary>
internal enum Opinion
{
    Unknown,
    MuchWorse,
    Worse,
    Same,
    Better,
    MuchBetter,
}
