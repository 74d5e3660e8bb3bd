using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Demarche.Sameness;

namespace Demarche.Analysis.Merging;

/// <summary>
/// Merges what several articles tell into facts: one event, demand, claim, transfer, format stance or alignment each, with all its
/// tellings. The order of the articles does not matter.
/// </summary>
public static class FactMerger
{
    /// <param name="documents">Coded articles; two with one id and one text are told apart by nothing, and both count.</param>
    /// <param name="edits">Corrections, replayed in order.</param>
    /// <returns>Facts in the order of their first tellings: by day of publication, then by article.</returns>
    public static ImmutableArray<Fact> Merge(IEnumerable<CodedDocument> documents, IEnumerable<FactEdit> edits)
    {
        var ordered = documents
            .OrderBy(document => document.Article.Date ?? DateOnly.MaxValue)
            .ThenBy(document => document.Article.Id, StringComparer.Ordinal)
            .ThenBy(document => document.Article.Sha256, StringComparer.Ordinal)
            .ThenBy(document => document.Article.Text, StringComparer.Ordinal).ToList();
        var tellings = new List<Telling>();
        var traits = new List<Traits>();
        foreach (var document in ordered)
        {
            var reader = new TraitReader(document);
            foreach (var record in document.Records)
            {
                tellings.Add(new Telling(document, record));
                traits.Add(reader.Of(record));
            }
        }
        var facts = Group(tellings, traits);
        Replay(edits, tellings, facts);
        var sources = new IndependentSources(ordered);
        return [.. Enumerable.Range(0, tellings.Count).GroupBy(index => facts[index], index => tellings[index])
            .Select(fact => new Fact([.. fact], fact.Select(telling => sources.Of(telling.Document)).Distinct().Count()))];
    }

    /// <summary>For each telling the number of its fact.</summary>
    private static int[] Group(List<Telling> tellings, List<Traits> traits)
    {
        var rule = new SamenessRule(Rarity(traits));
        var pairs = Candidates.Of(traits)
            .Where(pair => !ReferenceEquals(tellings[pair.First].Document, tellings[pair.Second].Document) && SamenessRule.Agree(traits[pair.First], traits[pair.Second]))
            .Select(pair => new LikePair(pair.First, pair.Second, rule.Likeness(traits[pair.First], traits[pair.Second])))
            .Where(pair => pair.Likeness >= SamenessRule.Threshold);
        return Grouping.Join(traits.Count, pairs, (one, other) => SamenessRule.Agree(traits[one], traits[other]));
    }

    /// <summary>Inverse document frequency over the tellings.</summary>
    private static Func<uint, double> Rarity(List<Traits> traits)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var word in traits.SelectMany(telling => telling.Words.Keys))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        return word => Math.Log(1 + ((double)traits.Count / counts[word]));
    }

    private static void Replay(IEnumerable<FactEdit> edits, List<Telling> tellings, int[] facts)
    {
        var places = Enumerable.Range(0, tellings.Count).ToLookup(index => tellings[index].Name, StringComparer.Ordinal);
        var next = tellings.Count;
        foreach (var edit in edits)
        {
            foreach (var index in places[edit.Telling])
            {
                if (edit.With is null)
                    facts[index] = next++;
                else if (places[edit.With].Any())
                    Rename(facts, facts[index], facts[places[edit.With].First()]);
            }
        }
    }

    private static void Rename(int[] facts, int from, int to)
    {
        for (var index = 0; index < facts.Length; index++)
        {
            if (facts[index] == from)
                facts[index] = to;
        }
    }
}
