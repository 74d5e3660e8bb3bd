using System.Reflection;
using System.Xml.Linq;

namespace Demarche.Architecture.Tests;

/// <summary>The files and the built assemblies of the repository that these tests were built in.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", ".idea", ".vs", "TestResults", "artifacts", "bin", "obj"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Names of the projects under <c>src/</c>.</summary>
    public static IEnumerable<string> Projects { get; } =
        [.. new DirectoryInfo(Path.Combine(Root, "src")).EnumerateDirectories()
            .Where(folder => File.Exists(ProjectFile(folder.Name)))
            .Select(folder => folder.Name)
            .Order(StringComparer.Ordinal)];

    /// <summary>The compiled assembly of each project under <c>src/</c>.</summary>
    public static IEnumerable<Assembly> Assemblies => Projects.Select(Assembly.Load);

    /// <summary>Every type that the projects declare, without those that the compiler adds.</summary>
    public static IEnumerable<Type> Types =>
        Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal));

    /// <summary>The project's build file, read.</summary>
    public static XElement Project(string name) => XElement.Load(ProjectFile(name));

    /// <summary>Paths of the files below <paramref name="folder"/> with one of these extensions, relative to the root.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Below(new DirectoryInfo(Path.Combine(Root, folder)))
            .Where(file => extensions.Contains(file.Extension))
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(
            folder.EnumerateDirectories().Where(child => !NotOurs.Contains(child.Name)).SelectMany(Below));

    private static string ProjectFile(string name) => Path.Combine(Root, "src", name, name + ".csproj");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "demarche.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds demarche.slnx.");
    }
}
