using System.Collections.Immutable;
using Demarche.Coding.Lexicons;

namespace Demarche.Application.Asking;

/// <summary>A party that a question names, and the references to actors that it covers.</summary>
/// <param name="Name">The name that it was taken for.</param>
/// <param name="Words">The folded words of the question.</param>
/// <param name="Codes">Codes of the states that it names: whoever acts for one of them is covered.</param>
internal sealed record AskedParty(string Name, string Words, ImmutableArray<string> Codes)
{
    /// <summary>The parties that a phrase names: "Zambia", "the Zambians", "Lusaka", "Angola and Namibia".</summary>
    public static ImmutableArray<AskedParty> Of(string phrase, ActorLexicon lexicon)
    {
        var whole = One(phrase, lexicon);
        if (!whole.Codes.IsEmpty)
            return [whole];
        return [.. phrase.Split([" and ", " or ", ", "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => One(part, lexicon))];
    }

    public bool Covers(ActorReference reference, CodedDocument document)
    {
        if (reference.Code is { } code && Codes.Contains(code))
            return true;
        if (reference.Mention is { } mention && NameFolding.Fold(mention.Text) == Words)
            return true;
        return document.Actors.FirstOrDefault(actor => actor.Id == reference.Actor) is { } known && Names(known);
    }

    /// <summary>Whether the words are a name of the actor, or the surname of a person.</summary>
    private bool Names(Actor actor)
    {
        if (actor.Id == Actor.AuthorId)
            return Words is "author" or "writer";
        var name = NameFolding.Fold(actor.Name ?? "");
        return name == Words || name == NameFolding.Fold(Name)
            || (actor.Type == ActorType.Person && name.EndsWith($" {Words}", StringComparison.Ordinal))
            || actor.Mentions.Any(mention => NameFolding.Fold(mention.Text) == Words);
    }

    private static AskedParty One(string phrase, ActorLexicon lexicon)
    {
        var bare = phrase.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? phrase[4..] : phrase;
        bare = bare.EndsWith("'s", StringComparison.Ordinal) ? bare[..^2] : bare.TrimEnd('\'');
        var named = lexicon.FindName(bare);
        var found = ImmutableArray.CreateBuilder<NamedParty>();
        foreach (var entry in named)
        {
            if (entry.Party is { } party)
                found.Add(party);
        }
        var parties = found.Where(party => party.Type is not (ActorType.Place or ActorType.Person)).ToArray();
        return new AskedParty(
            parties.Length > 0 ? parties[0].Name : bare,
            NameFolding.Fold(bare),
            [.. parties.Where(party => party.Type is ActorType.State).Select(party => party.Code).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }
}
