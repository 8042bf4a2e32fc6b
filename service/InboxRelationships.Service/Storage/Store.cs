using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace InboxRelationships.Service.Storage;

/// <summary>Opens contexts and hands out turns to write: SQLite has one writer, and a queue is calmer than its lock time-outs.</summary>
internal sealed class Store(IDbContextFactory<InboxDb> contexts) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1);

    /// <summary>A context for reading and for small writes of its own.</summary>
    public InboxDb Open() => contexts.CreateDbContext();

    /// <summary>Brings the schema up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        await using var db = Open();
        if (!db.Database.IsSqlite())
        {
            await db.Database.MigrateAsync(cancel);
            return;
        }

        await MigrateSqliteAsync(db, cancel);
        // Readers go on while a page is written, and a crash loses at most what was not committed.
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancel);
    }

    /// <summary>
    /// EF Core locks a SQLite store with a row: a process killed while it migrates leaves it behind, and every later start waits for it for ever.
    /// </summary>
    private static async Task MigrateSqliteAsync(InboxDb db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault();
        var script = db.GetService<IMigrator>().GenerateScript(applied, options: MigrationsSqlGenerationOptions.NoTransactions);
        if (!string.IsNullOrWhiteSpace(script)) await db.Database.ExecuteSqlRawAsync(script, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Waits for the turn to write; dispose the result to pass it on.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancel)
    {
        await _writer.WaitAsync(cancel);
        return new Turn(_writer);
    }

    public void Dispose() => _writer.Dispose();

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
