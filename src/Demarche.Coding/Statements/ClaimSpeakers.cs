using System.Collections.Immutable;
using Demarche.Coding.Syntax;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Statements;

/// <summary>Tells who makes a claim from the phrase that says so.</summary>
internal sealed class ClaimSpeakers(DocumentReading reading)
{
    private static readonly WordSet Issuers = new(["it", "he", "she"]);
    private static readonly WordSet Others = new(["they"]);

    /// <summary>Who speaks; nobody where the text names nobody; null where it means somebody unknown by a pronoun.</summary>
    public ImmutableArray<ActorReference>? Of(int speaker)
    {
        if (speaker < 0)
            return [];
        if (reading.Parties.Of(speaker) is { Count: > 0 } parties)
            return [.. parties];
        var word = reading.Document[speaker];
        return word.Upos switch
        {
            UniversalPos.PRON => Meant(word),
            UniversalPos.DET => null,
            UniversalPos.PROPN => [new ActorReference(null, null, null, Statement.Words(word))],
            _ => [],
        };
    }

    /// <summary>In a speech or communiqué "it" is whoever issued it, "they" the other side that it spoke of last.</summary>
    private ImmutableArray<ActorReference>? Meant(Token pronoun)
    {
        if (reading.Voice is not { IsSpoken: true, Speaker: >= 0 and var voice } || reading.Parties.Of(voice) is not { Count: > 0 } own)
            return null;
        return Issuers.Contains(pronoun.Lemma) ? [.. own] : Others.Contains(pronoun.Lemma) ? Other(pronoun, own) : null;
    }

    private ImmutableArray<ActorReference>? Other(Token pronoun, List<ActorReference> own)
    {
        var first = reading.Document.Sentence(Math.Max(pronoun.Sentence.Index - 1, 0)).First;
        for (var index = pronoun.Index - 1; index >= first; index--)
        {
            foreach (var party in reading.Actors.At(index))
            {
                if (party.Code is not null && own.TrueForAll(one => !one.IsOfSideOf(party)))
                    return [party];
            }
        }
        return null;
    }
}
