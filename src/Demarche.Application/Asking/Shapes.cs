using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Demarche.Application.Asking;

/// <summary>A shape of question, and the records that answer one.</summary>
/// <param name="Example">The shape as a user reads it; A and B are parties, WORDS what it is about.</param>
/// <param name="Pattern">The whole question, with the groups A, B, verb and words.</param>
/// <param name="Answers">Whether a record of a document answers.</param>
internal sealed record Shape(string Example, string Pattern, Func<Asked, CodedDocument, Record, bool> Answers)
{
    private readonly Regex _regex = new($"^(?:{Pattern})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public Match Match(string question) => _regex.Match(question);
}

/// <summary>The questions that Demarche understands, the more particular before the more general.</summary>
internal static class Shapes
{
    private const string Do = "(do|does|did|has|have|had|is|are|was|were|will|would)";
    private const string What = "(what|which [a-z]+|whom|who)";
    private const string Give = "(suppl(y|ies|ied|ying)|sen(d|ds|t|ding)|g(ive|ives|ave|iven|iving)|deliver(s|ed|ing)?|provid(e|es|ed|ing)|sell(s|ing)?|sold|ship(s|ped|ping)?|donat(e|es|ed|ing)|promis(e|es|ed|ing)|pa(y|ys|id)|len(d|ds|t)|transfer(s|red)?)";
    private const string Table = "(formats?|talks|tables?|venues?|mediators?|mediation|negotiations?|meetings?)";
    private const string Sit = "(?<verb>accept|refus|reject|boycott|propos|prefer|favou?r|offer)(e|es|ed|s|ing)?";
    private const string Claim = "(?<verb>claim|asser|sa|den|reject|dismiss|disput|accus|alleg)(t|ts|ted|y|ys|id|ies|ied|e|es|ed|s)?";
    private const string Want = "(demand|want|ask|request|seek|insist|call)(s|ed|ing)?( for| on)?";

    public static readonly ImmutableArray<Shape> All =
    [
        new("who supplies WORDS to B", $"who {Give}( (?<words>.+?))? to (?<B>.+)|who ({Give}|arms?|armed|finances?|funds?) (?<B>.+?)( with (?<words>.+))?", (asked, document, record) =>
            record is Transfer transfer && asked.IsSecond(document, transfer.Recipient) && asked.About(document, record)),
        new("what does A give to B", $"what {Do} (?<A>.+?) {Give}( to (?<B>.+))?|(to )?who(m)? {Do} (?<A>.+?) {Give}( (?<words>.+?))?( to)?", (asked, document, record) =>
            record is Transfer transfer && asked.IsFirst(document, transfer.Giver) && asked.IsSecond(document, transfer.Recipient) && asked.About(document, record)),
        new("what does B get from A", $"what {Do} (?<B>.+?) (gets?|receives?|received|get|got)( from (?<A>.+))?|what (goes|went|passes|passed) through (?<B>.+)", (asked, document, record) =>
            record is Transfer transfer && asked.IsFirst(document, transfer.Giver)
            && asked.IsSecond(document, [transfer.Recipient, .. transfer.Via]) && asked.About(document, record)),
        new("which talks does A refuse (accept, boycott, propose, prefer)", $"(what|which) {Table} {Do} (?<A>.+?) {Sit}", (asked, document, record) =>
            record is FormatStance format && asked.IsFirst(document, format.Party) && Takes(asked.Verb, format.Stance)),
        new("who refuses WORDS talks", $"who {Sit} (?<words>.*{Table}.*)", (asked, document, record) =>
            record is FormatStance format && Takes(asked.Verb, format.Stance) && new AskedWords([.. asked.Words.Stems.Where(stem => !IsTable(stem))]).AreIn(Asked.Text(document, record))),
        new("what does A make conditional on WORDS", $"(on )?(what|which) conditions? {Do} (?<A>.+?) (set|make|put|name|attach|have|state)s?( for (?<words>.+))?|what {Do} (?<A>.+?) ma(k|d)e conditional( on (?<words>.+))?|(what are )?(?<A>.+?)('s)? conditions( for (?<words>.+))?|(under|on) what conditions? {Do} (?<A>[^ ]+( and [^ ]+)?) (?<words>.+)",
            (asked, document, record) => record is Demand { Condition: not null } demand && asked.IsFirst(document, demand.By) && asked.About(document, record)),
        new("what does A demand of B", $"what {Do} (?<A>.+?) {Want}( (of|from|by) (?<B>.+?))?( to do)?|what {Do} (?<A>.+?) {Want} (?<B>.+?) to do", (asked, document, record) =>
            record is Demand demand && asked.IsFirst(document, demand.By) && asked.IsSecond(document, demand.On)),
        new("what is demanded of B", $"what {Do} ({Want}) (of|from) (?<B>.+)", (asked, document, record) =>
            record is Demand demand && asked.IsSecond(document, demand.On)),
        new("who demands WORDS of B", $"who {Want}( (?<words>.+?))? (of|from) (?<B>.+)|who {Want} (?<words>.+)", (asked, document, record) =>
            record is Demand demand && asked.IsSecond(document, demand.On) && asked.About(document, record)),
        new("who threatens A", "who threaten(s|ed)? (?<A>.+?)( with (?<words>.+))?", (asked, document, record) =>
            record is CodedEvent { Category: EventCategory.Threaten } coded && asked.IsFirst(document, coded.Target) && asked.About(document, record)),
        new("who accuses A of WORDS", "who (accuse(s|d)?|blame(s|d)?) (?<A>.+?)( (of|for) (?<words>.+))?", (asked, document, record) =>
            Charges(record) && asked.IsFirst(document, Charged(record)) && asked.About(document, record)),
        new("whom does A accuse of WORDS", $"{What} {Do} (?<A>.+?) (accuse|accused|blame|blamed)( (?<B>.+?))?( (of|for)( (?<words>.+))?)?", (asked, document, record) =>
            Charges(record) && asked.IsFirst(document, Charging(record)) && asked.IsSecond(document, Charged(record)) && asked.About(document, record)),
        new("who denies (claims, rejects) WORDS", $"who {Claim}( that)?( (?<words>.+))?", (asked, document, record) =>
            record is Claim claim && Says(asked.Verb, claim.Stance) && asked.About(document, record)),
        new("what does A deny (claim, reject) about B", $"what {Do} (?<A>.+?) {Claim}( about (?<B>.+))?", (asked, document, record) =>
            record is Claim claim && Says(asked.Verb, claim.Stance) && asked.IsFirst(document, claim.By) && asked.IsSecond(document, claim.About)),
        new("who moves closer to (away from) B", "who (is |has |was )?(mov|drift|turn|lean|com|gett?|go)(e|es|ed|s|ing)? (?<verb>closer|nearer|towards?|away)( to| from)? (?<B>.+)", (asked, document, record) =>
            record is Alignment alignment && Moves(asked.Verb, alignment.Direction) && asked.IsSecond(document, alignment.Toward)),
        new("where does A drift", $"(where|which way|(to|from )?whom?) {Do} (?<A>.+?) (mov|drift|turn|lean|align)(e|es|ed|s|ing)?( (?<verb>closer|nearer|towards?|away)( to| from)?)?", (asked, document, record) =>
            record is Alignment alignment && Moves(asked.Verb, alignment.Direction) && asked.IsFirst(document, alignment.Party)),
        new("where do A and B stand on WORDS", $"where {Do} (?<A>.+?) stand( on (?<words>.+))?|what is (?<A>.+?)('s)? (position|stance)( on (?<words>.+))?", (asked, document, record) =>
            Held(record) is { } holders && asked.IsFirst(document, holders) && asked.About(document, record)),
        new("what contradicts what", $"what contradicts what|(what are the )?contradictions( (of|by|in) (?<A>.+))?|(where|how) {Do} (?<A>.+?) contradict (it|him|her|them)sel(f|ves)", (asked, document, record) =>
            !record.Contradicts.IsEmpty && asked.IsFirst(document, record.Parties.Select(party => party.Reference))),
        new("who answers (rebuts) what", "who (answer|rebut|repl)(s|ied|ies|ed|y)?( to)? what|what is answered", (asked, document, record) => !record.Answers.IsEmpty),
        new("what did A do to B", $"what {Do} (?<A>.+?) (do|done|doing)( (to|against|with|for|about) (?<B>.+))?", (asked, document, record) =>
            record is CodedEvent coded && asked.IsFirst(document, coded.Source) && asked.IsSecond(document, coded.Target)),
        new("what happened between A and B", "what (has |have )?(happened|happens)( between (?<A>.+?) and (?<B>.+)| to (?<B>.+))?", (asked, document, record) =>
            record is CodedEvent coded && (
                (asked.IsFirst(document, coded.Source) && asked.IsSecond(document, coded.Target))
                || (!asked.First.IsEmpty && asked.IsFirst(document, coded.Target) && asked.IsSecond(document, coded.Source)))),
        new("what changed between DATE and DATE", "what (has |have )?(changed|changes|is new)( (for|with|in) (?<A>.+))?", (asked, document, record) =>
            asked.IsFirst(document, record.Parties.Select(party => party.Reference))),
    ];

