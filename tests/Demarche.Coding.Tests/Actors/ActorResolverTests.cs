using Demarche.Coding.Actors;
using Demarche.Coding.Tests.Lexicons;
using Demarche.Language.Tokens;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Actors;

public sealed class ActorResolverTests
{
    /// <summary>Sentence, the word that is asked, and what it refers to as "id code sector", several between "; ".</summary>
    public static TheoryData<string, string, string> Parties => new()
    {
        { "Serbian/JJ/2:amod police/NNS/3:nsubj arrested=arrest/VBD/0:root two/CD/5:nummod women=woman/NNS/3:obj", "police", "SRB.COP.POLICE SRB COP" },
        { "Serbian/JJ/2:amod police/NNS/3:nsubj arrested=arrest/VBD/0:root two/CD/5:nummod women=woman/NNS/3:obj", "women", "CVL.WOMAN - CVL" },
        { "Two/CD/2:nummod servicemen/NNS/3:nsubj fled=flee/VBD/0:root", "servicemen", "MIL.SERVICEMAN - MIL" },
        { "Many/JJ/2:amod countries=country/NNS/3:nsubj agreed=agree/VBD/0:root", "countries", "COUNTRY - -" },
        { "A/DT/2:det court/NN/3:nsubj ruled=rule/VBD/0:root", "court", "JUD.COURT - JUD" },
        { "Hungarian/JJ/4:amod and/CC/3:cc Romanian/JJ/1:conj officials=official/NNS/5:nsubj met=meet/VBD/0:root", "officials", "HUN.GOV.OFFICIAL HUN GOV; ROU.GOV.OFFICIAL ROU GOV" },
        { "officials=official/NNS/6:nsubj of/IN/3:case Chad/NNP/1:nmod and/CC/5:cc Niger/NNP/3:conj met=meet/VBD/0:root", "officials", "TCD.GOV.OFFICIAL TCD GOV; NER.GOV.OFFICIAL NER GOV" },
        { "The/DT/3:det Armenian/JJ/3:amod government/NN/4:nsubj agreed=agree/VBD/0:root", "government", "ARM ARM GOV" },
        { "The/DT/2:det Kremlin/NNP/3:nsubj denied=deny/VBD/0:root it=it/PRP/3:obj", "Kremlin", "RUS RUS GOV" },
        { "Iravan/NNP/2:nsubj refused=refuse/VBD/0:root", "Iravan", "ARM ARM GOV" },
        { "#Ankara/NNP/2:nsubj refused=refuse/VBD/0:root", "#Ankara", "TUR TUR GOV" },
        { "They=they/PRP/2:nsubj met=meet/VBD/0:root in/IN/4:case Ankara/NNP/2:obl", "Ankara", "" },
        { "The/DT/3:det Brussels/NNP/3:compound talks=talk/NNS/4:nsubj failed=fail/VBD/0:root", "Brussels", "" },
        { "It=it/PRP/2:nsubj sent=send/VBD/0:root weapons=weapon/NNS/2:obj to/IN/5:case Kyiv/NNP/2:obl", "Kyiv", "UKR UKR GOV" },
        { "the/DT/2:det West/NNP/3:nsubj refused=refuse/VBD/0:root", "West", "WST WST -" },
        { "thousands=thousand/NNS/4:nsubj of/IN/3:case protesters=protester/NNS/1:nmod marched=march/VBD/0:root", "thousands", "CVL.PROTESTER - CVL" },
        { "China/NNP/4:nmod:poss 's/POS/1:case commerce/NN/4:compound ministry/NN/5:nsubj objected=object/VBD/0:root", "ministry", "CHN.GOV.COMMERCE_MINISTRY CHN GOV" },
        { "An/DT/3:det army/NN/3:compound spokesman/NN/4:nsubj spoke=speak/VBD/0:root", "spokesman", "MIL.ARMY_SPOKESMAN - MIL" },
        { "A/DT/3:det Hamas/NNP/3:compound official/NN/4:nsubj spoke=speak/VBD/0:root", "official", "PSE.HAMAS.REB.OFFICIAL PSE REB" },
        { "Greenland/NNP/2:nsubj voted=vote/VBD/0:root", "Greenland", "GRL DNK GOV" },
        { "Abkhaz/JJ/2:amod troops=troop/NNS/3:nsubj fired=fire/VBD/0:root", "troops", "ABKHAZIA.MIL.TROOPS GEO MIL" },
        { "Police/NN/3:nsubj officers=officer/NNS/1:conj fired=fire/VBD/0:root", "officers", "COP.POLICE_OFFICER - COP" },
        { "Foreign/JJ/2:amod ministers=minister/NNS/3:nsubj met=meet/VBD/0:root", "ministers", "GOV.FOREIGN_MINISTER - GOV" },
        { "Secretaries=secretary/NNS/4:nsubj of/IN/3:case state/NN/1:nmod met=meet/VBD/0:root", "Secretaries", "GOV.SECRETARY_OF_STATE - GOV" },
        { "the/DT/3:det former/JJ/3:amod minister/NN/4:nsubj spoke=speak/VBD/0:root", "minister", "ELI.FORMER_MINISTER - ELI" },
    };

