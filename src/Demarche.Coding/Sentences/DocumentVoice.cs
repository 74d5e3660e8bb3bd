using Demarche.Coding.Actors;
using Demarche.Coding.Attributions;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Sentences;

/// <summary>
/// Whose words a whole document is. A speech or statement names its speaker in the title ("Address by President X") or greets
/// its hearers; "we" in it is the speaker's side, and its sentences are his words.
/// </summary>
internal sealed class DocumentVoice
{
    private const int SentencesOfTitle = 3;
    private const double FirstPersonShare = 0.3;
    private static readonly WordSet Spoken = new(
    [
        "address", "speech", "remark", "statement", "message", "communiqué", "communique", "declaration", "letter", "note", "appeal", "sermon", "toast",
        "testimony", "transcript", "oration", "resolution", "memorandum", "manifesto", "proclamation",
    ]);
    private static readonly WordSet Hearers = new(
    [
        "member", "president", "chairman", "chairperson", "chair", "speaker", "lady", "gentleman", "brother", "sister", "excellency", "citizen", "compatriot",
        "comrade", "friend", "colleague", "deputy", "delegate", "minister", "secretary", "countryman", "people", "guest", "senator", "majesty", "highness",
    ]);
    private static readonly WordSet Salutations = new(["honourable", "honorable", "dear", "mr", "mr.", "madam", "my", "your", "fellow", "esteemed", "distinguished", "respected", "excellencies", "ladies", "brothers", "sisters", "comrades"]);

    /// <summary>The pronouns of whoever speaks.</summary>
    public static readonly WordSet OwnPronouns = new(["we", "us", "our", "ours", "i", "me", "my", "mine", "ourselves", "myself"]);

    private readonly InterviewTurns _turns;

    public DocumentVoice(AnnotatedDocument document, ActorIndex actors, Quotations quotations)
    {
        Speaker = -1;
        _turns = new InterviewTurns(document);
        if (document.SentenceCount == 0)
            return;
        var title = TitleOfSpeech(document);
        IsSpoken = title >= 0 || IsGreeting(document, document.Sentence(0)) || (document.SentenceCount > 1 && IsGreeting(document, document.Sentence(1)));
        IsFirstPerson = IsSpoken && ShareOfFirstPerson(document, quotations) >= FirstPersonShare;
        if (IsSpoken)
            Speaker = SpeakerIn(document, actors, Math.Max(title, 0));
    }

    /// <summary>Whether the document is a speech, statement or communiqué.</summary>
    public bool IsSpoken { get; }

    /// <summary>Whether it speaks of itself throughout, so that also what it narrates are the speaker's words.</summary>
    public bool IsFirstPerson { get; }

    /// <summary>Token that names the speaker, or -1 when the title names none.</summary>
    public int Speaker { get; }

    /// <summary>Whether <paramref name="sentence"/> is part of an interview, whose guest says "I" and "we".</summary>
    public bool IsInterview(Sentence sentence) => _turns.Holds(sentence.Index);

    /// <summary>Whether <paramref name="word"/> is a pronoun of whoever speaks: not "US" for the country, and not "My" in a name.</summary>
    public static bool IsOwn(Token word) =>
        word.Upos is UniversalPos.PRON && OwnPronouns.Contains(word.Form) && word.Form switch
        {
            "I" => word.Relation is Relation.Nsubj or Relation.NsubjPass && !IsNumeral(word),
            "US" => false,
            var form => char.IsLower(form[0]) || OpensClause(word) || form.IndexOfAnyInRange('a', 'z') < 0,
        };

    /// <summary>"World War I", "Moshoeshoe I".</summary>
    private static bool IsNumeral(Token word) => word.Index > word.Sentence.First && word.Document[word.Index - 1].Upos is UniversalPos.PROPN;

    private static bool OpensClause(Token word) =>
        word.Index == word.Sentence.First || word.Document[word.Index - 1].Upos is UniversalPos.PUNCT or UniversalPos.NUM or UniversalPos.SYM or UniversalPos.X;

    /// <summary>The sentence among the first that calls the document a speech, or -1.</summary>
    private static int TitleOfSpeech(AnnotatedDocument document)
    {
        for (var index = 0; index < Math.Min(SentencesOfTitle, document.SentenceCount); index++)
        {
            var sentence = document.Sentence(index);
            var layout = new SentenceLayout(document, sentence);
            if (layout.IsTerminated || !layout.StandsAlone)
                return -1;
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (Spoken.Contains(document[token].Lemma) && (IsOwned(document, token, sentence) || document[token].Form is "COMMUNIQUÉ"))
                    return index;
            }
        }
        return -1;
    }

    /// <summary>"Address by", "Remarks of", "X's speech", "X, address to": a speech of somebody, not one that the news are about.</summary>
    private static bool IsOwned(AnnotatedDocument document, int token, Sentence sentence)
    {
        for (var index = sentence.First; index < sentence.End; index++)
        {
            if (document[index].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
                return false;
        }
        return token == sentence.First || (token + 1 < sentence.End && document[token + 1].Form is "by" or "of" or "from" or "to" or "at" or "before" or "on")
            || token + 1 == sentence.End || document[token - 1].Form is "'s" or "’s";
    }

    /// <summary>"Honourable members, …", "Mr President, …", "Ladies and gentlemen, …".</summary>
    private static bool IsGreeting(AnnotatedDocument document, Sentence sentence)
    {
        var end = Math.Min(sentence.First + 7, sentence.End);
        if (!Salutations.Contains(document[sentence.First].Form))
            return false;
        var hearer = false;
        for (var index = sentence.First; index < end; index++)
        {
            if (document[index].Form is "," or ":" or "!" && hearer)
                return true;
            hearer |= Hearers.Contains(document[index].Lemma) || Hearers.Contains(document[index].Form);
        }
        return hearer && end == sentence.End;
    }

    private static double ShareOfFirstPerson(AnnotatedDocument document, Quotations quotations)
    {
        var own = 0;
        foreach (var sentence in document.Sentences)
        {
            for (var index = sentence.First; index < sentence.End; index++)
            {
                if (!IsOwn(document[index]) || quotations.At(index) >= 0)
                    continue;
                own++;
                break;
            }
        }
        return (double)own / document.SentenceCount;
    }

    /// <summary>The first party named in the title, which is not whom or what the speech is for.</summary>
    private static int SpeakerIn(AnnotatedDocument document, ActorIndex actors, int title)
    {
        for (var index = 0; index <= title; index++)
        {
            var sentence = document.Sentence(index);
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (!actors.At(token).IsEmpty && !Clause.Marker(document[token], "to") && !Clause.Marker(document[token], "on"))
                    return token;
            }
        }
        return -1;
    }
}
