using System.CommandLine;
using Demarche.Application;
using Demarche.Application.Running;

namespace Demarche.Cli.Commands;

/// <summary><c>demarche doctor</c>: whether everything that Demarche needs is in its place.</summary>
internal static class DoctorCommand
{
    public static Command Build()
    {
        var engine = new EngineArguments();
        var store = new StoreArguments();
        var command = new Command("doctor", """
            Checks that the models, the data and the store can be used, and says where they are.

            Example: demarche doctor
            """);
        engine.AddTo(command);
        store.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(engine.Of(parsed), store.Of(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(EngineOptions engine, StoreChoice? store, CancellationToken cancellation)
    {
        Console.WriteLine($"models  {engine.Models}");
        Console.WriteLine($"data    {engine.Data}");
        Console.WriteLine($"store   {store?.Path ?? "none"}");
        using var session = await CodingSession.OpenAsync(engine, store, cancellation).ConfigureAwait(false);
        if (session.StoreProblem is { } problem)
            throw new DemarcheException(problem);
        Console.WriteLine($"program {session.Run.Program}, model {session.Run.Model}, {session.Run.Tier} tier, lexicons {session.Run.Lexicons}");
        Console.WriteLine("All is well.");
        return ExitCode.Done;
    }
}
