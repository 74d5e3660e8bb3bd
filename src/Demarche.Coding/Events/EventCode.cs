namespace Demarche.Coding.Events;

/// <summary>A PLOVER category with its mode and CAMEO code.</summary>
/// <param name="Category">PLOVER 0.8 category.</param>
/// <param name="Mode">PLOVER mode; null when none fits.</param>
/// <param name="Cameo">CAMEO 1.1b3 code; null when none fits.</param>
internal sealed record EventCode(EventCategory Category, string? Mode, string? Cameo)
{
    /// <summary>Whether it is verbal or material conflict.</summary>
    public bool IsConflict => Category is EventCategory.Request or EventCategory.Accuse or EventCategory.Reject or EventCategory.Threaten
        or EventCategory.Protest or EventCategory.Sanction or EventCategory.Mobilize or EventCategory.Coerce or EventCategory.Assault;
}
