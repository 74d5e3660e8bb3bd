namespace Demarche.Cli;

/// <summary>What the program says to its user, on standard error; standard output is for data.</summary>
internal static class Talk
{
    /// <summary>One line, whatever is in the message.</summary>
    public static void Say(string message) => Console.Error.WriteLine($"demarche: {message.ReplaceLineEndings(" ")}");
}
