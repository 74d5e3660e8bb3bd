using Demarche.Language.Morphology;
using Demarche.Language.Tokens;
using Demarche.Testing;
using Xunit;

namespace Demarche.Language.Tests.Morphology;

public sealed class SettingReaderTests
{
    [Theory]
    [InlineData("They/PRP/2:nsubj left/VBD/0:root", 1, Agreement.ThirdPlural)]
    [InlineData("Ministers/NNS/2:nsubj left/VBD/0:root", 1, Agreement.ThirdPlural)]
    [InlineData("Oslo/NNP/2:nsubj agreed/VBD/0:root", 1, Agreement.ThirdSingular)]
    [InlineData("You/PRP/2:nsubj know/VBP/0:root", 1, Agreement.Second)]
    [InlineData("Oslo/NNP/4:nsubj and/CC/3:cc Rome/NNP/1:conj agreed/VBD/0:root", 3, Agreement.ThirdPlural)]
    [InlineData("Oslo/NNP/4:nsubj or/CC/3:cc Rome/NNP/1:conj agreed/VBD/0:root", 3, Agreement.ThirdSingular)]
    [InlineData("she/PRP/4:nsubj and/CC/3:cc I/PRP/1:conj agreed/VBD/0:root", 3, Agreement.FirstPlural)]
    [InlineData("we/PRP/2:nsubj met/VBD/0:root and/CC/4:cc talked/VBD/2:conj", 3, Agreement.FirstPlural)]
    [InlineData("talks/NNS/0:root that/WDT/3:nsubj failed/VBD/1:acl:relcl", 2, Agreement.ThirdPlural)]
    [InlineData("they/PRP/3:nsubj were/AUX/3:cop late/JJ/0:root", 1, Agreement.None)]
    public void The_subject_of_a_verb_gives_person_and_number(string sentence, int token, Agreement expected) =>
        Assert.Equal(expected, SettingOf(sentence, token).Agreement);

    [Theory]
    [InlineData("Towns/NNS/3:nsubj:pass were/AUX/3:aux:pass taken/VBN/0:root", 2, Construction.Passive)]
    [InlineData("They/PRP/3:nsubj have/AUX/3:aux left/VBN/0:root", 2, Construction.WithAuxiliary)]
    [InlineData("to/TO/2:mark leave/VB/0:root", 1, Construction.Marked)]
    [InlineData("to/TO/2:mark stay/VB/0:root and/CC/4:cc talk/VB/2:conj", 3, Construction.Marked)]
    [InlineData("Leave/VB/0:root", 0, Construction.Plain)]
    [InlineData("what/WP/0:root they/PRP/3:nsubj want/VBP/1:acl:relcl", 0, Construction.FreeRelative)]
    [InlineData("because/IN/3:case of/IN/1:fixed rain/NN/0:root", 0, Construction.FixedExpression)]
    public void The_build_of_the_phrase_is_told(string sentence, int token, Construction expected) =>
        Assert.Equal(expected, SettingOf(sentence, token).Construction);

    [Theory]
    [InlineData("it/PRP/2:nsubj fell/VBD/0:root", 0, Relation.Nsubj)]
    [InlineData("they/PRP/2:nsubj saw/VBD/0:root it/PRP/2:obj", 2, Relation.Obj)]
    [InlineData("envoys/NNS/0:root who/WP/3:nsubj left/VBD/1:acl:relcl", 1, Relation.AclRelcl)]
    [InlineData("Who/WP/2:nsubj left/VBD/0:root", 0, Relation.Unknown)]
    public void Pronouns_know_their_place(string sentence, int token, Relation expected) =>
        Assert.Equal(expected, SettingOf(sentence, token).Relation);

    [Fact]
    public void A_reader_forgets_the_last_document()
    {
        var reader = new SettingReader();
        reader.Read(Shorthand.Read("we/PRP/3:nsubj have/AUX/3:aux left/VBN/0:root"));
        Assert.Equal(default, reader.Read(Shorthand.Read("talks/NNS/2:nsubj resumed/VBD/0:root today/NN/2:obl:unmarked"))[2]);
    }

    private static GrammaticalSetting SettingOf(string sentence, int token) => new SettingReader().Read(Shorthand.Read(sentence))[token];
}
