using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Demarche.Architecture.Tests;

/// <summary>Each option says what it does: its unit, range, default and effect stand in its documentation.</summary>
public sealed class OptionsTests
{
    [Fact]
    public void Every_option_is_documented()
    {
        var found = from assembly in Repository.Assemblies
                    let documented = Documented(assembly)
                    from type in assembly.GetExportedTypes()
                    where type.Name.EndsWith("Options", StringComparison.Ordinal)
                    from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                    where property.Name != "EqualityContract"
                    let name = $"{type.FullName!.Replace('+', '.')}.{property.Name}"
                    where !documented.Contains(name)
                    select name;
        Rule.HasNoException(found, "Say unit, range, default and effect of:");
    }

    /// <summary>Names of the properties with a summary of their own, or with a parameter description on their record.</summary>
    private static HashSet<string> Documented(Assembly assembly)
    {
        var members = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToList();
        var properties = from member in members
                         let name = member.Attribute("name")!.Value
                         where name.StartsWith("P:", StringComparison.Ordinal) && member.Element("summary") is not null
                         select name[2..];
        var parameters = from member in members
                         let name = member.Attribute("name")!.Value
                         let constructor = name.IndexOf(".#ctor", StringComparison.Ordinal)
                         where constructor > 0
                         from parameter in member.Elements("param")
                         select $"{name[2..constructor]}.{parameter.Attribute("name")!.Value}";
        return [.. properties, .. parameters];
    }
}