    [Theory]
    [MemberData(nameof(Parties))]
    public void A_phrase_refers_to_its_parties(string sentence, string word, string expected)
    {
        var (document, index) = Resolve(sentence);

        var references = index.At(Token(document, word)).Select(reference => $"{reference.Actor} {reference.Code ?? "-"} {reference.Sector ?? "-"}");

        Assert.Equal(expected, string.Join("; ", references));
    }

    /// <summary>Sentence, the word that is asked, and the person as "id code sector office".</summary>
    public static TheoryData<string, string, string> People => new()
    {
        {
            "[PER Marta/NNP/11:nsubj Lind/NNP/1:flat ] ,/,/6:punct the/DT/6:det EU/NNP/6:compound envoy/NN/1:appos for/IN/8:case energy/NN/6:nmod ,/,/6:punct ,/,/6:punct spoke=speak/VBD/0:root",
            "Lind", "P.LIND EUR GOV EU envoy"
        },
        {
            "Guyana/NNP/4:nmod:poss 's/POS/1:case foreign/JJ/4:amod minister/NN/7:nsubj [PER Anand/NNP/4:flat Persaud/NNP/4:flat ] spoke=speak/VBD/0:root",
            "Persaud", "P.PERSAUD GUY GOV Guyana 's foreign minister"
        },
        {
            "Guyana/NNP/4:nmod:poss 's/POS/1:case foreign/JJ/4:amod minister/NN/7:nsubj [PER Anand/NNP/4:flat Persaud/NNP/4:flat ] spoke=speak/VBD/0:root",
            "minister", "P.PERSAUD GUY GOV Guyana 's foreign minister"
        },
        {
            "[PER Ada/NNP/5:nsubj Holm/NNP/1:flat ] is=be/VBZ/5:cop the/DT/5:det ambassador/NN/0:root of/IN/7:case Norway/NNP/5:nmod to/IN/9:case Peru/NNP/5:nmod",
            "Holm", "P.HOLM NOR GOV ambassador of Norway"
        },
        {
            "The/DT/2:det president/NN/6:nsubj of/IN/4:case Peru/NNP/2:nmod ,/,/6:punct [PER Rosa/NNP/2:appos Quispe/NNP/6:flat ] spoke=speak/VBD/0:root",
            "Quispe", "P.QUISPE PER GOV president of Peru"
        },
        { "Gen./NNP/2:compound [PER Idriss/NNP/3:nsubj ] spoke=speak/VBD/0:root", "Idriss", "P.IDRISS - MIL -" },
        { "[PER Vladimir/NNP/3:nsubj Putin/NNP/1:flat ] spoke=speak/VBD/0:root", "Putin", "P.PUTIN RUS GOV president of Russia" },
        { "[PER Boris/NNP/3:nsubj Johnson/NNP/1:flat ] spoke=speak/VBD/0:root", "Johnson", "P.JOHNSON GBR ELI -" },
        { "[PER Ursula/NNP/5:nsubj von/NNP/1:flat der/NNP/1:flat Leyen/NNP/1:flat ] spoke=speak/VBD/0:root", "Leyen", "P.LEYEN EUR GOV President of the European Commission" },
        { "[PER Jordan/NNP/3:nsubj Peters/NNP/1:flat ] spoke=speak/VBD/0:root", "Jordan", "P.PETERS - - -" },
    };

