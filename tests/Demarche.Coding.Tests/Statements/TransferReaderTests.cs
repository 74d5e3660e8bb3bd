using System.Globalization;

namespace Demarche.Coding.Tests.Statements;

/// <summary>What changes hands, read by the network: <c>giver &gt; recipient via transit: goods (number) status modality</c>.</summary>
public class TransferReaderTests
{
    [Theory]
    [InlineData("Ghana delivered 40 tanks to Togo.", "GHA > TGO: 40 tanks (40) Delivered Asserted")]
    [InlineData("Forty tanks were delivered to Togo.", "- > TGO: Forty tanks (40) Delivered Asserted")]
    [InlineData("France sold Qatar 24 jets.", "FRA > QAT: 24 jets (24) Delivered Asserted")]
    [InlineData("Ghana is sending rifles to Togo.", "GHA > TGO: rifles Ongoing Asserted")]
    [InlineData("Ghana has been sending rifles to Togo.", "GHA > TGO: rifles Ongoing Asserted")]
    [InlineData("Ghana will send rifles to Togo.", "GHA > TGO: rifles Promised Asserted")]
    [InlineData("Ghana has pledged rifles to Togo.", "GHA > TGO: rifles Promised Asserted")]
    [InlineData("Norway froze a loan to Malawi.", "NOR > MWI: a loan Suspended Asserted")]
    [InlineData("Norway's aid to Malawi remains frozen.", "NOR > MWI: Norway's aid Suspended Asserted")]
    [InlineData("The delivery of tanks to Mali was halted.", "- > MLI: tanks Suspended Asserted")]
    [InlineData("Poland keeps sending tanks to Latvia.", "POL > LVA: tanks Ongoing Asserted")]
    [InlineData("Chad took delivery of six jets from Mali.", "MLI > TCD: six jets (6) Delivered Asserted")]
    [InlineData("Half a million doses arrived in Chad from Togo.", "TGO > TCD: Half a million doses (500000) Delivered Asserted")]
    [InlineData("Several French-made missiles landed in Bamako.", "- > MLI: Several French-made missiles (?) Delivered Asserted")]
    [InlineData("Togo's shipment of shells to Benin via Niger has begun.", "TGO > BEN via NER: shells Delivered Asserted")]
    [InlineData("Ghana sent 40 tanks and 200 rifles to Togo.", "GHA > TGO: 200 rifles (200) Delivered Asserted")]
    [InlineData("Ghana pledged Togo 20 million euros; four million have been paid.", "GHA > TGO: four million (4000000) Delivered Asserted")]
    [InlineData("Ghana has held back the shells ordered by Togo.", "GHA > TGO: the shells Suspended Asserted")]
    [InlineData("Medical supplies are delivered via Benin.", "- > - via BEN: Medical supplies Ongoing Asserted")]
    [InlineData("Ghana flew a second set of radars to Togo.", "GHA > TGO: a second set of radars Delivered Asserted")]
    [InlineData("Togolese wheat arrived in Chad.", "TGO > TCD: Togolese wheat Delivered Asserted")]
    [InlineData("Ghana agreed to send rifles to Togo.", "GHA > TGO: rifles Promised Asserted")]
    [InlineData("Ghana resumed fuel supplies to Togo.", "GHA > TGO: fuel supplies Ongoing Asserted")]
    [InlineData("Ghana approved the sale of 40 tanks to Togo.", "GHA > TGO: 40 tanks (40) Promised Asserted")]
    [InlineData("Ghana stopped sending tanks to Togo.", "GHA > TGO: tanks Suspended Asserted")]
    [InlineData("The rifles supplied by Ghana reached Togo.", "GHA > TGO: The rifles Delivered Asserted")]
    [InlineData("Togo bought 30 tanks from Ghana.", "GHA > TGO: 30 tanks (30) Delivered Asserted")]
    [InlineData("Ghana sells oil to Togo.", "GHA > TGO: oil Ongoing Asserted")]
    [InlineData("Grain pledged to Togo by Ghana has been withheld.", "GHA > TGO: Grain Suspended Asserted")]
    [InlineData("Ghana has promised Togo five patrol boats; two were delivered in March.", "GHA > TGO: two (2) Delivered Asserted")]
    [InlineData("Ghana promised Togo 8 billion dollars for roads.", "GHA > TGO: 8 billion dollars (8000000000) Promised Asserted")]
    [InlineData("Ghana sent Togo 20 tanks and has promised helicopter parts worth 30 million dollars.", "GHA > TGO: helicopter parts (30000000) Promised Asserted")]
    [InlineData("Ghana delivered to the Togolese border guards 30 armoured trucks.", "GHA > TGO: 30 armoured trucks (30) Delivered Asserted")]
    [InlineData("Forty tonnes of Togolese wheat arrived in Chad.", "TGO > TCD: Forty tonnes of Togolese wheat (40) Delivered Asserted")]
    public void WhatChangesHands(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Contains(expected, Coder.Code(text).Transfers.Select(Show));
    }

