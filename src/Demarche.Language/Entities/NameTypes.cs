using Demarche.Language.Tokens;

namespace Demarche.Language.Entities;

/// <summary>Decides the fine type of a name from the coarse type that the network gave.</summary>
internal static class NameTypes
{
    private const int LongestName = 80;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> LandscapeWords = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "River", "Mount", "Mt.", "Mountain", "Mountains", "Hill", "Hills", "Lake", "Lakes", "Sea", "Ocean", "Gulf", "Strait", "Straits", "Bay",
        "Street", "St.", "Road", "Avenue", "Highway", "Boulevard", "Square", "Bridge", "Airport", "Peninsula", "Valley", "Desert", "Canal",
        "Pass", "Corridor", "Park", "Dam", "Forest", "Plateau", "Basin", "Cape", "Reservoir", "Coast", "Reef", "Heights", "Crossing", "Base",
        "Continent", "Route", "Channel", "Tower", "Building", "Hotel", "Hospital", "Station", "Harbour", "Harbor", "Beach", "Creek",
        "Castle", "Palace", "Hall", "Room", "House", "Museum", "Church", "Cathedral", "Mosque", "Monastery", "Temple", "Market", "Stadium",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static EntityType Of(DocumentBuilder document, EntityMention name)
    {
        var isListed = TryFind(document, name.First, name.End, out var place);
        return name.Type switch
        {
            EntityType.Location when isListed => OfPlace(place.Kind),
            EntityType.Location => HasLandscapeWord(document, name) ? EntityType.Location : EntityType.GeopoliticalEntity,
            EntityType.Miscellaneous when isListed => OfPlace(place.Kind),
            EntityType.Organization when isListed && place.Kind is PlaceKind.Country or PlaceKind.Demonym => OfPlace(place.Kind),
            _ => name.Type,
        };
    }

    public static EntityType OfPlace(PlaceKind kind) => kind switch
    {
        PlaceKind.Demonym or PlaceKind.Group => EntityType.NationalOrPoliticalGroup,
        PlaceKind.Natural => EntityType.Location,
        _ => EntityType.GeopoliticalEntity,
    };

    /// <summary>Looks up the tokens as they stand in the text, white space of any kind as one blank, a hashtag's mark left out.</summary>
    public static bool TryFind(DocumentBuilder document, int first, int end, out PlaceName place)
    {
        Span<char> name = stackalloc char[LongestName];
        var length = 0;
        for (var token = first; token < end; token++)
        {
            var form = document.Form(token).TrimStart('#');
            var isApart = token > first && document.Starts[token] > document.Starts[token - 1] + document.Lengths[token - 1];
            if (length + form.Length + 1 > name.Length)
            {
                place = default;
                return false;
            }
            if (isApart)
                name[length++] = ' ';
            form.CopyTo(name[length..]);
            length += form.Length;
        }
        return PlaceNames.TryFind(name[..length], out place);
    }

    private static bool HasLandscapeWord(DocumentBuilder document, EntityMention name)
    {
        for (var token = name.First; token < name.End; token++)
        {
            if (LandscapeWords.Contains(document.Form(token)))
                return true;
        }
        return false;
    }
}