    [Theory]
    [MemberData(nameof(People))]
    public void A_person_has_the_office_that_the_text_or_the_date_tells(string sentence, string word, string expected)
    {
        var (document, index) = Resolve(sentence);

        var reference = Assert.Single(index.At(Token(document, word)));
        var actor = index.Actors.Single(actor => actor.Id == reference.Actor);

        Assert.Equal(expected, $"{actor.Id} {actor.Code ?? "-"} {actor.Sector ?? "-"} {actor.Office ?? "-"}");
        Assert.Equal((ActorType.Person, actor.Code, actor.Sector), (actor.Type, reference.Code, reference.Sector));
    }

    [Fact]
    public void Spellings_titles_and_roles_of_one_person_are_one_actor_with_exact_mentions()
    {
        var (_, index) = Resolve("""
            The/DT/5:det EU/NNP/5:compound envoy/NN/5:compound Marta/NNP/5:compound Lindqvist/NNP/6:nsubj spoke=speak/VBD/0:root
            [PER Lindkvist/NNP/2:nsubj ] left=leave/VBD/0:root
            """);

        var person = Assert.Single(index.Actors, actor => actor.Type == ActorType.Person);
        Assert.Equal(["Marta Lindqvist", "Lindkvist"], person.Mentions.Select(mention => mention.Text));
        Assert.Null(person.Wikidata);
    }

    [Fact]
    public void Namesakes_with_other_first_names_are_two()
    {
        var (_, index) = Resolve("""
            [PER Karl/NNP/3:nsubj Weber/NNP/1:flat ] spoke=speak/VBD/0:root
            [PER Anna/NNP/3:nsubj Weber/NNP/1:flat ] left=leave/VBD/0:root
            """);

        Assert.Equal(["P.WEBER", "P.ANNA.WEBER"], index.Actors.Select(actor => actor.Id));
    }

    [Fact]
    public void Pronouns_take_the_actor_of_their_cluster()
    {
        var builder = Shorthand.Read("Serbia/NNP/2:nsubj agreed=agree/VBD/0:root\nit=it/PRP/2:nsubj paid=pay/VBD/0:root");
        builder.Coreference.Add(new CoreferentMention(0, 1, 0, 0));
        builder.Coreference.Add(new CoreferentMention(2, 3, 2, 0));
        var document = builder.Build();

        var index = new ActorResolver(DataFolder.Lexicon).Resolve(Article(document), document);

        Assert.Equal("SRB", Assert.Single(index.At(2)).Actor);
    }

    [Fact]
    public void A_venue_is_a_place_and_the_government_of_the_same_name_another_actor()
    {
        var (document, index) = Resolve("""
            Washington/NNP/2:nsubj hosted=host/VBD/0:root talks=talk/NNS/2:obj
            They=they/PRP/2:nsubj met=meet/VBD/0:root in/IN/4:case Washington/NNP/2:obl
            """);

        Assert.Equal(["USA", "PL.WASHINGTON"], index.Actors.Select(actor => actor.Id));
        Assert.Null(index.PlaceAt(0));
        var place = index.PlaceAt(document.TokenCount - 1)!;
        Assert.Equal(("Washington", "USA", PlacePrecision.City), (place.Name, place.Country, place.Precision!.Value));
    }

    [Fact]
    public void Every_mention_is_a_slice_of_the_text_and_every_reference_an_actor()
    {
        foreach (var sentence in Parties.Concat(People).Select(row => row.Data.Item1))
        {
            var (document, index) = Resolve(sentence);

            Assert.All(index.Actors.SelectMany(actor => actor.Mentions), mention => Assert.Equal(mention.Span.Of(document.Text).ToString(), mention.Text));
            Assert.All(document.Tokens.SelectMany(token => index.At(token.Index)), reference => Assert.Contains(index.Actors, actor => actor.Id == reference.Actor));
            Assert.Equal(index.Actors.Length, index.Actors.Select(actor => actor.Id).Distinct().Count());
        }
    }

    private static (AnnotatedDocument Document, ActorIndex Index) Resolve(string sentences)
    {
        var document = Shorthand.Read(sentences).Build();
        return (document, new ActorResolver(DataFolder.Lexicon).Resolve(Article(document), document));
    }

    private static Article Article(AnnotatedDocument document) =>
        new() { Id = "test", Text = document.Text, Sha256 = "", Date = new DateOnly(2023, 11, 16) };

    private static int Token(AnnotatedDocument document, string form) => document.Tokens.First(token => token.Form.SequenceEqual(form)).Index;
}