    private static bool IsTable(string stem) => stem is "talk" or "format" or "table" or "venue" or "negotiation" or "meet" or "mediation" or "mediator";

    private static bool Takes(string verb, FormatStanceKind stance) => verb.ToLowerInvariant() switch
    {
        "accept" => stance is FormatStanceKind.Accepts,
        "propos" or "offer" => stance is FormatStanceKind.Proposes,
        "prefer" or "favor" or "favour" => stance is FormatStanceKind.Prefers,
        "boycott" => stance is FormatStanceKind.Boycotts,
        _ => stance is FormatStanceKind.Refuses or FormatStanceKind.Boycotts,
    };

    private static bool Says(string verb, ClaimStance stance) => verb.ToLowerInvariant() switch
    {
        "den" => stance is ClaimStance.Denies or ClaimStance.Rejects,
        "reject" or "dismiss" or "disput" => stance is ClaimStance.Rejects or ClaimStance.Denies,
        "accus" or "alleg" => stance is ClaimStance.Accuses,
        _ => stance is ClaimStance.Asserts or ClaimStance.Accuses,
    };

    private static bool Moves(string verb, AlignmentDirection direction) => verb.ToLowerInvariant() switch
    {
        "" => true,
        "away" => direction is AlignmentDirection.Away,
        _ => direction is AlignmentDirection.Closer,
    };

    private static bool Charges(Record record) => record is Claim { Stance: ClaimStance.Accuses } or CodedEvent { Category: EventCategory.Accuse };

    private static ImmutableArray<ActorReference> Charging(Record record) => record is Claim claim ? claim.By : ((CodedEvent)record).Source;

    private static ImmutableArray<ActorReference> Charged(Record record) => record is Claim claim ? claim.About : ((CodedEvent)record).Target;

    /// <summary>Whose position the record is; null for what is no position.</summary>
    private static IEnumerable<ActorReference>? Held(Record record) => record switch
    {
        Demand demand => demand.By,
        FormatStance format => [format.Party],
        Claim claim => claim.By,
        _ => null,
    };
}
