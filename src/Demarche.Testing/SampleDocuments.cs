namespace Demarche.Testing;

/// <summary>Coded documents made by hand.</summary>
public static class SampleDocuments
{
    private const string BorderText =
        "Zambia may close its border, Foreign Minister Grace Mwanakatwe said on Monday.\r\n"
        + "She demanded that Angola stop the dam by Friday. Brazil delivered two boats to Angola.";

    /// <summary>One article with one record of every kind, each field of the contract set at least once.</summary>
    public static CodedDocument EveryKind()
    {
        var zambia = Reference("zmb", "ZMB", "GOV", "Zambia");
        var angola = Reference("ago", "AGO", "GOV", "Angola");
        var mwanakatwe = new Attribution("mwanakatwe", "ZMB", Find("Foreign Minister Grace Mwanakatwe"), "said", AttributionKind.Indirect);
        return new CodedDocument
        {
            Article = new Article
            {
                Id = "border",
                Text = BorderText,
                Sha256 = new string('a', 64),
                Title = "Zambia \"may\" close its border – 12 км",
                Date = new DateOnly(2024, 3, 12),
                DateSource = DateSource.FileName,
                Language = "en",
                Source = "https://example.org/border",
            },
            Sentences =
            [
                new CodedSentence(0, Find(BorderText[..BorderText.IndexOf('\r', StringComparison.Ordinal)]).Span, SentenceKind.AttributedStatement, []),
                new CodedSentence(1, Find("She demanded that Angola stop the dam by Friday.").Span, SentenceKind.AttributedStatement, [SentenceFlag.UnclosedQuotation]),
                new CodedSentence(2, Find("Brazil delivered two boats to Angola.").Span, SentenceKind.Report, []),
            ],
            Actors =
            [
                new Actor { Id = "zmb", Name = "Zambia", Type = ActorType.State, Code = "ZMB", Sector = "GOV", Wikidata = "Q953", Mentions = [Find("Zambia")] },
                new Actor { Id = "ago", Name = "Angola", Type = ActorType.State, Code = "AGO", Sector = "GOV", Mentions = [Find("Angola")] },
                new Actor { Id = "bra", Name = "Brazil", Type = ActorType.State, Code = "BRA", Mentions = [Find("Brazil")] },
                new Actor
                {
                    Id = "mwanakatwe", Name = "Grace Mwanakatwe", Type = ActorType.Person, Code = "ZMB", Sector = "GOV",
                    OtherSectors = ["LEG"], Office = "Foreign Minister", Mentions = [Find("Foreign Minister Grace Mwanakatwe"), Find("She")],
                },
            ],
            Events =
            [
                new CodedEvent
                {
                    Id = "e1", Mentions = [Told(0, "close its border")], Attribution = [mwanakatwe], Modality = Modality.Hypothetical,
                    Confidence = 0.6, Source = [zambia], Target = [angola], Category = EventCategory.Threaten, Mode = "restrict",
                    Contexts = ["economic"], Cameo = "138", Goldstein = -7, Quad = QuadClass.VerbalConflict,
                    Date = new EventDate("2024-03-11", DatePrecision.Day, "DCT-1"),
                    Place = new EventPlace("Lusaka", "ZMB", -15.4, 28.3, PlacePrecision.City), Trigger = Find("may close"), Answers = ["d1"],
                    Evidence = new EventEvidence("threaten.tsv:7", "S close *", [Find("Zambia"), Find("close")]),
                },
                new CodedEvent
                {
                    Id = "e2", Mentions = [Told(2, "delivered two boats")], Confidence = 0.9, Source = [Reference("bra", "BRA", null, "Brazil")],
                    Target = [angola], Category = EventCategory.Aid, Mode = "weapons", Cameo = "072", Goldstein = 8.3,
                    Quad = QuadClass.MaterialCooperation, Trigger = Find("delivered"), Quantity = new Quantity(2, "boat", Find("two boats")),
                },
            ],
            Demands =
            [
                new Demand
                {
                    Id = "d1", Mentions = [Told(1, "demanded that Angola stop the dam")], Confidence = 0.8, By = [zambia], On = [angola],
                    Content = Find("stop the dam"), Condition = Find("by Friday"), Consequence = Find("close its border"),
                    Deadline = new Deadline("2024-03-15", Find("Friday")), Strength = DemandStrength.Ultimatum, Contradicts = ["c1"],
                },
            ],
            Formats =
            [
                new FormatStance
                {
                    Id = "f1", Mentions = [Told(1, "She")], Confidence = 0.5, Name = "bilateral talks", Venue = "Gaborone",
                    Mediators = [new ActorReference(null, "BWA", null, null)], Party = angola, Stance = FormatStanceKind.Prefers,
                },
            ],
            Claims =
            [
                new Claim
                {
                    Id = "c1", Mentions = [Told(0, "said")], Confidence = 0.5, By = [], About = [zambia],
                    Content = Find("close its border"), Stance = ClaimStance.Denies,
                },
            ],
            Transfers =
            [
                new Transfer
                {
                    Id = "t1", Mentions = [Told(2, "delivered two boats")], Confidence = 0.9, Giver = Reference("bra", "BRA", null, "Brazil"),
                    Recipient = angola, Via = [zambia], What = Find("two boats"), Quantity = new Quantity(2, "boat", Find("two boats")),
                    Status = TransferStatus.Delivered,
                },
            ],
            Alignments =
            [
                new Alignment
                {
                    Id = "a1", Mentions = [Told(2, "Brazil")], Confidence = 0.4, Modality = Modality.Intended, Party = angola,
                    Toward = [Reference("bra", "BRA", null, "Brazil")], Direction = AlignmentDirection.Closer, DesiredBy = [angola],
                },
            ],
            Omissions = [new Omission(1, "a deadline without a date")],
        };
    }

    private static Mention Find(string words) =>
        new(new TextSpan(BorderText.IndexOf(words, StringComparison.Ordinal), words.Length), words);

    private static Evidence Told(int sentence, string words) => new(sentence, Find(words).Span);

    private static ActorReference Reference(string actor, string code, string? sector, string words) =>
        new(actor, code, sector, Find(words));
}
