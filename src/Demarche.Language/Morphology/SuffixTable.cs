using System.Runtime.InteropServices;
using Demarche.Language.Neural;

namespace Demarche.Language.Morphology;

/// <summary>
/// Answers by the longest known ending of a word: an entry holds an ending, in a context such as a tag, and the number of an
/// answer. The whole word counts as its longest ending. Immutable.
/// </summary>
/// <remarks>File: number of entries (int32), keys (uint64), answers (uint16). Little-endian.</remarks>
public sealed class SuffixTable
{
    /// <summary>Longest ending that is not the whole word, in UTF-16 units.</summary>
    public const int LongestEnding = 8;

    private readonly HashIndex _keys;
    private readonly ushort[] _answers;

    /// <param name="file">The table, followed by anything; advanced past the table.</param>
    public SuffixTable(ref ReadOnlySpan<byte> file)
    {
        var count = MemoryMarshal.Read<int>(file);
        file = file[sizeof(int)..];
        _keys = new HashIndex(MemoryMarshal.Cast<byte, ulong>(file[..(count * sizeof(ulong))]));
        file = file[(count * sizeof(ulong))..];
        _answers = MemoryMarshal.Cast<byte, ushort>(file[..(count * sizeof(ushort))]).ToArray();
        file = file[(count * sizeof(ushort))..];
    }

    /// <summary>The answer of the longest known ending of <paramref name="form"/> in <paramref name="context"/>; -1 when none is known.</summary>
    public int Find(ulong context, ReadOnlySpan<char> form)
    {
        var answer = -1;
        var hash = Start(context);
        if (_keys.Find(Finish(hash)) is >= 0 and var row)
            answer = _answers[row];
        for (var length = 1; length <= form.Length; length++)
        {
            hash = Extend(hash, form[^length]);
            if (length > LongestEnding && length < form.Length)
                continue;
            var key = length == form.Length ? Finish(Extend(hash, '^')) : Finish(hash);
            if (_keys.Find(key) is >= 0 and var found)
                answer = _answers[found];
        }
        return answer;
    }

    /// <summary>The keys of every ending of a word, shortest first and the whole word last.</summary>
    public static IEnumerable<ulong> Keys(ulong context, string form)
    {
        var hash = Start(context);
        yield return Finish(hash);
        for (var length = 1; length <= form.Length; length++)
        {
            hash = Extend(hash, form[^length]);
            if (length < form.Length && length <= LongestEnding)
                yield return Finish(hash);
        }
        yield return Finish(Extend(hash, '^'));
    }

    private static ulong Start(ulong context) => (14695981039346656037UL ^ context) * 1099511628211UL;

    private static ulong Extend(ulong hash, char unit) => (hash ^ unit) * 1099511628211UL;

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }
}
