using System.Collections.Immutable;

namespace Demarche;

/// <summary>The sixteen event categories of PLOVER 0.8.</summary>
public enum EventCategory
{
    Agree,
    Consult,
    Support,
    Concede,
    Cooperate,
    Aid,
    Retreat,
    Request,
    Accuse,
    Reject,
    Threaten,
    Protest,
    Sanction,
    Mobilize,
    Coerce,
    Assault,
}

/// <summary>PLOVER's quad class; the numbers are its codes.</summary>
public enum QuadClass
{
    VerbalCooperation = 1,
    MaterialCooperation = 2,
    VerbalConflict = 3,
    MaterialConflict = 4,
}

/// <summary>How exact a date is.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
    Interval,
}

/// <summary>When something happened.</summary>
/// <param name="Value"><c>YYYY-MM-DD</c>, <c>YYYY-MM</c>, <c>YYYY</c>, or two of them as <c>from/to</c>.</param>
/// <param name="Precision">How exact <paramref name="Value"/> is.</param>
/// <param name="Rule">How it was found: <c>stated</c>, <c>DCT-1</c> (a day before the document's date), <c>document</c>, and so on.</param>
public sealed record EventDate(string Value, DatePrecision Precision, string Rule);

/// <summary>How exact a place is.</summary>
public enum PlacePrecision
{
    City,
    Region,
    Country,
}

/// <summary>Where something happened.</summary>
/// <param name="Country">ISO 3166-1 alpha-3; null when unknown.</param>
/// <param name="Latitude">Degrees north; null when unknown.</param>
/// <param name="Longitude">Degrees east; null when unknown.</param>
/// <param name="Precision">Null when unknown.</param>
/// <param name="Id">
/// Its row of the gazetteer: the GeoNames number of a town (<c>2660646</c>), the GeoNames code of a region (<c>ET.53</c>), the
/// alpha-3 code of a country; null for a place that has none.
/// </param>
public sealed record EventPlace(
    string Name, string? Country, double? Latitude, double? Longitude, PlacePrecision? Precision, string? Id = null);

/// <summary>A number that belongs to a record.</summary>
/// <param name="Value">Null when the text is vague, as "several".</param>
/// <param name="Unit">What is counted or measured; null when unstated.</param>
/// <param name="Mention">The words.</param>
public sealed record Quantity(double? Value, string? Unit, Mention Mention);

/// <summary>Why an event was coded.</summary>
/// <param name="Rule">
/// The row of the lexicon that fits, such as <c>aid.tsv:12</c>; two joined by <c> + </c> where one pattern embeds another;
/// <c>ultimatum</c> for a threat read off a demand.
/// </param>
/// <param name="Pattern">The frame as the row writes it, in the same order as <paramref name="Rule"/>.</param>
/// <param name="Words">The words that filled it, in text order.</param>
public sealed record EventEvidence(string Rule, string Pattern, ImmutableArray<Mention> Words);

/// <summary>Who did what to whom: an event of PLOVER with its CAMEO code.</summary>
public sealed record CodedEvent : Record
{
    /// <summary>Who acts (PLOVER <c>actor</c>); of a speech act, the speaker.</summary>
    public required ImmutableArray<ActorReference> Source { get; init; }

    /// <summary>Who is acted on (PLOVER <c>recipient</c>).</summary>
    public required ImmutableArray<ActorReference> Target { get; init; }

    public required EventCategory Category { get; init; }

    /// <summary>PLOVER mode of the category; null when none fits.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>CAMEO 1.1b3 code, two to four digits, leading zero kept; null when none fits.</summary>
    public string? Cameo { get; init; }

    /// <summary>Goldstein score of <see cref="Cameo"/>, -10 to 10; null exactly when that is.</summary>
    public double? Goldstein { get; init; }

    public required QuadClass Quad { get; init; }

    /// <summary>Null when undatable.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Null when unstated.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>The words that carry the event.</summary>
    public required Mention Trigger { get; init; }

    /// <summary>Null when no number belongs to the event.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Why it was coded; null in documents of programs that did not say.</summary>
    public EventEvidence? Evidence { get; init; }

    public override IEnumerable<PartyRole> Parties => [.. In("source", Source), .. In("target", Target)];
}
