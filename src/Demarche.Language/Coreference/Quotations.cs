namespace Demarche.Language.Coreference;

/// <summary>Marks the tokens inside quotation marks. A mark without a partner within the limit is passed over.</summary>
internal static class Quotations
{
    /// <summary>Tokens between two marks, at most: longer stretches come from an unclosed mark.</summary>
    private const int LongestQuotation = 300;

    public static void Mark(Discourse discourse)
    {
        var document = discourse.Document;
        var (open, openMark, number) = (-1, ' ', 0);
        for (var token = 0; token < document.Count; token++)
        {
            var form = document.Form(token);
            if (open >= 0 && token - open > LongestQuotation)
                open = -1;
            if (form.Length is 0 or > 2 || form[0] is not ('"' or '“' or '”' or '„' or '«' or '»' or '`' or '\''))
                continue;
            if (form.Length == 1 && form[0] is '`' or '\'')
                continue;
            if (open >= 0 && Closes(openMark, form[0]))
            {
                discourse.QuotationOf.AsSpan(open + 1, token - open - 1).Fill(number++);
                open = -1;
            }
            else if (form[0] is '"' or '“' or '„' or '«' or '`')
            {
                (open, openMark) = (token, form[0]);
            }
        }
    }

    private static bool Closes(char open, char mark) => open switch
    {
        '"' => mark == '"',
        '“' or '„' => mark is '”' or '“' or '"',
        '«' => mark == '»',
        _ => mark == '\'',
    };
}
