using System.Data.Common;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InboxRelationships.Service.Forget;

/// <summary>Looks at every table of the store as it lies there: how many rows, and how many of them name somebody in any column of text or JSON.</summary>
internal static class StoredTables
{
    public static async Task<IReadOnlyList<TableCount>> CountAsync(InboxDb db, SoughtWords words, CancellationToken cancel)
    {
        var counts = new List<TableCount>();
        foreach (var table in db.Model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal))
            counts.Add(await CountAsync(db, table, words, cancel));
        return counts;
    }

    private static async Task<TableCount> CountAsync(InboxDb db, IEntityType table, SoughtWords words, CancellationToken cancel)
    {
        var columns = table.GetProperties().Where(p => p.ClrType == typeof(string) || p.ClrType == typeof(byte[]))
            .Select(p => $"\"{p.GetColumnName()}\"").ToList();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var query = db.Database.GetDbConnection().CreateCommand();
            query.CommandText = $"SELECT {(columns.Count == 0 ? "1" : string.Join(", ", columns))} FROM \"{table.GetTableName()}\"";
            await using var reader = await query.ExecuteReaderAsync(cancel);
            var (rows, naming) = (0L, 0L);
            for (; await reader.ReadAsync(cancel); rows++)
                if (Names(reader, words)) naming++;
            return new(table.GetTableName()!, rows, naming);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static bool Names(DbDataReader row, SoughtWords words)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            var isNamed = row.GetValue(i) switch
            {
                string text => words.StandIn(text),
                byte[] json => words.StandIn(json),
                _ => false,
            };
            if (isNamed) return true;
        }

        return false;
    }
}

/// <summary>A table's rows, and how many of them name what was looked for.</summary>
internal sealed record TableCount(string Table, long Rows, long Naming);
