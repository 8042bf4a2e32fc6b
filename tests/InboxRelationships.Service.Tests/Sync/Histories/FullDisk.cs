using Microsoft.Data.Sqlite;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>A store that may not grow: the limit sits in the pooled connections the service takes next.</summary>
internal static class FullDisk
{
    private const int Connections = 16;
    private const int PagesLeft = 6;

    public static async Task WhileAsync(string storePath, Func<Task> run, CancellationToken cancel)
    {
        var limited = Enumerable.Range(0, Connections).Select(_ => new SqliteConnection($"Data Source={storePath}")).ToList();
        foreach (var connection in limited) await LimitAsync(connection, cancel);
        foreach (var connection in limited) await connection.DisposeAsync();
        try
        {
            await run();
        }
        finally
        {
            SqliteConnection.ClearPool(limited[0]);
        }
    }

    private static async Task LimitAsync(SqliteConnection connection, CancellationToken cancel)
    {
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        var pages = (long)(await command.ExecuteScalarAsync(cancel))!;
        command.CommandText = $"PRAGMA max_page_count = {pages + PagesLeft}";
        await command.ExecuteScalarAsync(cancel);
    }
}
