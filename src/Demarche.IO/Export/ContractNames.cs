using System.Collections.Frozen;
using System.Text.Json;

namespace Demarche.IO.Export;

/// <summary>The words of the output contract for the values of our enumerations: <c>attributedStatement</c>, <c>ASSAULT</c>.</summary>
public static class ContractNames
{
    /// <summary>The contract's word for <paramref name="value"/>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Words<T>.ByValue[value];

    /// <summary>The value that the contract's <paramref name="word"/> names.</summary>
    /// <exception cref="FormatException">The contract has no such word.</exception>
    public static T Parse<T>(string word) where T : struct, Enum =>
        Words<T>.ByWord.TryGetValue(word, out var value) ? value
        : throw new FormatException($"'{word}' is no {typeof(T).Name} of the output contract.");

    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(value => value, Word);

        public static readonly FrozenDictionary<string, T> ByWord =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string Word(T value) => value is EventCategory
            ? value.ToString().ToUpperInvariant()
            : JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    }
}
