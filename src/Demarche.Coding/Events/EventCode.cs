namespace Demarche.Coding.Events;

/// <summary>A PLOVER category with its mode and CAMEO code.</summary>
/// <param name="Category">PLOVER 0.8 category.</param>
/// <param name="Mode">PLOVER mode; null when none fits.</param>
/// <param name="Cameo">CAMEO 1.1b3 code; null when none fits.</param>
internal sealed record EventCode(EventCategory Category, string? Mode, string? Cameo)
{
    /// <summary>A category without a mode, under the CAMEO code of its root.</summary>
    public static EventCode General(EventCategory category) => new(category, null, category switch
    {
        EventCategory.Agree => "030",
        EventCategory.Consult => "040",
        EventCategory.Support => "050",
        EventCategory.Concede => "080",
        EventCategory.Cooperate => "060",
        EventCategory.Aid => "070",
        EventCategory.Retreat => "087",
        EventCategory.Request => "100",
        EventCategory.Accuse => "110",
        EventCategory.Reject => "120",
        EventCategory.Threaten => "130",
        EventCategory.Protest => "140",
        EventCategory.Sanction => "160",
        EventCategory.Mobilize => "150",
        EventCategory.Coerce => "170",
        _ => "190",
    });

    /// <summary>Whether it is verbal or material conflict.</summary>
    public bool IsConflict => Category is EventCategory.Request or EventCategory.Accuse or EventCategory.Reject or EventCategory.Threaten
        or EventCategory.Protest or EventCategory.Sanction or EventCategory.Mobilize or EventCategory.Coerce or EventCategory.Assault;
}
