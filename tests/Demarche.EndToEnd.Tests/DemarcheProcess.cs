using System.Diagnostics;
using System.Text;

namespace Demarche.EndToEnd.Tests;

/// <summary>What a run of the program came to.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors);

/// <summary>Runs the program as a process of its own, in a folder of its own.</summary>
internal sealed class DemarcheProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("demarche-");

    public string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, params byte[] content)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Runs the program in the folder; the user's own store is there, too.</summary>
    public Outcome Run(params string[] arguments) => Run("", arguments);

    public Outcome Run(string input, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Program, .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["XDG_DATA_HOME"] = Folder;
        start.Environment["LOCALAPPDATA"] = Folder;
        start.Environment.Remove("DEMARCHE_STORE");
        start.Environment.Remove("DEMARCHE_MODELS");
        start.Environment.Remove("DEMARCHE_DATA");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Outcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "Demarche.Cli.dll");
}
