using Xunit;

namespace Demarche.Architecture.Tests;

internal static class Rule
{
    /// <summary>Fails with every exception to the rule, a line each, and what to do about them.</summary>
    public static void HasNoException(IEnumerable<string> exceptions, string remedy)
    {
        var lines = exceptions.Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, $"{remedy}\n  {string.Join("\n  ", lines)}");
    }
}
