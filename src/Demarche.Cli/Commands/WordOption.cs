using System.CommandLine;

namespace Demarche.Cli.Commands;

/// <summary>An option whose values are the members of an enumeration, written in lower case; the first is the default.</summary>
internal sealed class WordOption<T> : Option<T> where T : struct, Enum
{
    public WordOption(string name, string description)
        : base(name)
    {
        var words = Enum.GetNames<T>().Select(member => member.ToLowerInvariant()).ToArray();
        Description = $"{description} [default: {words[0]}]";
        HelpName = string.Join('|', words);
        CustomParser = argument =>
        {
            var index = Array.IndexOf(words, argument.Tokens[0].Value);
            if (index < 0)
                argument.AddError($"{name} is '{argument.Tokens[0].Value}'; it must be one of {string.Join(", ", words)}.");
            return Enum.GetValues<T>()[Math.Max(index, 0)];
        };
    }
}
