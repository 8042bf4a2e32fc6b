using System.Net.Sockets;
using InboxRelationships.Service.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace InboxRelationships.Service.Tests.Storage;

public class StoreTroubleTests
{
    [Fact]
    public void Each_trouble_that_passes_is_a_sentence_of_its_own_however_deep_it_lies()
    {
        Exception[] troubles =
        [
            new SqliteException("full", 13), new SqliteException("busy", 5), new SqliteException("read-only", 8),
            new NpgsqlException("gone", new SocketException(111)),
        ];

        var sentences = troubles.Select(t => StoreTrouble.Of(new AggregateException(new DbUpdateException("not saved", t)))).ToList();

        sentences.ShouldAllBe(s => s != null);
        sentences.Distinct().Count().ShouldBe(troubles.Length);
        sentences[0].ShouldNotBeNull().ShouldContain("full");
    }

    [Fact]
    public void A_postgres_server_without_room_says_the_same_as_sqlite() =>
        StoreTrouble.Of(new PostgresException("no space", "ERROR", "ERROR", "53100")).ShouldBe(StoreTrouble.Of(new SqliteException("full", 13)));

    [Fact]
    public void A_bug_and_a_damaged_store_are_none()
    {
        StoreTrouble.Of(new InvalidOperationException("bug")).ShouldBeNull();
        StoreTrouble.Of(new SqliteException("malformed", 11)).ShouldBeNull();
        StoreTrouble.Of(new PostgresException("duplicate", "ERROR", "ERROR", "23505")).ShouldBeNull();
    }
}
