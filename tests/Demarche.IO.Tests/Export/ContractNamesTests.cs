using Demarche.IO.Export;
using Xunit;

namespace Demarche.IO.Tests.Export;

public sealed class ContractNamesTests
{
    [Fact]
    public void Words_are_those_of_the_contract()
    {
        Assert.Equal("ASSAULT", ContractNames.Of(EventCategory.Assault));
        Assert.Equal("attributedStatement", ContractNames.Of(SentenceKind.AttributedStatement));
        Assert.Equal("fileName", ContractNames.Of(DateSource.FileName));
        Assert.Equal("igo", ContractNames.Of(ActorType.Igo));
        Assert.Equal(SentenceFlag.UnclosedQuotation, ContractNames.Parse<SentenceFlag>("unclosedQuotation"));
    }

    [Theory]
    [InlineData("assault")]
    [InlineData("ATTACK")]
    [InlineData("")]
    public void Unknown_words_are_refused(string word) =>
        Assert.Throws<FormatException>(() => ContractNames.Parse<EventCategory>(word));
}
