using System.Data.Common;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Doctor;

/// <summary>Whether the store opens, has today's schema, takes a write, and has room to grow.</summary>
internal sealed class StorageExam(Store store)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>A mailbox of 100,000 messages takes a few hundred megabytes.</summary>
    private const long Scarce = 1024 * Megabyte;

    private const long TooLittle = 100 * Megabyte;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel)
    {
        try
        {
            await store.MigrateAsync(cancel);
            await using var db = store.Open();
            await WriteAsync(db, cancel);
            return [Finding.Well("storage", "opens, has today's schema, takes a write"), .. Room(db)];
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or IOException or UnauthorizedAccessException or ConfigurationException)
        {
            const string Help = "Look at ConnectionStrings:InboxRelationships and Storage:Provider, and at the rights on the file's folder.";
            return [Finding.Failed("storage", (failure.InnerException ?? failure).Message, Help)];
        }
    }

    /// <summary>Writes a row and takes it back.</summary>
    private static async Task WriteAsync(InboxDb db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(new CursorRow { MailboxId = -1, Scope = "doctor" });
        await db.SaveChangesAsync(cancel);
        await transaction.RollbackAsync(cancel);
    }

    /// <summary>Of a database server only its keeper knows the room.</summary>
    private static IEnumerable<Finding> Room(InboxDb db)
    {
        if (!db.Database.IsSqlite()) yield break;
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        var free = new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace;
        var said = $"{free / Megabyte:N0} MB free";
        yield return free < TooLittle ? Finding.Failed("disk", said, $"Make room where {file} lies.")
            : free < Scarce ? Finding.Note("disk", said, $"Make room where {file} lies before it runs out.")
            : Finding.Well("disk", said);
    }
}