    [Theory]
    [InlineData("Ghana lent Togo 40 tanks.", "Aid 072 GHA > TGO")]
    [InlineData("Togolese wheat, 40 tonnes, arrived in Chad.", "Aid 073 TGO > TCD")]
    [InlineData("Ghana has suspended 20 million euros for Togo.", "Sanction GHA > TGO")]
    [InlineData("Norway sent Togo 20 tanks and has pledged 40 million dollars.", "Agree NOR > TGO")]
    public void WhatItIsAsAnAct(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        var words = expected.Split(' ');
        Assert.Contains(Coder.Code(text).Events, act => act.Category.ToString() == words[0] && (words.Length == 4 || act.Cameo == words[1])
            && act.Source is [{ Code: { } source }] && source == words[^3] && act.Target is [{ Code: { } target }] && target == words[^1]);
    }

    [Theory]
    [InlineData("Togo asked Ghana for tanks.")]
    [InlineData("Ghana did not send tanks to Togo.")]
    [InlineData("Has Ghana sent tanks to Togo?")]
    [InlineData("Ghana may send tanks to Togo.")]
    [InlineData("If Ghana sends tanks to Togo, Benin will protest.")]
    [InlineData("Ghana sent a message to Togo.")]
    [InlineData("Ghana delivered a blow to Togo.")]
    [InlineData("Mali gave the ambassador of Chad an ultimatum.")]
    [InlineData("Gas will flow provided that Mali frees the pilots.")]
    [InlineData("Ghana demanded tanks from Togo.")]
    [InlineData("Ghana sent a patrol boat.")]
    [InlineData("Ghana wants Togo to send tanks to Mali.")]
    [InlineData("Ghana would have sent tanks to Togo if Mali had asked.")]
    [InlineData("Ghana sent its envoy to Togo.")]
    [InlineData("Ghana denies sending tanks to Togo.")]
    [InlineData("Ghana took its fee in cash.")]
    [InlineData("Ghana has bought a shipload of rum.")]
    [InlineData("Ghana lent its director to Togo.")]
    [InlineData("The court ordered Ghana to pay Togo 2 million dollars.")]
    public void NothingChangesHands(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Empty(Coder.Code(text).Transfers);
    }

    private static string Show(Transfer item) => string.Create(CultureInfo.InvariantCulture,
        $"{Show(item.Giver)} > {Show(item.Recipient)}{(item.Via.IsEmpty ? "" : $" via {string.Join('+', item.Via.Select(Show))}")}: {item.What.Text}{Number(item.Quantity)} {item.Status} {item.Modality}");

    private static string Show(ActorReference? party) => party?.Code ?? party?.Mention?.Text ?? "-";

    private static string Number(Quantity? quantity) =>
        quantity is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({quantity.Value?.ToString(CultureInfo.InvariantCulture) ?? "?"})");
}
