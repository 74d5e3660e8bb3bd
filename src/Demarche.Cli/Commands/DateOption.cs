using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Demarche.Cli.Commands;

/// <summary>An option whose value is a date: YYYY-MM-DD.</summary>
internal sealed class DateOption : Option<DateOnly?>
{
    public DateOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "date";
        CustomParser = argument => Parse(argument, name);
    }

    /// <summary>Whether a value is a date.</summary>
    public static bool TryParse(string value, out DateOnly date) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static DateOnly? Parse(ArgumentResult argument, string name)
    {
        var value = argument.Tokens[0].Value;
        if (TryParse(value, out var date))
            return date;
        argument.AddError($"{name} is '{value}'; it must be a date such as 2024-03-12.");
        return null;
    }
}
