namespace Demarche.Coding.Dates;

/// <summary>A date or stretch of time named in the text, resolved against the date of the article.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Time">What it means.</param>
/// <param name="Rule">How it was computed, such as <c>stated</c> or <c>DCT-1</c>.</param>
internal readonly record struct DateExpression(int First, int End, TimeStretch Time, string Rule)
{
    /// <summary><c>YYYY-MM-DD</c>, <c>YYYY-MM</c>, <c>YYYY</c> or <c>from/to</c>.</summary>
    public string Value => Time.ToString();

    /// <summary>How exact the value is.</summary>
    public DatePrecision Precision => Time.Precision;
}
