namespace Demarche.Coding.Tests.Statements;

/// <summary>Who drifts where, read by the network: <c>party direction toward modality (who wants it)</c>.</summary>
public class AlignmentReaderTests
{
    [Theory]
    [InlineData("Chad is drifting away from Mali.", "TCD Away MLI Asserted")]
    [InlineData("Chad has edged closer to Mali.", "TCD Closer MLI Asserted")]
    [InlineData("Chad moved towards Mali.", "TCD Closer MLI Asserted")]
    [InlineData("Chad distanced itself from Mali.", "TCD Away MLI Asserted")]
    [InlineData("Chad has been distancing itself from Mali since May.", "TCD Away MLI Asserted")]
    [InlineData("Chad turned its back on Mali.", "TCD Away MLI Asserted")]
    [InlineData("Chad cosied up to Mali.", "TCD Closer MLI Asserted")]
    [InlineData("Chad and Mali drew closer.", "TCD Closer MLI Asserted")]
    [InlineData("Chad and Mali drew closer.", "MLI Closer TCD Asserted")]
    [InlineData("Chad and Mali drifted apart.", "TCD Away MLI Asserted")]
    [InlineData("Chad and Mali have moved closer to each other.", "TCD Closer MLI Asserted")]
    [InlineData("Ties between Chad and Mali have cooled.", "TCD Away MLI Asserted")]
    [InlineData("Relations between Chad and Mali are warming.", "TCD Closer MLI Asserted")]
    [InlineData("Chad severed ties with Mali.", "TCD Away MLI Asserted")]
    [InlineData("Chad mended fences with Mali.", "TCD Closer MLI Asserted")]
    [InlineData("Chad is balancing between Mali and Niger.", "TCD Balancing MLI+NER Asserted")]
    [InlineData("Chad walks a tightrope between Mali and Niger.", "TCD Balancing MLI+NER Asserted")]
    [InlineData("Chad hedges its bets between Mali and Niger.", "TCD Balancing MLI+NER Asserted")]
    [InlineData("Mali met Niger in May. Chad is balancing between the two.", "TCD Balancing NER+MLI Asserted")]
    [InlineData("Mali left ECOWAS.", "MLI Away IGO Asserted")]
    [InlineData("Georgia joined NATO.", "GEO Closer IGO Asserted")]
    [InlineData("The pipeline would draw Chad closer to Mali.", "TCD Closer MLI Hypothetical")]
    [InlineData("The embargo pushed Chad into the arms of Mali.", "TCD Closer MLI Asserted")]
    [InlineData("Niger wants Chad to move closer to Mali.", "TCD Closer MLI Intended (NER)")]
    [InlineData("Niger wants Chad closer to it.", "TCD Closer NER Intended (NER)")]
    [InlineData("Chad has grown tired of Mali.", "TCD Away MLI Asserted")]
    [InlineData("Chad has moved a step closer to Mali.", "TCD Closer MLI Asserted")]
    [InlineData("Mali hopes to see Chad back at its side.", "TCD Closer MLI Intended (MLI)")]
    [InlineData("I hear that Chad is moving away from Mali; that is not so.", "TCD Away MLI Denied")]
    public void WhoDriftsWhere(string text, string expected)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Contains(expected, Coder.Code(text).Alignments.Select(Show));
    }

    [Theory]
    [InlineData("Chad has not moved closer to Mali.")]
    [InlineData("Is Chad drifting away from Mali?")]
    [InlineData("Chad's border is close to Mali.")]
    [InlineData("The lorry drifted towards the ditch.")]
    [InlineData("Chad joined the talks.")]
    [InlineData("Troops of Chad left the hill.")]
    [InlineData("Chad sent a note to Mali.")]
    [InlineData("Chad and Mali talked.")]
    public void NobodyMoves(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.Empty(Coder.Code(text).Alignments);
    }

    [Theory]
    [InlineData("If the bridge opens, Chad will move closer to Mali.")]
    [InlineData("Chad may drift away from Mali.")]
    public void WhatIsOnlySupposedIsNotAsserted(string text)
    {
        Assert.SkipUnless(Coder.HasModel, "the model pack models/en is absent");
        Assert.DoesNotContain(Coder.Code(text).Alignments, item => item.Modality is Modality.Asserted or Modality.Intended);
    }

    private static string Show(Alignment item) =>
        $"{Name(item.Party)} {item.Direction} {Names(item.Toward)} {item.Modality}{(item.DesiredBy.IsEmpty ? "" : $" ({Names(item.DesiredBy)})")}";

    private static string Names(IEnumerable<ActorReference> parties) => string.Join('+', parties.Select(Name));

    private static string Name(ActorReference party) => party.Code ?? party.Mention?.Text ?? "-";
}
