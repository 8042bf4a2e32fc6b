using System.Data;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Forget;

/// <summary>Deleted rows stay legible in free pages and in the journal until the file is written anew.</summary>
internal static class StoreCompaction
{
    /// <summary>SQLite's code for a lock somebody else holds.</summary>
    private const int Busy = 5;

    /// <summary>A sync that runs meanwhile would bring back what it still holds in memory.</summary>
    /// <exception cref="ConfigurationException">Another process has the store open.</exception>
    public static async Task CheckAloneAsync(InboxDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite()) return;
        SqliteConnection.ClearAllPools();
        var alone = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, DefaultTimeout = 1 };
        await using var connection = new SqliteConnection(alone.ToString());
        try
        {
            await connection.OpenAsync(cancel);
            // One by one: in a batch the refusal of a later statement would go unheard.
            foreach (var step in (string[])["PRAGMA locking_mode=EXCLUSIVE", "BEGIN EXCLUSIVE", "ROLLBACK"])
            {
                await using var command = connection.CreateCommand();
                command.CommandText = step;
                await command.ExecuteNonQueryAsync(cancel);
            }
        }
        catch (SqliteException locked) when (locked.SqliteErrorCode == Busy)
        {
            throw new ConfigurationException("Another process has the store open: stop the service, then forget again.");
        }
    }

    /// <returns>Whether nothing of what was deleted is left in the store's files.</returns>
    public static async Task<bool> RunAsync(InboxDb db, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "VACUUM" : "VACUUM FULL", cancel);
        return !db.Database.IsSqlite() || await EmptyJournalAsync(db, cancel);
    }

    private static async Task<bool> EmptyJournalAsync(InboxDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await using var empty = db.Database.GetDbConnection().CreateCommand();
        empty.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var answer = await empty.ExecuteReaderAsync(CommandBehavior.SingleRow, cancel);
        // The first column says whether somebody was in the way.
        return await answer.ReadAsync(cancel) && answer.GetInt64(0) == 0;
    }
}
