using InboxRelationships.Service.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InboxRelationships.Service.Tests.Storage;

public class MigrationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_migrations_end_in_the_very_schema_of_the_model()
    {
        var migrated = await SchemaAsync(db => db.Database.MigrateAsync(Ct));
        var created = await SchemaAsync(db => db.Database.EnsureCreatedAsync(Ct));

        migrated.ShouldBe(created);
    }

    private static async Task<string> SchemaAsync(Func<InboxDb, Task> create)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(Ct);
        await using var db = new InboxDb(new DbContextOptionsBuilder<InboxDb>()
            .UseSqlite(connection).ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)).Options);
        await create(db);
        const string Query = "SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'";
        var objects = await db.Database.SqlQueryRaw<string>(Query).ToListAsync(Ct);
        return string.Join('\n', objects.Order(StringComparer.Ordinal));
    }
}
