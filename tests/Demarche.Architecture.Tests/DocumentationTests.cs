using System.Text.RegularExpressions;
using Xunit;

namespace Demarche.Architecture.Tests;

/// <summary>The pages lead where they say.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file_and_a_heading()
    {
        var found = from page in Repository.Files("", ".md")
                    from Match link in Link().Matches(Repository.Read(page))
                    let target = link.Groups["target"].Value
                    where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
                    where !Resolves(page, target)
                    select $"{page}: {target}";
        Rule.HasNoException(found, "Mend the link:");
    }

    [Fact]
    public void Every_package_has_its_reason()
    {
        var reasons = Repository.Read("docs/dependencies.md");
        var found = from Match package in Package().Matches(Repository.Read("Directory.Packages.props"))
                    let name = package.Groups["name"].Value
                    where !reasons.Contains($"| {name} |", StringComparison.Ordinal)
                    select name;
        Rule.HasNoException(found, "Give a reason in docs/dependencies.md for:");
    }

    private static bool Resolves(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page : Path.Combine(Path.GetDirectoryName(page)!, parts[0]);
        var full = Path.Combine(Repository.Root, path);
        return parts.Length == 1 ? Path.Exists(full) : File.Exists(full) && Headings(File.ReadAllText(full)).Contains(parts[1]);
    }

    /// <summary>The anchors of a page's headings: lower case, words joined by hyphens, punctuation left out.</summary>
    private static IEnumerable<string> Headings(string text) =>
        from Match heading in Heading().Matches(text)
        select string.Concat(
            from letter in heading.Groups["text"].Value.Trim().ToLowerInvariant()
            where char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_'
            select letter == ' ' ? '-' : letter);

    [GeneratedRegex(@"\]\((?<target>[^()\s]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex("PackageVersion Include=\"(?<name>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Package();
}
