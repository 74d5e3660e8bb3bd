namespace Demarche.Cli;

/// <summary>Exit codes of the process.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUse = 2;
    public const int PartlyDone = 3;

    /// <summary>The code of a run over articles.</summary>
    /// <param name="ledger">What became of them.</param>
    /// <param name="isStored">Whether the coded ones were kept where they were to be kept.</param>
    public static int Of(Ledger ledger, bool isStored) =>
        ledger.Coded == 0 ? Failed : isStored && ledger.Coded == ledger.Received ? Done : PartlyDone;
}
