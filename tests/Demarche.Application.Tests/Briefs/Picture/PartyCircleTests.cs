using System.Globalization;
using Demarche.Application.Briefs;
using Xunit;

namespace Demarche.Application.Tests.Briefs.Picture;

public sealed class PartyCircleTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(40)]
    public void Labels_are_inside_and_do_not_overlap(int parties)
    {
        var circle = PartyCircle.Of([.. Enumerable.Range(1, parties - 1).Select(number => Between(Name(0), Name(number)))]);
        Assert.InRange(circle.Places.Length, 2, PartyCircle.Most);
        var labels = circle.Places.Select(place => (place.Label, place.LabelEdges.Left, place.LabelEdges.Right, Top: place.LabelY - PartyCircle.LabelSize, Bottom: place.LabelY + 3)).ToArray();
        foreach (var label in labels)
        {
            Assert.True(label.Left >= circle.Left && label.Right <= circle.Left + circle.Width && label.Top >= 0 && label.Bottom <= circle.Height, label.Label);
            Assert.All(labels.Where(other => other != label), other => Assert.False(
                other.Left < label.Right && label.Left < other.Right && other.Top < label.Bottom && label.Top < other.Bottom, $"{label.Label} on {other.Label}"));
        }
    }

    [Fact]
    public void Parties_that_deal_least_are_drawn_as_one_and_nothing_between_others_is_lost()
    {
        var relations = Enumerable.Range(1, 19).Select(number => Between(Name(0), Name(number)) with { Count = 30 - number }).ToArray();
        var circle = PartyCircle.Of([.. relations]);
        Assert.Equal(PartyCircle.Most, circle.Places.Length);
        Assert.Contains("7 others", circle.Places.Select(place => place.Name));
        Assert.Equal(relations.Sum(relation => relation.Count), circle.Relations.Sum(relation => relation.Count));
    }

    [Fact]
    public void The_party_that_deals_most_comes_first_and_its_chief_partner_beside_it()
    {
        var circle = PartyCircle.Of([Between("Peru", "Chile"), Between("Chile", "Kenya") with { Count = 4 }]);
        Assert.Equal(["Chile", "Kenya", "Peru"], circle.Places.Select(place => place.Name));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"the republic and people number {number}");

    private static Relation Between(string from, string to) => new(from, to, IsConflict: false, IsMaterial: false, 1);
}
