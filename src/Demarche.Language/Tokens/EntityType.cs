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
