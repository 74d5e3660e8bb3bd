using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Demarche.Cli.Commands;

/// <summary>The option <c>--date</c>: YYYY-MM-DD.</summary>
internal sealed class DateOption : Option<DateOnly?>
{
    public DateOption(string description)
        : base("--date")
    {
        Description = description;
        HelpName = "date";
        CustomParser = Parse;
    }

    private static DateOnly? Parse(ArgumentResult argument)
    {
        var value = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        argument.AddError($"--date is '{value}'; it must be a date such as 2024-03-12.");
        return null;
    }
}
