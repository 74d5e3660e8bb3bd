using System.Globalization;

namespace Demarche.Application.Briefs;

/// <summary>The lines that every rendering of a brief shares.</summary>
public static class BriefSummary
{
    /// <summary>"8 articles, 62 events (41 told as fact), 5 positions; 1 article was not read."</summary>
    public static string Of(Brief brief)
    {
        var counts = brief.Articles.Select(article => article.Count).ToArray();
        var notRead = brief.NotRead.IsEmpty ? "" : $"; {Count(brief.NotRead.Length, "article")} not read";
        return $"{Count(counts.Length, "article")}, {Count(counts.Sum(count => count.Events), "event")} ({counts.Sum(count => count.Facts)} told as fact), "
            + $"{Count(counts.Sum(count => count.Positions), "position")}{notRead}{News(brief)}.";
    }

    /// <summary>The title of an article, with its number among several, and a word when it is new.</summary>
    public static string Title(Brief brief, ArticleBrief article) => $"{Number(brief, article)}{article.Title ?? article.Id}{(article.IsNew is true ? " (new)" : "")}";

    /// <summary>"2. "; nothing when the article is the only one.</summary>
    public static string Number(Brief brief, ArticleBrief article) =>
        brief.Articles.Length > 1 ? string.Create(CultureInfo.InvariantCulture, $"{article.Number}. ") : "";

    /// <summary>"3 articles of 2 sources".</summary>
    public static string Told(int articles, int sources) =>
        articles == 1 ? Count(articles, "article") : $"{Count(articles, "article")} of {Count(sources, "source")}";

    /// <summary>"; new since 2024-03-01: 2 articles (The bridge, The dam), events and positions that no earlier one tells: 9".</summary>
    private static string News(Brief brief)
    {
        if (brief.Since is not { } since)
            return "";
        var titles = brief.Articles.Where(article => article.IsNew is true).Select(article => article.Title ?? article.Id).ToArray();
        return titles.Length == 0
            ? $"; nothing new since {since}"
            : string.Create(CultureInfo.InvariantCulture, $"; new since {since}: {Count(titles.Length, "article")} ({string.Join(", ", titles)}), events and positions that no earlier one tells: {brief.Articles.Sum(article => article.Count.New)}");
    }

    /// <summary>"Valley Digest, 2024-09-02 (from the file's metadata); 12 sentences, 8 events."</summary>
    public static string Of(ArticleBrief article)
    {
        var source = article.Source is { } named ? $"{named}, " : "";
        var date = article.Date is { } known ? $"{known} ({article.DateSource})" : "date unknown: days such as “on Monday” cannot be computed";
        var found = article.Count is { Events: 0, Positions: 0 }
            ? "no event or position could be coded"
            : $"{Count(article.Count.Events, "event")}, {Count(article.Count.Positions, "position")}";
        return $"{source}{date}; {Count(article.Count.Sentences, "sentence")}, {found}.";
    }

    /// <summary>The beginning of a line, with a word when the line is new.</summary>
    public static string Lead(BriefRow row) => $"{row.Lead}{(row.IsNew ? " (new)" : "")}";

    /// <summary>"ZMB, GOV, named 6 times".</summary>
    public static string Codes(BriefActor actor) => string.Join(", ", new[]
    {
        actor.Code,
        actor.Sector,
        actor.Mentions > 1 ? string.Create(CultureInfo.InvariantCulture, $"named {actor.Mentions} times") : null,
    }.Where(part => part is not null));

    /// <summary>The words for a confidence, by the least number that has them.</summary>
    private static readonly (double From, string Words)[] s_ladder =
        [(0.9, "almost certain"), (0.7, "likely"), (0.5, "more likely than not"), (0, "doubtful")];

    /// <summary>"almost certain from 0.9, likely from 0.7, …".</summary>
    public static string Ladder { get; } = string.Join(", ", s_ladder.Select(step => string.Create(
        CultureInfo.InvariantCulture, $"{step.Words} {(step.From > 0 ? $"from {step.From:0.0}" : "below")}")));

    /// <summary>Word and number, on a fixed ladder: "coding likely (0.78)".</summary>
    public static string Confidence(double confidence) => string.Create(
        CultureInfo.InvariantCulture, $"coding {s_ladder.First(step => confidence >= step.From).Words} ({confidence:0.00})");

    /// <summary>"article 2, sentence 4; told 3 times".</summary>
    public static string Pointer(BriefQuote quote) => string.Create(
        CultureInfo.InvariantCulture, $"{(quote.Article is { } article ? $"article {article}, " : "")}sentence {quote.Number}{(quote.Retold > 0 ? $"; told {quote.Retold + 1} times" : "")}");

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
