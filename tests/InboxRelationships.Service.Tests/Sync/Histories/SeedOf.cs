using System.Globalization;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>Where chance begins, and how a failure says it.</summary>
internal static class SeedOf
{
    /// <summary><c>HISTORIES_SEED</c>, or another one each time.</summary>
    public static int History() => Variable("HISTORIES_SEED", Random.Shared.Next(1, 1_000_000));

    /// <summary>A number of the environment.</summary>
    public static int Variable(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>Plays, and names the seed if that fails.</summary>
    public static async Task<T> NamingAsync<T>(int seed, Func<int, Task<T>> play)
    {
        try
        {
            return await play(seed);
        }
        catch (Exception exception) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"HISTORIES_SEED={seed} begins with this history: {exception.Message}", exception);
        }
    }
}
