using Demarche.Language.Tokens;

namespace Demarche.Application.Parses;

/// <summary>The short names of entity types in drawings.</summary>
internal static class EntityLabels
{
    public static string Label(this EntityType type) => type switch
    {
        EntityType.Person => "PERSON",
        EntityType.Organization => "ORG",
        EntityType.GeopoliticalEntity => "GPE",
        EntityType.Location => "LOC",
        EntityType.NationalOrPoliticalGroup => "NORP",
        EntityType.Date => "DATE",
        EntityType.Quantity => "QUANTITY",
        _ => "MISC",
    };
}
