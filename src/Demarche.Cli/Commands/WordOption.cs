using System.CommandLine;

namespace Demarche.Cli.Commands;

/// <summary>An option whose values are the members of an enumeration, written in lower case.</summary>
internal sealed class WordOption<T> : Option<T> where T : struct, Enum
{
    public WordOption(string name, T usual)
        : base(name)
    {
        var words = Enum.GetNames<T>().Select(member => member.ToLowerInvariant()).ToArray();
        HelpName = string.Join('|', words);
        DefaultValueFactory = _ => usual;
        CustomParser = argument =>
        {
            var index = Array.IndexOf(words, argument.Tokens[0].Value);
            if (index < 0)
                argument.AddError($"{name} is '{argument.Tokens[0].Value}'; it must be one of {string.Join(", ", words)}.");
            return index < 0 ? usual : Enum.GetValues<T>()[index];
        };
    }
}
