using CsCheck;
using Demarche.Language.Entities;
using Demarche.Language.Tests.Coreference;
using Demarche.Language.Tokens;
using Demarche.Testing;
using Xunit;

namespace Demarche.Language.Tests.Entities;

public class EntityRefinerTests
{
    [Theory]
    [InlineData("[PER President/NNP/2:nmod:desc Ada/NNP/4:nsubj Marsh/NNP/2:flat ] left=leave/VBD/0:root", "PER:Ada Marsh")]
    [InlineData("[PER Secretary/NNP/4:nmod:desc of/IN/3:case State/NNP/1:nmod Ada/NNP/6:nsubj Marsh/NNP/4:flat ] left=leave/VBD/0:root", "PER:Ada Marsh")]
    [InlineData("[PER President/NNP/2:nsubj ] left=leave/VBD/0:root", "")]
    [InlineData("[GPE Chile/NNP/3:nmod:poss 's/POS/1:case ] navy/NN/0:root", "GPE:Chile")]
    [InlineData("[ORG the/DT/2:det Council/NNP/3:nsubj ] met=meet/VBD/0:root", "ORG:Council")]
    [InlineData("[ORG The/DT/2:det Hague/NNP/3:nsubj ] met=meet/VBD/0:root", "ORG:The Hague")]
    public void Titles_and_marks_lie_outside(string text, string expected) => AssertEntities(text, expected);

    [Theory]
    [InlineData("[LOC Chile/NNP/0:root ]", "GPE:Chile")]
    [InlineData("[LOC Smallville/NNP/0:root ]", "GPE:Smallville")]
    [InlineData("[LOC Maipo/NNP/2:compound River/NNP/0:root ]", "LOC:Maipo River")]
    [InlineData("[LOC Central/NNP/2:compound Asia/NNP/0:root ]", "LOC:Central Asia")]
    [InlineData("[MISC Danish/JJ/2:amod ] ships=ship/NNS/0:root", "NORP:Danish")]
    [InlineData("[MISC Olympics/NNP/0:root ]", "MISC:Olympics")]
    public void Kinds_of_places_and_peoples_are_told_apart(string text, string expected) => AssertEntities(text, expected);

    [Theory]
    [InlineData("the/DT/3:det Danish=Danish/JJ/3:amod fleet/NN/0:root", "NORP:Danish")]
    [InlineData("spoke=speak/VBD/0:root in/IN/3:case Danish=Danish/NNP/1:obl", "")]
    [InlineData("in/IN/3:case South/NNP/3:compound Africa/NNP/0:root", "GPE:South Africa")]
    [InlineData("a/DT/2:det turkey/NN/0:root", "")]
    [InlineData("told=tell/VBD/0:root us=we/PRP/1:obj", "")]
    [InlineData("the/DT/2:det US/NNP/0:root", "GPE:US")]
    public void Missed_names_are_added(string text, string expected) => AssertEntities(text, expected);

    [Theory]
    [InlineData("on/IN/3:case 5/CD/3:nummod October/NNP/0:root 2023/CD/3:nmod:unmarked", "DATE:5 October 2023")]
    [InlineData("October/NNP/0:root 5/CD/1:nummod ,/,/1:punct 2023/CD/1:nmod:unmarked", "DATE:October 5 , 2023")]
    [InlineData("on/IN/2:case Monday/NNP/0:root", "DATE:Monday")]
    [InlineData("last/JJ/2:amod week/NN/0:root", "DATE:last week")]
    [InlineData("three/CD/2:nummod days=day/NNS/3:obl:unmarked ago/RB/0:root", "DATE:three days ago")]
    [InlineData("the/DT/2:det 1990s/NNS/0:root", "DATE:the 1990s")]
    [InlineData("by/IN/2:case 2031/CD/0:root", "DATE:2031")]
    [InlineData("2023-10-05/CD/0:root", "DATE:2023-10-05")]
    [InlineData("a/DT/6:det 14/CD/4:nummod -/HYPH/4:punct year/NN/6:compound old/JJ/4:amod boy/NN/0:root", "")]
    [InlineData("it/PRP/3:nsubj may/MD/3:aux rain/VB/0:root", "")]
    public void Dates_are_found(string text, string expected) => AssertEntities(text, expected);

    [Theory]
    [InlineData("5,000/CD/2:nummod soldiers=soldier/NNS/0:root", "QUANTITY:5,000 soldiers")]
    [InlineData("$/$/0:root 2/CD/3:compound billion/CD/1:nummod", "QUANTITY:$ 2 billion")]
    [InlineData("40/CD/2:nummod percent/NN/0:root", "QUANTITY:40 percent")]
    [InlineData("two/CD/3:nummod Danish=Danish/JJ/3:amod ships=ship/NNS/0:root", "NORP:Danish")]
    [InlineData("one/CD/0:root of/IN/3:case them/PRP/1:nmod", "")]
    public void Quantities_are_found(string text, string expected) => AssertEntities(text, expected);

    [Fact]
    public void Any_document_gives_sorted_entities_that_do_not_overlap()
    {
        var refiner = new EntityRefiner();
        RandomDocument.Any.Sample(document =>
        {
            refiner.Annotate(document);
            Assert.All(document.Entities, entity => Assert.True(0 <= entity.First && entity.First < entity.End && entity.End <= document.Count));
            Assert.All(document.Entities.Zip(document.Entities.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.First));
        }, iter: 3000, seed: "0N0XIzNsQ0O2", threads: 1);
    }

    private static void AssertEntities(string text, string expected)
    {
        var builder = Shorthand.Read(text);
        new EntityRefiner().Annotate(builder);
        var document = builder.Build();
        Assert.Equal(expected, string.Join(" | ", document.Entities.Select(entity =>
            $"{Label(entity.Type)}:{document.SpanOf(entity.First, entity.End).Of(document.Text)}")));
    }

    private static string Label(EntityType type) => type switch
    {
        EntityType.Person => "PER",
        EntityType.Organization => "ORG",
        EntityType.GeopoliticalEntity => "GPE",
        EntityType.Location => "LOC",
        EntityType.NationalOrPoliticalGroup => "NORP",
        EntityType.Date => "DATE",
        EntityType.Quantity => "QUANTITY",
        _ => "MISC",
    };
}
