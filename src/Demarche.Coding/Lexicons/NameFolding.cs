using System.Buffers;
using System.Runtime.CompilerServices;

namespace Demarche.Coding.Lexicons;

/// <summary>
/// Reduces a name to the key it is looked up by: lower case, no diacritics, no apostrophes, full stops, quotes, <c>#</c>
/// or <c>@</c>; runs of white space, hyphens and underscores as one space. "N'Djamena", "#Ndjamena" and "N’DJAMENA" share
/// a key. Independent of culture.
/// </summary>
public static class NameFolding
{
    private const string Accented =
        "àáâãäåāăąǎạảấầẩẫậắằặćĉċčçďđðèéêëēĕėęěẹẻẽếềểễệəǝĝğġģĥħìíîïĩīĭįıịỉĵķĺļľŀłñńņňŋòóôõöøōŏőơǒọỏốồổỗộớờợŕŗřśŝşšșţťŧțṭùúûüũūŭůűųưụủứừữựŵýÿŷỳỹźżžḩḥṣẓ";
    private const string Plain =
        "aaaaaaaaaaaaaaaaaaaacccccdddeeeeeeeeeeeeeeeeeeegggghhiiiiiiiiiiijklllllnnnnnooooooooooooooooooooorrrssssstttttuuuuuuuuuuuuuuuuuwyyyyyzzzhhsz";

    private static readonly char[] Table = BuildTable();

    /// <summary>The key of <paramref name="name"/>.</summary>
    public static string Fold(ReadOnlySpan<char> name)
    {
        var rented = ArrayPool<char>.Shared.Rent(2 * name.Length);
        var key = new string(rented, 0, Fold(name, rented));
        ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    // Runs tens of thousands of times while lexicons load, before tiered compilation would come to it.
    /// <summary>Writes the key of <paramref name="name"/>, at most twice as long, and returns its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fold(ReadOnlySpan<char> name, Span<char> key)
    {
        var length = 0;
        foreach (var c in name)
        {
            switch (c)
            {
                case '\'' or '’' or '‘' or '`' or 'ʼ' or 'ʻ' or '.' or '"' or '“' or '”' or '#' or '@':
                    break;
                case '-' or '_' or '‐' or '‑' or '–':
                    length = AddSpace(key, length);
                    break;
                case 'ß' or 'ẞ':
                    key[length++] = 's';
                    key[length++] = 's';
                    break;
                case 'æ' or 'Æ':
                    key[length++] = 'a';
                    key[length++] = 'e';
                    break;
                case 'œ' or 'Œ':
                    key[length++] = 'o';
                    key[length++] = 'e';
                    break;
                case 'þ' or 'Þ':
                    key[length++] = 't';
                    key[length++] = 'h';
                    break;
                default:
                    if (char.IsWhiteSpace(c))
                        length = AddSpace(key, length);
                    else if (c is < '\u0300' or > '\u036F')
                        key[length++] = c < Table.Length ? Table[c] : char.ToLowerInvariant(c);
                    break;
            }
        }
        return length > 0 && key[length - 1] == ' ' ? length - 1 : length;
    }

    private static int AddSpace(Span<char> key, int length)
    {
        if (length > 0 && key[length - 1] != ' ')
            key[length++] = ' ';
        return length;
    }

    private static char[] BuildTable()
    {
        var table = new char[0x1F00];
        for (var c = 0; c < table.Length; c++)
            table[c] = char.ToLowerInvariant((char)c);
        for (var i = 0; i < Accented.Length; i++)
        {
            table[Accented[i]] = Plain[i];
            table[char.ToUpperInvariant(Accented[i])] = Plain[i];
        }
        table['İ'] = 'i';
        table['Ə'] = 'e';
        table['I'] = 'i';
        return table;
    }
}
