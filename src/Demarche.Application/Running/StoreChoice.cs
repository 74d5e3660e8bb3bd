using Demarche.IO.Storage;

namespace Demarche.Application.Running;

/// <summary>Where coded documents are kept.</summary>
/// <param name="Path">The DuckDB file.</param>
/// <param name="IsRequired">
/// Whether the caller named it. A store that nobody asked for must not keep a reader from the results: when it cannot be
/// opened, work goes on without it.
/// </param>
public sealed record StoreChoice(string Path, bool IsRequired)
{
    /// <summary>Environment variable with the path of the user's own store.</summary>
    public const string Variable = "DEMARCHE_STORE";

    /// <summary>A store in use by another process is tried again for this long: short runs give way to each other.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// The user's own store: what <see cref="Variable"/> names, else <c>demarche/store.duckdb</c> in the folder for local
    /// application data (Linux <c>~/.local/share</c>, macOS <c>~/Library/Application Support</c>, Windows <c>%LOCALAPPDATA%</c>).
    /// </summary>
    public static StoreChoice OfUser() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? new StoreChoice(named, IsRequired: true)
        : new StoreChoice(
            System.IO.Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "demarche", "store.duckdb"),
            IsRequired: false);

    /// <summary>Opens the store to add to it; null, with the reason, when a store that is not required cannot be opened.</summary>
    /// <exception cref="DemarcheException">A required store cannot be opened.</exception>
    internal async Task<(EventStore? Store, string? Problem)> OpenAsync(CancellationToken cancellation = default)
    {
        try
        {
            return (await WhenFreeAsync(EventStore.Open, cancellation).ConfigureAwait(false), null);
        }
        catch (StoreException exception) when (!IsRequired)
        {
            return (null, exception.Message);
        }
        catch (StoreException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }

    /// <summary>Opens an existing store to read it; none is made.</summary>
    /// <exception cref="DemarcheException">There is none, or it cannot be read.</exception>
    internal async Task<EventStore> OpenForReadingAsync(CancellationToken cancellation = default)
    {
        try
        {
            return await WhenFreeAsync(EventStore.OpenForReading, cancellation).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            throw new DemarcheException(exception.Message, exception);
        }
    }

    private async Task<EventStore> WhenFreeAsync(Func<string, EventStore> open, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += s_pause)
        {
            try
            {
                return open(Path);
            }
            catch (StoreException exception) when (exception.IsInUse && waited < s_patience)
            {
                await Task.Delay(s_pause, cancellation).ConfigureAwait(false);
            }
        }
    }
}
