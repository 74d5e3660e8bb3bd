using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Events;

/// <summary>
/// Reads the notation of event frames, which looks like the sentence it fits:
/// <c>S impose @sanction on|against T</c>.
/// </summary>
/// <remarks>
/// The words are separated by spaces, alternatives by <c>|</c>. <c>S</c>, <c>T</c>, <c>B</c> and <c>E</c> stand for the
/// source, the target, both parties and an embedded event (<c>E!</c> when it must be one of conflict, <c>T!</c> when the phrase must itself be a party),
/// <c>F</c>, <c>G</c> and <c>C</c> for the negotiating table, the goods and the content of a statement; <c>*</c> for anything; <c>@name</c> for a word class;
/// <c>+word</c> for a particle. The first other word is the predicate: a verb, or with <c>.n</c> a noun and with <c>.a</c>
/// an adjective. What follows a preposition or one of <c>to that ing</c> is a phrase or clause so introduced; what follows
/// none is an object: the predicate's, or after a clause that of the clause's verb. Passives, by-phrases, relative clauses, control and possessives need no frame of their own.
/// </remarks>
internal static class FrameNotation
{
    private static readonly HashSet<string> Markers =
    [
        "about", "across", "after", "against", "along", "alongside", "among", "around", "as", "at", "before", "behind",
        "between", "by", "during", "for", "from", "in", "ing", "into", "near", "not", "of", "off", "on", "out", "outside", "over",
        "through", "till", "to", "toward", "towards", "under", "until", "upon", "with", "within", "without", "that",
    ];

    /// <exception cref="FormatException">The frame names no predicate or an unknown word class.</exception>
    public static EventFrame Parse(string frame, WordClasses classes)
    {
        var words = frame.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var subject = Role.None;
        var possessive = false;
        var next = 0;
        if (words.Length > 0 && SubjectRole(words[0]) is var role and not Role.None)
        {
            (subject, possessive) = (role, words[0].EndsWith("'s", StringComparison.Ordinal));
            next++;
        }
        if (next >= words.Length)
            throw new FormatException($"the frame '{frame}' names no predicate");
        var (head, partOfSpeech) = Predicate(words[next++]);
        var predicate = Words(head, classes) ?? throw new FormatException($"the frame '{frame}' starts with a role or '*' where its predicate should be");
        var elements = new List<FrameElement>();
        WordSet? markers = null;
        for (; next < words.Length; next++)
        {
            var word = words[next];
            if (word == "S's")
            {
                (subject, possessive) = (Role.Source, true);
                continue;
            }
            if (word.StartsWith('+'))
            {
                elements.Add(new(ElementKind.Particle, null, classes.SetOf(word[1..]), Role.None, Optional: false, IsParty: false));
                continue;
            }
            if (IsMarker(word) && next + 1 < words.Length)
            {
                markers = classes.SetOf(word);
                continue;
            }
            if (word is "S" && partOfSpeech == UniversalPos.ADJ && markers is null)
            {
                subject = Role.Source;
                continue;
            }
            var kind = markers is not null ? ElementKind.Marked
                : elements is [.., { Kind: ElementKind.Marked }] ? ElementKind.ObjectBelow : ElementKind.Object;
            elements.Add(new(kind, markers, Words(word, classes), RoleOf(word), Optional: false, IsParty: word == "T!"));
            markers = null;
        }
        MarkOptional(elements, partOfSpeech, subject);
        return new EventFrame(frame, predicate, partOfSpeech, subject, possessive, [.. elements], frame.Contains("E!", StringComparison.Ordinal));
    }

    /// <summary>A party after a preposition may stay unsaid when another element already pins the frame down.</summary>
    private static void MarkOptional(List<FrameElement> elements, UniversalPos partOfSpeech, Role subject)
    {
        var pinned = subject == Role.Goods || elements.Exists(element => element.Role == Role.Goods || (element.Words is not null && element.Kind != ElementKind.Particle));
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            var free = element is { Kind: ElementKind.Marked, Words: null };
            if (free && element.Role != Role.Event && (pinned || (partOfSpeech == UniversalPos.NOUN && element.Role == Role.Source)))
                elements[i] = element with { Optional = true };
        }
    }

    private static Role SubjectRole(string word) => word switch
    {
        "S" or "S's" => Role.Source,
        "T" => Role.Target,
        "B" => Role.Both,
        "F" => Role.Table,
        "G" => Role.Goods,
        "C" => Role.Content,
        _ => Role.None,
    };

    private static Role RoleOf(string word)
    {
        foreach (var alternative in word.Split('|'))
        {
            var role = alternative is "E" or "E!" ? Role.Event : SubjectRole(alternative.TrimEnd('!'));
            if (role != Role.None)
                return role;
        }
        return Role.None;
    }

    private static (string Word, UniversalPos PartOfSpeech) Predicate(string word) => word switch
    {
        _ when word.EndsWith(".n", StringComparison.Ordinal) => (word[..^2], UniversalPos.NOUN),
        _ when word.EndsWith(".a", StringComparison.Ordinal) => (word[..^2], UniversalPos.ADJ),
        _ => (word, UniversalPos.VERB),
    };

    /// <exception cref="FormatException">Some of the alternatives are prepositions and others are not.</exception>
    private static bool IsMarker(string word)
    {
        var alternatives = word.Split('|');
        if (word != "*" && Array.TrueForAll(alternatives, alternative => alternative == "*" || Markers.Contains(alternative)))
            return true;
        if (alternatives.Any(alternative => alternative != "ing" && Markers.Contains(alternative)) && Array.TrueForAll(alternatives, alternative => char.IsAsciiLetterLower(alternative[0])))
            throw new FormatException($"of '{word}' only some are prepositions or subordinators; take the others out");
        return false;
    }

    private static WordSet? Words(string word, WordClasses classes) =>
        word.Split('|').Any(alternative => alternative is "*" or "S" or "T" or "T!" or "B" or "E" or "E!" or "F" or "G" or "C") ? null : classes.SetOf(word);
}
