using System.Collections.Immutable;

namespace Demarche.Application.Evaluation.Standoff;

/// <summary>How many actors of a passage are found, by entity, by form and by naming.</summary>
/// <param name="WrongForms">Forms that are not, or not always, taken for their actor.</param>
/// <param name="Split">Actors that the gold says are one under several forms, and that are not.</param>
internal sealed record ActorAnswers(
    int Found, int Actors, int RightForms, int Forms, int RightNamings, int Namings,
    ImmutableArray<(string Actor, string Form)> WrongForms, ImmutableArray<string> Split)
{
    public static ActorAnswers Of(GoldPassage gold, CodedPassage coded)
    {
        var wrong = ImmutableArray.CreateBuilder<(string, string)>();
        var (forms, rightNamings, namings) = (0, 0, 0);
        foreach (var form in coded.Namings.Where(naming => !naming.IsOptional).GroupBy(naming => (naming.Actor, naming.Form)))
        {
            var found = form.Select(naming => coded.ActorAt(naming.Span)).ToList();
            var right = found.ConvertAll(actor => actor is not null && actor == coded.Primary.GetValueOrDefault(form.Key.Actor));
            forms++;
            namings += right.Count;
            rightNamings += right.Count(isRight => isRight);
            if (!right.Contains(true) || found.Zip(right).Any(pair => pair.First is not null && !pair.Second))
                wrong.Add(form.Key);
        }
        return new ActorAnswers(
            gold.Actors.Count(actor => coded.Primary.ContainsKey(actor.Id)), gold.Actors.Length, forms - wrong.Count, forms, rightNamings, namings,
            wrong.ToImmutable(), [.. gold.DocRules.Where(rule => rule.Rule == "one_entity" && IsSplit(rule, coded)).Select(rule => rule.ActorId!)]);
    }

    private static bool IsSplit(GoldRule rule, CodedPassage coded)
    {
        var actors = rule.Surfaces.Select(form => coded.Namings.Where(naming => naming.Actor == rule.ActorId && naming.Form == form)
            .Select(naming => coded.ActorAt(naming.Span)).OfType<string>().ToHashSet()).ToList();
        return actors.TrueForAll(found => found.Count > 0) && !actors[0].Any(actor => actors.TrueForAll(found => found.Contains(actor)));
    }
}
