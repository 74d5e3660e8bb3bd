using Demarche.Coding.Lexicons;
using Demarche.Language.Tokens;

namespace Demarche.Coding.Actors;

/// <summary>
/// Finds the parties of a document: those known by name, people by title and context, and generic actors ("Serbian police",
/// "two women"). Immutable, shared between threads.
/// </summary>
/// <param name="lexicon">The parties that are known beforehand.</param>
public sealed class ActorResolver(ActorLexicon lexicon)
{
    /// <summary>The actors of an annotated article. Offices are those of the article's date.</summary>
    public ActorIndex Resolve(Article article, AnnotatedDocument document)
    {
        var names = NameLayer.Read(document, lexicon);
        var cast = new Cast(document);
        foreach (var name in names.Uses)
        {
            if (name.Entry.Party is { Type: not ActorType.Place } party)
                cast.Refer(name.Head, cast.Member(party), document.SpanOf(name.First, name.End));
        }
        return cast.ToIndex();
    }
}
