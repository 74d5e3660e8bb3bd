namespace Demarche.Language.Tokens;

/// <summary>What a named-entity span names.</summary>
public enum EntityType : byte
{
    /// <summary>A person, by name.</summary>
    Person,

    /// <summary>An organisation: body, firm, party, ministry, armed group.</summary>
    Organization,

    /// <summary>A geopolitical entity: country, region with a government, city.</summary>
    GeopoliticalEntity,

    /// <summary>A place without a government: river, street, mountain, region.</summary>
    Location,

    /// <summary>A nationality, religious or political group as an adjective or a people: "Armenian", "Republicans".</summary>
    NationalOrPoliticalGroup,

    /// <summary>A date or a span of time in words or digits.</summary>
    Date,

    /// <summary>A number with what it counts or measures.</summary>
    Quantity,

    /// <summary>Another name: a treaty, a work, an event.</summary>
    Miscellaneous,
}

/// <summary>Conversions between <see cref="EntityType"/> and its label in files, such as <c>PER</c>.</summary>
public static class EntityTypes
{
    private static readonly string[] Labels = ["PER", "ORG", "GPE", "LOC", "NORP", "DATE", "QUANTITY", "MISC"];

    public static string ToLabel(this EntityType type) => Labels[(int)type];

    /// <summary>The type labelled <paramref name="label"/>; <see cref="EntityType.Miscellaneous"/> for labels of other schemes.</summary>
    public static EntityType Parse(string label) =>
        Array.IndexOf(Labels, label) is >= 0 and var index ? (EntityType)index : EntityType.Miscellaneous;
}
