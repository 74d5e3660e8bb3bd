using System.Collections.Immutable;
using System.Globalization;
using Demarche.Analysis.Merging;
using Demarche.IO.Export;

namespace Demarche.Application.Facts;

/// <summary>A telling of a fact, for a reader.</summary>
/// <param name="Name">Its name in edits: article, colon, record.</param>
/// <param name="Source">Publisher; null when unknown.</param>
/// <param name="Published">Day of publication; null when unknown.</param>
/// <param name="Sentences">The numbers of its sentences in the article, from 0.</param>
/// <param name="Text">The words of its first mention.</param>
public sealed record TellingView(string Name, string? Source, string? Published, ImmutableArray<int> Sentences, string Text);

/// <summary>A fact, for a reader; what it is, is said as in its first telling.</summary>
/// <param name="Id">The name of its first telling.</param>
/// <param name="Kind">event, demand, format, claim, transfer or alignment.</param>
/// <param name="Label">Category, strength, stance, status or direction, as the output contract spells it.</param>
/// <param name="Date">Of an event; null when it has none.</param>
/// <param name="By">Who acts, demands, claims, gives or moves, parted by a comma and a space.</param>
/// <param name="On">Whom it concerns; empty when unnamed.</param>
/// <param name="Sources">How many tell it independently.</param>
/// <param name="Articles">How many articles tell it.</param>
public sealed record FactView(
    string Id, string Kind, string Label, string? Date, string By, string On, int Sources, int Articles, ImmutableArray<TellingView> Tellings)
{
    internal static FactView Of(Fact fact)
    {
        var (document, record) = fact.Tellings[0];
        var (kind, label, roles) = record switch
        {
            CodedEvent item => ("event", ContractNames.Of(item.Category), ("source", "target")),
            Demand item => ("demand", ContractNames.Of(item.Strength), ("by", "on")),
            FormatStance item => ("format", ContractNames.Of(item.Stance), ("party", "mediators")),
            Claim item => ("claim", ContractNames.Of(item.Stance), ("by", "about")),
            Transfer item => ("transfer", ContractNames.Of(item.Status), ("giver", "recipient")),
            Alignment item => ("alignment", ContractNames.Of(item.Direction), ("party", "toward")),
            _ => throw new ArgumentException($"{record.GetType().Name} is no kind of record that is shown.", nameof(fact)),
        };
        return new FactView(
            fact.Id, kind, label, (record as CodedEvent)?.Date?.Value, Names(document, record, roles.Item1), Names(document, record, roles.Item2),
            fact.Sources, fact.Articles, [.. fact.Tellings.Select(Of)]);
    }

    private static TellingView Of(Telling telling)
    {
        var article = telling.Document.Article;
        return new TellingView(
            telling.Name, article.Source, article.Date?.ToString("O", CultureInfo.InvariantCulture),
            [.. telling.Record.Mentions.Select(mention => mention.Sentence).Distinct()],
            telling.Record.Mentions[0].Span.Of(article.Text).ToString().ReplaceLineEndings(" "));
    }

    private static string Names(CodedDocument document, Record record, string role) => string.Join(", ", record.Parties
        .Where(party => party.Role == role)
        .Select(party => document.Actors.FirstOrDefault(actor => actor.Id == party.Reference.Actor)?.Name ?? party.Reference.Mention?.Text ?? party.Reference.Code)
        .Distinct());
}
