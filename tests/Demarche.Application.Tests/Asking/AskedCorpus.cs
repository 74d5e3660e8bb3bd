using System.Collections.Immutable;

namespace Demarche.Application.Tests.Asking;

/// <summary>Two short articles coded by hand, of March and April.</summary>
internal static class AskedCorpus
{
    private static readonly ActorReference s_zambia = new("zmb", "ZMB", "GOV", null);
    private static readonly ActorReference s_angola = new("ago", "AGO", "GOV", null);
    private static readonly ActorReference s_brazil = new("bra", "BRA", "GOV", null);
    private static readonly ActorReference s_turkey = new("tur", "TUR", "GOV", null);
    private static readonly ActorReference s_namibia = new("nam", "NAM", "GOV", null);
    private static readonly ActorReference s_botswana = new("bwa", "BWA", "GOV", null);
    private static readonly ActorReference s_mwanakatwe = new("mwanakatwe", "ZMB", "GOV", null);

    public static ImmutableArray<CodedDocument> Documents { get; } = [March(), April()];

    private static CodedDocument March()
    {
        var text = new Sentences("march", new DateOnly(2024, 3, 12));
        text.Add("Minister Grace Mwanakatwe threatened Angola over the border.");
        text.Add("Zambia demanded a halt to the dam.");
        text.Add("Angola denied that the dam lowered the river.");
        text.Add("Zambia says the river has fallen.");
        text.Add("Zambia accused Brazil of fuelling an arms race.");
        text.Add("Brazil delivered boats to Angola by way of Namibia.");
        text.Add("Botswana proposed talks in Gaborone.");
        text.Add("Zambia accepted Gaborone, Angola refused it.");
        text.Add("Angola asked Zambia for a withdrawal before it would attend talks.");
        text.Add("Angola is moving closer to Brazil.");
        return text.Document with
        {
            Events =
            [
                Event("e1", text, 0, "threatened", s_mwanakatwe, s_angola, EventCategory.Threaten, "2024-03-11"),
                Event("e2", text, 4, "accused", s_zambia, s_brazil, EventCategory.Accuse, "2024-03-12"),
            ],
            Demands =
            [
                Demand("d1", text, 1, "a halt to the dam", s_zambia, s_angola),
                Demand("d2", text, 8, "a withdrawal", s_angola, s_zambia) with { Condition = text.Find("before it would attend talks") },
            ],
            Claims =
            [
                Claim("c1", text, 3, "the river has fallen", s_zambia, ClaimStance.Asserts, s_angola),
                Claim("c2", text, 2, "the dam lowered the river", s_angola, ClaimStance.Denies) with { Answers = ["c1"] },
                Claim("c3", text, 4, "fuelling an arms race", s_zambia, ClaimStance.Accuses, s_brazil),
            ],
            Formats =
            [
                Format("f1", text, 7, "talks in Gaborone", s_angola, FormatStanceKind.Refuses),
                Format("f2", text, 7, "talks in Gaborone", s_zambia, FormatStanceKind.Accepts),
                Format("f3", text, 6, "talks in Gaborone", s_botswana, FormatStanceKind.Proposes),
            ],
            Transfers = [Transfer("t1", text, 5, "boats", s_brazil, s_angola, TransferStatus.Delivered) with { Via = [s_namibia] }],
            Alignments = [Alignment("a1", text, 9, s_angola, s_brazil, AlignmentDirection.Closer)],
        };
    }

    private static CodedDocument April()
    {
        var text = new Sentences("april", new DateOnly(2024, 4, 10));
        text.Add("Angola met Zambia on the bridge.");
        text.Add("Angola prefers bilateral talks.");
        text.Add("Turkey promised Zambia drones.");
        text.Add("Zambia is moving away from Turkey.");
        return text.Document with
        {
            Events = [Event("e3", text, 0, "met", s_angola, s_zambia, EventCategory.Consult, "2024-04-02")],
            Formats = [Format("f4", text, 1, "bilateral talks", s_angola, FormatStanceKind.Prefers) with { Contradicts = ["t2"] }],
            Transfers = [Transfer("t2", text, 2, "drones", s_turkey, s_zambia, TransferStatus.Promised)],
            Alignments = [Alignment("a2", text, 3, s_zambia, s_turkey, AlignmentDirection.Away)],
        };
    }

    private static CodedEvent Event(
        string id, Sentences text, int sentence, string words, ActorReference source, ActorReference target, EventCategory category, string date) => new()
        {
            Id = id, Mentions = [text.Told(sentence)], Confidence = 0.8, Source = [source], Target = [target], Category = category,
            Quad = category == EventCategory.Consult ? QuadClass.VerbalCooperation : QuadClass.VerbalConflict,
            Trigger = text.Find(words), Date = new EventDate(date, DatePrecision.Day, "stated"),
        };

    private static Demand Demand(string id, Sentences text, int sentence, string words, ActorReference by, ActorReference on) => new()
    {
        Id = id, Mentions = [text.Told(sentence)], Confidence = 0.8, By = [by], On = [on], Content = text.Find(words), Strength = DemandStrength.Demand,
    };

    private static Claim Claim(
        string id, Sentences text, int sentence, string words, ActorReference by, ClaimStance stance, params ImmutableArray<ActorReference> about) => new()
        {
            Id = id, Mentions = [text.Told(sentence)], Confidence = 0.8, By = [by], About = about, Content = text.Find(words), Stance = stance,
        };

    private static FormatStance Format(string id, Sentences text, int sentence, string name, ActorReference party, FormatStanceKind stance) => new()
    {
        Id = id, Mentions = [text.Told(sentence)], Confidence = 0.8, Name = name, Party = party, Stance = stance,
    };

    private static Transfer Transfer(
        string id, Sentences text, int sentence, string words, ActorReference giver, ActorReference recipient, TransferStatus status) => new()
        {
            Id = id, Mentions = [text.Told(sentence)], Confidence = 0.8, Giver = giver, Recipient = recipient, What = text.Find(words), Status = status,
        };

    private static Alignment Alignment(
        string id, Sentences text, int sentence, ActorReference party, ActorReference toward, AlignmentDirection direction) => new()
        {
            Id = id, Mentions = [text.Told(sentence)], Confidence = 0.8, Party = party, Toward = [toward], Direction = direction,
        };

    private sealed class Sentences(string id, DateOnly date)
    {
        private readonly List<CodedSentence> _sentences = [];
        private string _text = "";

        public CodedDocument Document => new()
        {
            Article = new Article { Id = id, Text = _text, Sha256 = new string('a', 64), Date = date, DateSource = DateSource.Given },
            Sentences = [.. _sentences],
            Actors =
            [
                Actor("zmb", "Zambia", ActorType.State), Actor("ago", "Angola", ActorType.State), Actor("bra", "Brazil", ActorType.State),
                Actor("tur", "Turkey", ActorType.State), Actor("nam", "Namibia", ActorType.State), Actor("bwa", "Botswana", ActorType.State),
                Actor("mwanakatwe", "Grace Mwanakatwe", ActorType.Person),
            ],
        };

        public void Add(string sentence)
        {
            _sentences.Add(new CodedSentence(_sentences.Count, new TextSpan(_text.Length, sentence.Length), SentenceKind.Report, []));
            _text += $"{sentence}\n";
        }

        public Mention Find(string words) => Mention.Of(_text, new TextSpan(_text.IndexOf(words, StringComparison.Ordinal), words.Length));

        public Evidence Told(int sentence) => new(sentence, _sentences[sentence].Span);

        private static Actor Actor(string id, string name, ActorType type) => new() { Id = id, Name = name, Type = type };
    }
}
