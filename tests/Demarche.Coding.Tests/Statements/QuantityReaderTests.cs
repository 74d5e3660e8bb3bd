using System.Globalization;
using Demarche.Coding.Statements;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Tests.Statements;

/// <summary>The number that belongs to the phrase of a word, read by the network: <c>value unit 'words'</c>.</summary>
public class QuantityReaderTests
{
    [Theory]
    [InlineData("Togo sent 150,000 shells.", "shells", "150000 shell '150,000 shells'")]
    [InlineData("Togo sent 40 tanks.", "tanks", "40 tank '40 tanks'")]
    [InlineData("Togo sent forty tanks.", "tanks", "40 tank 'forty tanks'")]
    [InlineData("Togo sent two hundred tanks.", "tanks", "200 tank 'two hundred tanks'")]
    [InlineData("Togo sent a dozen tanks.", "tanks", "12 tank 'dozen tanks'")]
    [InlineData("Togo sent two dozen tanks.", "tanks", "24 tank 'two dozen tanks'")]
    [InlineData("Togo sent half a million doses.", "doses", "500000 dose 'half a million doses'")]
    [InlineData("Togo sent 1.5 million doses.", "doses", "1500000 dose '1.5 million doses'")]
    [InlineData("Togo sent some 30 trucks.", "trucks", "30 truck '30 trucks'")]
    [InlineData("Togo sent more than 200 rifles.", "rifles", "200 rifle '200 rifles'")]
    [InlineData("Togo sent up to 200 rifles.", "rifles", "200 rifle '200 rifles'")]
    [InlineData("Togo sent 11 air-defence systems.", "systems", "11 system '11 air-defence systems'")]
    [InlineData("Togo sent six old Turkish planes.", "planes", "6 plane 'six old Turkish planes'")]
    [InlineData("Togo sent 12,000 tonnes of wheat.", "tonnes", "12000 tonne '12,000 tonnes'")]
    [InlineData("Togo paid $2.5bn.", "$", "2500000000 USD '$2.5bn'")]
    [InlineData("Togo paid $3 million.", "$", "3000000 USD '$3 million'")]
    [InlineData("Togo paid €40m.", "€", "40000000 EUR '€40m'")]
    [InlineData("Togo paid 40 million euros in aid.", "euros", "40000000 EUR '40 million euros'")]
    [InlineData("Togo paid two billion dollars.", "dollars", "2000000000 USD 'two billion dollars'")]
    [InlineData("Togo got a loan of 40 million euros.", "loan", "40000000 EUR '40 million euros'")]
    [InlineData("Togo got a 300-million-dollar package.", "package", "300000000 USD '300-million-dollar package'")]
    [InlineData("Togo sent several tanks.", "tanks", "? tank 'several tanks'")]
    [InlineData("Togo sent many tanks.", "tanks", "? tank 'many tanks'")]
    [InlineData("Togo sent dozens of tanks.", "dozens", "? tank 'dozens of tanks'")]
    [InlineData("Togo sent thousands of rifles.", "thousands", "? rifle 'thousands of rifles'")]
    [InlineData("Togo got drones worth 22 million dollars.", "drones", "22000000 USD '22 million dollars'")]
    public void TheNumberOfAPhrase(string text, string word, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Equal(expected, Show(QuantityReader.Of(Token(text, word))));
    }

    [Theory]
    [InlineData("Togo sent tanks.", "tanks")]
    [InlineData("Togo sent the tanks in 2019.", "tanks")]
    [InlineData("In 2019 tanks reached Togo.", "tanks")]
    [InlineData("Togo sent tanks on 4 May.", "tanks")]
    [InlineData("Togo sent the first tanks.", "tanks")]
    [InlineData("Togo sent a 24-hour convoy.", "convoy")]
    [InlineData("Two men sent tanks.", "tanks")]
    [InlineData("Togo sent tanks to 3 towns.", "tanks")]
    public void NoNumberBelongsToIt(string text, string word)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Null(QuantityReader.Of(Token(text, word)));
    }

    private static Token Token(string text, string word)
    {
        var document = Coder.Annotate(text);
        return Enumerable.Range(0, document.Sentences.Sum(sentence => sentence.Length)).Select(index => document[index]).First(token => token.Form.SequenceEqual(word));
    }

    private static string Show(Quantity? quantity) => quantity is null ? "-" : string.Create(CultureInfo.InvariantCulture,
        $"{quantity.Value?.ToString(CultureInfo.InvariantCulture) ?? "?"} {quantity.Unit} '{quantity.Mention.Text}'");
}
