namespace Demarche.Coding.Dates;

/// <summary>A date or stretch of time named in the text, resolved against the date of the article.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Value"><c>YYYY-MM-DD</c>, <c>YYYY-MM</c>, <c>YYYY</c> or <c>from/to</c>.</param>
/// <param name="Precision">How exact the value is.</param>
/// <param name="Rule">How it was computed, such as <c>stated</c> or <c>DCT-1</c>.</param>
internal readonly record struct DateExpression(int First, int End, string Value, DatePrecision Precision, string Rule);
