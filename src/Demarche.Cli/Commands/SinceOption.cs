using System.CommandLine;
using Demarche.Application.Briefs;

namespace Demarche.Cli.Commands;

/// <summary>An option whose value is a date, YYYY-MM-DD, or the word last.</summary>
internal sealed class SinceOption : Option<Since?>
{
    public SinceOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "date|last";
        CustomParser = argument =>
        {
            var value = argument.Tokens[0].Value;
            if (value == "last")
                return new Since(Day: null);
            if (DateOption.TryParse(value, out var day))
                return new Since(day);
            argument.AddError($"{name} is '{value}'; it must be a date such as 2024-03-12, or last.");
            return null;
        };
    }
}
