using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Demarche.Architecture.Tests;

/// <summary>What is shared between threads cannot change: static state, records, the nouns of the domain.</summary>
public sealed class ImmutabilityTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_static_field_can_be_reassigned()
    {
        var found = from type in Repository.Types
                    from field in type.GetFields(Static)
                    where !field.IsInitOnly && !field.IsLiteral
                    select $"{type.FullName}.{field.Name}";
        Rule.HasNoException(found, "Make readonly, and pass what changes to whoever needs it:");
    }

    [Fact]
    public void No_public_static_value_is_a_collection_that_can_change()
    {
        var fields = from type in Repository.Types
                     where type.IsVisible
                     from field in type.GetFields(Static)
                     where field.IsPublic && CanChange(field.FieldType)
                     select $"{type.FullName}.{field.Name}";
        var properties = from type in Repository.Types
                         where type.IsVisible
                         from property in type.GetProperties(Static)
                         where property.GetMethod?.IsPublic == true && CanChange(property.PropertyType)
                         select $"{type.FullName}.{property.Name}";
        Rule.HasNoException(fields.Concat(properties), "Offer an immutable collection or a span instead:");
    }

    [Fact]
    public void Public_records_hold_only_what_cannot_change()
    {
        var found = from type in Repository.Types
                    where type.IsVisible && IsRecord(type) && type.Assembly.GetName().Name != "Demarche.Training"
                    from property in type.GetProperties(Instance)
                    where CanBeSet(property) || CanChange(property.PropertyType)
                    select $"{type.FullName}.{property.Name}";
        Rule.HasNoException(found, "Use init and immutable collections, or make the type internal:");
    }

    [Fact]
    public void The_nouns_of_the_domain_cannot_change()
    {
        var found = from type in Assembly.Load("Demarche").GetExportedTypes()
                    from property in type.GetProperties(Instance)
                    where CanBeSet(property) || CanChange(property.PropertyType)
                    select $"{type.FullName}.{property.Name}";
        Rule.HasNoException(found, "Use init and immutable collections:");
    }

    [Fact]
    public void Public_structs_are_read_only()
    {
        var found = from type in Repository.Types
                    where type.IsVisible && type is { IsValueType: true, IsEnum: false, IsByRefLike: false }
                    where !type.IsDefined(typeof(IsReadOnlyAttribute))
                    select type.FullName!;
        Rule.HasNoException(found, "Make readonly:");
    }

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    private static bool CanBeSet(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter
        && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool CanChange(Type type) =>
        type.IsArray
        || typeof(IList).IsAssignableFrom(type) && !IsImmutable(type)
        || typeof(IDictionary).IsAssignableFrom(type) && !IsImmutable(type)
        || type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(HashSet<>) || definition == typeof(IList<>) || definition == typeof(IDictionary<,>)
                || definition == typeof(ICollection<>) || definition == typeof(ISet<>));

    private static bool IsImmutable(Type type) =>
        type.Namespace is "System.Collections.Immutable" or "System.Collections.Frozen";
}
