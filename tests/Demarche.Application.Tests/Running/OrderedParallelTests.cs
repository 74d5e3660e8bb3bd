using Demarche.Application.Running;
using Xunit;

namespace Demarche.Application.Tests.Running;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Results_come_in_order_and_no_more_than_the_threads_run(int threads)
    {
        var (running, most) = (0, 0);
        var results = new List<int>();
        var squares = Enumerable.Range(0, 60).SelectInOrder(
            threads,
            item =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                Thread.Sleep(item % 7 == 0 ? 5 : 0);
                Interlocked.Decrement(ref running);
                return item * item;
            },
            TestContext.Current.CancellationToken);
        await foreach (var square in squares)
            results.Add(square);
        Assert.Equal(Enumerable.Range(0, 60).Select(item => item * item), results);
        Assert.InRange(most, 1, threads);
    }

    [Fact]
    public async Task Input_is_read_no_further_than_needed()
    {
        var read = 0;
        var first = Enumerable.Range(0, 1000).Select(item => read = item).SelectInOrder(2, item => item, TestContext.Current.CancellationToken);
        await foreach (var _ in first)
            break;
        Assert.InRange(read, 0, 8);
    }
}
