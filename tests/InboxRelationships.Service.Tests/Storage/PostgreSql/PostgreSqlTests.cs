using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InboxRelationships.GraphSimulator.Faults;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Export;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InboxRelationships.Service.Tests.Storage.PostgreSql;

/// <summary>What an organisation runs on, live.</summary>
public sealed partial class PostgreSqlTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(Now);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(100)]
    [InlineData(3)]
    public async Task Both_providers_end_in_the_same_rows_through_a_first_sync_changes_and_expiry(int pageSize)
    {
        var draft = Draft();
        await using var postgres = await StartAsync("--Sync:PageSize", $"{pageSize}");
        await using var sqlite = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", $"{pageSize}");
        (await postgres.SyncAsync(Ct)).Gaps.ShouldBeEmpty();
        (await sqlite.SyncAsync(Ct)).Gaps.ShouldBeEmpty();
        await AlikeAsync(postgres, sqlite);

        Change(draft);
        (await postgres.SyncAsync(Ct)).Gaps.ShouldBeEmpty();
        (await sqlite.SyncAsync(Ct)).Gaps.ShouldBeEmpty();
        await AlikeAsync(postgres, sqlite);

        _mailbox.ExpireDeltaTokens();
        (await postgres.SyncAsync(Ct)).Complete.ShouldBeTrue();
        (await sqlite.SyncAsync(Ct)).Complete.ShouldBeTrue();
        await AlikeAsync(postgres, sqlite);
    }

    [Fact]
    public async Task Texts_that_are_none_are_stored()
    {
        await using var service = await StartAsync();
        service.Graph.Faults = FaultCatalogue.Parse("odd-text=1,crowds=9");

        var report = await service.SyncAsync(Ct);

        report.Gaps.ShouldBeEmpty();
        report.Messages.ShouldBe(_mailbox.Mail.Count - _mailbox.Mail.InFolder("junkemail").Count);
    }

    [Fact]
    public async Task A_person_and_a_mailbox_are_forgotten_and_it_is_proven()
    {
        await using var service = await StartAsync();
        await service.SyncAsync(Ct);

        var person = await service.Get<Forgetting>().PersonAsync("ana@fabrikam.example", Ct);
        await service.SyncAsync(Ct);
        var mailbox = await service.Get<Forgetting>().MailboxAsync("me", Ct);

        person.IsProven.ShouldBeTrue();
        mailbox.IsProven.ShouldBeTrue();
        mailbox.Before.Single(t => t.Table == "Messages").Rows.ShouldBeGreaterThan(0);
        mailbox.After.Single(t => t.Table == "Messages").Rows.ShouldBe(0);
    }

    [Fact]
    public async Task Every_export_is_the_one_of_sqlite()
    {
        await using var postgres = await StartAsync();
        await using var sqlite = await ServiceUnderTest.StartAsync(_mailbox, Ct);
        await postgres.SyncAsync(Ct);
        await sqlite.SyncAsync(Ct);

        foreach (var what in Exports.Names)
        {
            var exported = await ExportAsync(postgres, what);
            exported.ShouldNotBeEmpty();
            exported.ShouldBe(await ExportAsync(sqlite, what), what);
        }
    }

    [Fact]
    public async Task A_second_start_finds_the_schema_in_place_and_two_at_once_do_not_quarrel()
    {
        await using var service = await StartAsync();
        await service.SyncAsync(Ct);

        await Task.WhenAll(service.Store.MigrateAsync(Ct), service.Store.MigrateAsync(Ct));

        (await service.SyncAsync(Ct)).Complete.ShouldBeTrue();
    }

    [Fact]
    public async Task The_migrations_end_in_the_very_schema_of_the_model()
    {
        var migrated = await SchemaAsync(db => db.Database.MigrateAsync(Ct));
        var created = await SchemaAsync(db => db.Database.EnsureCreatedAsync(Ct));

        migrated.ShouldBe(created);
    }

    private async Task<ServiceUnderTest> StartAsync(params string[] settings) => await ServiceUnderTest.StartAsync(
        _mailbox, Ct, ["--Storage:Provider", "PostgreSql", "--ConnectionStrings:InboxRelationships", await server.DatabaseAsync(Ct), .. settings]);

    private string Draft()
    {
        JsonObject json = OliveMailbox.Answer("bo@northwind.example", "About the mast", Now.AddHours(-2));
        json["isDraft"] = true;
        return _mailbox.Mail.Deliver(json, _mailbox.Folders.Create("Unfinished"));
    }

    private void Change(string draft)
    {
        _mailbox.Mail.Send(draft);
        _mailbox.Mail.Deliver(OliveMailbox.Letter("eli@fabrikam.example", "Eli", "Hello", Now.AddMinutes(-5), "Shall we meet?"));
        var letters = _mailbox.Mail.InFolder("inbox");
        _mailbox.Mail.Move(letters[0].Id, "archive");
        _mailbox.Mail.Delete(letters[1].Id);
        _mailbox.Mail.MarkRead(letters[2].Id);
        _mailbox.Contacts.Update(_mailbox.Contacts.All[0].Id, new JsonObject { ["companyName"] = null });
        _mailbox.Calendar.Cancel(_mailbox.Calendar.All[0].Id);
        _mailbox.Folders.Rename(_mailbox.Folders.All.Single(f => f.DisplayName == "Projects").Id, "Finished projects");
    }

    private static async Task AlikeAsync(ServiceUnderTest postgres, ServiceUnderTest sqlite) =>
        (await StoredState.OfAsync(postgres.Store, Ct)).ShouldBe(await StoredState.OfAsync(sqlite.Store, Ct));

    private static async Task<string> ExportAsync(ServiceUnderTest service, string what)
    {
        using var output = new MemoryStream();
        await using var db = service.Store.Open();
        await Exports.WriteAsync(db, what, null, output, Ct);
        var records = FiguresOfTheHour().Replace(Encoding.UTF8.GetString(output.ToArray()), "");
        return string.Join('\n', records.Split('\n').Order(StringComparer.Ordinal));
    }

    /// <summary>What fades from one second to the next.</summary>
    [GeneratedRegex("\"(strength|weight|score|probability28d|writes30d|resumes28d|reconnects60d)\":[^,}]+")]
    private static partial Regex FiguresOfTheHour();

    private async Task<string> SchemaAsync(Func<InboxDb, Task> create)
    {
        await using var db = new InboxDb(new DbContextOptionsBuilder<InboxDb>()
            .UseNpgsql(await server.DatabaseAsync(Ct)).ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)).Options);
        await create(db);
        var columns = await db.Database.SqlQueryRaw<string>(
            "SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity AS \"Value\" "
            + "FROM information_schema.columns WHERE table_schema = 'public'").ToListAsync(Ct);
        var indexes = await db.Database.SqlQueryRaw<string>("SELECT indexdef AS \"Value\" FROM pg_indexes WHERE schemaname = 'public'").ToListAsync(Ct);
        return string.Join('\n', columns.Concat(indexes).Where(o => !o.Contains("__EF", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
