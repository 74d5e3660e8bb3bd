using System.Runtime.CompilerServices;

namespace Demarche.Application.Running;

internal static class OrderedParallel
{
    /// <summary>
    /// Maps <paramref name="items"/> on <paramref name="threads"/> threads and yields the results in the order of the items,
    /// whatever the threads do. No more than four results a thread wait for their turn.
    /// </summary>
    public static async IAsyncEnumerable<TResult> SelectInOrder<T, TResult>(
        this IEnumerable<T> items, int threads, Func<T, TResult> select, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var free = new SemaphoreSlim(threads);
        var waiting = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            waiting.Enqueue(Task.Run(() => OnFreeThread(item), cancellation));
            if (waiting.Count >= 4 * threads)
                yield return await waiting.Dequeue().ConfigureAwait(false);
        }
        while (waiting.TryDequeue(out var next))
            yield return await next.ConfigureAwait(false);

        async Task<TResult> OnFreeThread(T item)
        {
            await free.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return select(item);
            }
            finally
            {
                free.Release();
            }
        }
    }
}
