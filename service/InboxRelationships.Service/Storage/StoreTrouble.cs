using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InboxRelationships.Service.Storage;

/// <summary>
/// Troubles of the store that pass once its keeper helps, each in one sentence. What was committed before holds, so the next run goes on there.
/// </summary>
internal static class StoreTrouble
{
    private const string FullDisk = "The disk that holds the store is full: make room. What was written is kept, and the next run goes on there.";
    private const string Locked = "Another program holds the store locked: close it. What was written is kept, and the next run goes on there.";
    private const string Unwritable = "The store may be read but not written: look at the rights on its file and folder.";
    private const string OutOfReach = "The database is out of reach: look at its server and at ConnectionStrings:InboxRelationships. "
        + "The next run goes on where this one stopped.";

    /// <summary>Errno of a full disk, and Windows' words for it.</summary>
    private static readonly int[] NoRoom = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The sentence; null for what does not pass, and for what is not the store's.</summary>
    public static string? Of(Exception exception) => Causes(exception).Select(OfOne).FirstOrDefault(s => s is not null);

    private static string? OfOne(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_FULL => FullDisk,
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => Locked,
            SQLitePCL.raw.SQLITE_READONLY => Unwritable,
            _ => null,
        },
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => FullDisk,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable } => Locked,
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => Unwritable,
        PostgresException { IsTransient: true } => OutOfReach,
        PostgresException => null,
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => OutOfReach,
        DbException => null,
        IOException io when NoRoom.Contains(io.HResult) => FullDisk,
        _ => null,
    };

    private static IEnumerable<Exception> Causes(Exception exception) => exception is AggregateException many
        ? many.InnerExceptions.SelectMany(Causes)
        : exception.InnerException is { } inner ? Causes(inner).Prepend(exception) : [exception];
}
