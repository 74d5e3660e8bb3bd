using Demarche.Coding.Actors;
using Demarche.Coding.Tests.Lexicons;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Actors;

public sealed class UnknownLandsTests
{
    /// <summary>Sentence, and an actor of it as "id type: mentions", or "-" when it has none of that id.</summary>
    public static TheoryData<string, string, string> Lands => new()
    {
        { "[GPE Veldonia/NNP/2:nsubj ] denied=deny/VBD/0:root it=it/PRP/2:obj", "S.VELDONIA", "State: Veldonia" },
        { "[PER Veldonia/NNP/3:nmod:poss ] 's/POS/1:case navy/NN/4:nsubj left=leave/VBD/0:root", "S.VELDONIA", "State: Veldonia" },
        { "[PER Veldonia/NNP/3:nmod:poss ] 's/POS/1:case adviser/NN/4:nsubj left=leave/VBD/0:root", "S.VELDONIA", "-" },
        { "[GPE Veldonia/NNP/2:nsubj ] denied=deny/VBD/0:root it=it/PRP/2:obj\nVeldonian/JJ/2:amod troops=troop/NNS/3:nsubj left=leave/VBD/0:root", "S.VELDONIA.MIL.TROOPS", "Organisation: Veldonian troops" },
        { "Chad/NNP/4:nsubj and/CC/3:cc [GPE Orsk/NNP/1:conj ] met=meet/VBD/0:root", "S.ORSK", "-" },
        { "Chad/NNP/4:nsubj and/CC/3:cc [GPE Orlavia/NNP/1:conj ] met=meet/VBD/0:root", "S.ORLAVIA", "State: Orlavia" },
        { "villagers=villager/NNS/2:nsubj fled=flee/VBD/0:root to/IN/4:case [GPE Ombrakh/NNP/2:obl ]", "PL.OMBRAKH", "Place: Ombrakh" },
        { "villagers=villager/NNS/2:nsubj slept=sleep/VBD/0:root near/IN/4:case Ombrakh/NNP/2:obl", "PL.OMBRAKH", "Place: Ombrakh" },
        { "villagers=villager/NNS/2:nsubj slept=sleep/VBD/0:root like/IN/4:case Ombrakh/NNP/2:obl", "PL.OMBRAKH", "-" },
        { "delegates=delegate/NNS/2:nsubj sat=sit/VBD/0:root in/IN/5:case the/DT/5:det [GPE Chamberlet/NNP/2:obl ]", "PL.CHAMBERLET", "-" },
        { "[PER Tomas/NNP/3:nsubj Ombrakh/NNP/1:flat ] slept=sleep/VBD/0:root\nthey=they/PRP/2:nsubj stood=stand/VBD/0:root near/IN/4:case Ombrakh/NNP/2:obl", "PL.OMBRAKH", "-" },
    };

    [Theory]
    [MemberData(nameof(Lands))]
    public void Lands_that_no_table_knows_are_told_by_what_they_have_and_do(string sentences, string id, string expected) =>
        Assert.Equal(expected, Describe(sentences, id));

    /// <summary>As above, of names that stand for a known party only because of what else the text names.</summary>
    public static TheoryData<string, string, string> Short => new()
    {
        { "North/NNP/2:compound Korea/NNP/3:nsubj left=leave/VBD/0:root South/NNP/5:compound Korea/NNP/3:obj\nthe/DT/2:det South/NNP/3:nsubj refused=refuse/VBD/0:root", "KOR", "State: South Korea, South" },
        { "South/NNP/2:compound Korea/NNP/3:nsubj left=leave/VBD/0:root\nthe/DT/2:det South/NNP/3:nsubj refused=refuse/VBD/0:root", "KOR", "State: South Korea" },
        { "South/NNP/2:compound Sudan/NNP/3:nsubj left=leave/VBD/0:root Sudan/NNP/3:obj\nthe/DT/3:det southern/JJ/3:amod government/NN/4:nsubj refused=refuse/VBD/0:root", "SSD", "State: South Sudan, southern, southern government" },
        { "the/DT/3:det [ORG Resettlement/NNP/3:compound Bureau/NNP/4:nsubj ] spoke=speak/VBD/0:root\nThe/DT/2:det Bureau/NNP/3:nsubj refused=refuse/VBD/0:root", "O.RESETTLEMENT_BUREAU", "Organisation: Resettlement Bureau, Bureau" },
        { "an/DT/3:det Omani/JJ/3:amod deputy/NN/4:nsubj spoke=speak/VBD/0:root\nThe/DT/3:det same/JJ/3:amod deputy/NN/4:nsubj refused=refuse/VBD/0:root", "OMN.GOV.DEPUTY", "Person: Omani deputy, deputy" },
        { "the/DT/5:det Rapid/NNP/5:compound Support/NNP/5:compound Forces/NNP/5:nsubj left=leave/VBD/0:root\nThe/DT/2:det paramilitaries=paramilitary/NNS/3:nsubj refused=refuse/VBD/0:root", "SDN.RSF", "Group: Rapid Support Forces, paramilitaries" },
        { "no/DT/2:det one/NN/5:nsubj in/IN/4:case Lima/NNP/2:nmod agreed=agree/VBD/0:root", "PER", "State: Lima" },
        { "shops=shop/NNS/4:nsubj in/IN/3:case Lima/NNP/1:nmod closed=close/VBD/0:root", "PER", "-" },
        { "the/DT/2:det service/NN/7:nsubj of/IN/6:case [PER Peru/NNP/6:compound Juan/NNP/6:compound Rojas/NNP/2:nmod ] spoke=speak/VBD/0:root", "PER", "State: Peru" },
    };

    [Theory]
    [MemberData(nameof(Short))]
    public void A_short_name_is_told_by_what_the_text_has_named(string sentences, string id, string expected) =>
        Assert.Equal(expected, Describe(sentences, id));

    private static string Describe(string sentences, string id)
    {
        var document = Shorthand.Read(sentences).Build();
        var article = new Article { Id = "test", Text = document.Text, Sha256 = "", Date = new DateOnly(2023, 11, 16) };
        var actor = new ActorResolver(DataFolder.Lexicon).Resolve(article, document).Actors.FirstOrDefault(actor => actor.Id == id);
        return actor is null ? "-" : $"{actor.Type}: {string.Join(", ", actor.Mentions.Select(mention => mention.Text))}";
    }
}
