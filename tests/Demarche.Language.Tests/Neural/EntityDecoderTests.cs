using CsCheck;
using Demarche.Language.Neural;
using Xunit;

namespace Demarche.Language.Tests.Neural;

public sealed class EntityDecoderTests
{
    [Fact]
    public void Whatever_the_scores_every_name_that_begins_ends() =>
        Gen.Float[-5, 5].Array[EntityLabels.Count].Array[1, 12].Sample(rows =>
        {
            var labels = new int[rows.Length];
            new EntityDecoder().Decode(rows.SelectMany(row => row).ToArray(), EntityLabels.Count, labels);
            Assert.True(EntityLabels.MayFollow(EntityLabels.Outside, labels[0]));
            for (var i = 1; i < labels.Length; i++)
                Assert.True(EntityLabels.MayFollow(labels[i - 1], labels[i]), $"{labels[i - 1]} before {labels[i]}");
            Assert.True(EntityLabels.MayEnd(labels[^1]));
        });

    [Fact]
    public void A_weak_end_label_is_overruled_by_a_strong_beginning()
    {
        var scores = new float[2 * EntityLabels.Count];
        scores[EntityLabels.Begin(1)] = 5;
        scores[EntityLabels.Count + EntityLabels.Outside] = 1;
        var labels = new int[2];
        new EntityDecoder().Decode(scores, EntityLabels.Count, labels);
        Assert.Equal([EntityLabels.Begin(1), EntityLabels.End(1)], labels);
    }
}
