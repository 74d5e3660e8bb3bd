using System.Collections.Immutable;
using Demarche.Coding.Lexicons;

namespace Demarche.Coding.Places;

/// <summary>A country of the gazetteer.</summary>
/// <param name="Party">The country as a party.</param>
/// <param name="Iso2">ISO 3166-1 alpha-2 code.</param>
/// <param name="Capitals">Seats of government and their spellings, the canonical name first.</param>
/// <param name="Latitude">Latitude of its middle, in degrees.</param>
/// <param name="Longitude">Longitude of its middle, in degrees.</param>
/// <param name="CapitalLatitude">Latitude of the capital, in degrees; 0 when unknown.</param>
/// <param name="CapitalLongitude">Longitude of the capital, in degrees; 0 when unknown.</param>
public sealed record Country(
    NamedParty Party, string Iso2, ImmutableArray<string> Capitals,
    double Latitude, double Longitude, double CapitalLatitude, double CapitalLongitude);
