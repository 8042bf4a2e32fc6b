using System.Globalization;
using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Archives;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public sealed class MailboxArchiveTests : IDisposable
{
    private readonly ArchiveFolder _archive = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Packed_and_plain_files_are_read_alike(bool packed)
    {
        if (packed)
            _archive.Pack("messages.ndjson");

        var mailbox = await SimulatedMailbox.LoadAsync(_archive.Path, shift: false, ct: Ct);

        mailbox.Mail.All.Select(m => m.Id).ShouldBe(["AAMk2", "AAMk1"]);
        mailbox.Calendar.Count.ShouldBe(0);
        mailbox.Contacts.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Dates_move_by_whole_weeks_to_just_before_the_present_and_text_stays()
    {
        var now = new DateTimeOffset(2026, 5, 20, 8, 0, 0, TimeSpan.Zero);
        _archive.Write("events.ndjson", """
            {"id":"AAMkE","type":"singleInstance","subject":"Lunch","start":{"dateTime":"2020-03-06T12:00:00","timeZone":"UTC"},
            "end":{"dateTime":"2020-03-06T13:00:00","timeZone":"UTC"},"responseStatus":{"response":"none","time":"0001-01-01T00:00:00Z"}}
            """.ReplaceLineEndings(""));

        var mailbox = await SimulatedMailbox.LoadAsync(_archive.Path, shift: true, new ClockAt(now), Ct);
        var message = JsonNode.Parse(mailbox.Mail.Find("AAMk1")!.Json.Span)!;
        var lunch = JsonNode.Parse(mailbox.Calendar.Find("AAMkE")!.Json.Span)!;

        message["receivedDateTime"]!.GetValue<string>().ShouldBe("2026-05-11T10:00:00Z");
        mailbox.Mail.Find("AAMk1")!.At.ShouldBe(DateTimeOffset.Parse("2026-05-11T10:00:00Z", CultureInfo.InvariantCulture));
        message["body"]!["content"]!.GetValue<string>().ShouldBe("2020-01-01T00:00:00Z is no date here");
        lunch["start"]!["dateTime"]!.GetValue<string>().ShouldBe("2026-05-15T12:00:00");
        lunch["responseStatus"]!["time"]!.GetValue<string>().ShouldBe("0001-01-01T00:00:00Z");
    }

    [Theory]
    [InlineData("{\"id\":\"x\"", "not a JSON value")]
    [InlineData("[]", "not an object")]
    [InlineData("", "not a JSON value")]
    [InlineData("{\"id\":\"x\",\"subject\":\"\\ud83d alone\"}", "not a JSON value")]
    [InlineData("{\"subject\":\"no id\"}", "id missing")]
    [InlineData("{\"id\":\"AAMk1\"}", "id is not unique")]
    [InlineData("{\"id\":\"x\",\"parentFolderId\":\"elsewhere\"}", "parentFolderId names no folder")]
    [InlineData("{\"id\":\"x\",\"parentFolderId\":\"AAMkInbox\",\"receivedDateTime\":\"yesterday\"}", "receivedDateTime is not an instant")]
    public async Task A_malformed_message_is_told_by_file_line_and_fault(string line, string problem)
    {
        _archive.Append("messages.ndjson", line + "\n");

        var error = await ReadingFails();

        error.File.ShouldEndWith("messages.ndjson");
        error.Line.ShouldBe(3);
        error.Problem.ShouldContain(problem);
        error.Message.ShouldContain("messages.ndjson:3: ");
    }

    [Theory]
    [InlineData("events.ndjson", "{\"id\":\"e\",\"type\":\"party\"}", "type is not one of")]
    [InlineData("events.ndjson", "{\"id\":\"e\",\"type\":\"singleInstance\"}", "start is not {dateTime, timeZone}")]
    [InlineData("contacts.ndjson", "{}", "id missing")]
    [InlineData("mailFolders.ndjson", "{\"id\":\"AAMkLost\",\"displayName\":\"Lost\",\"parentFolderId\":\"nowhere\"}", "parentFolderId names no folder")]
    public async Task So_are_other_files(string file, string line, string problem)
    {
        _archive.Append(file, (file == "mailFolders.ndjson" ? "\n" : "") + line + "\n");

        var error = await ReadingFails();

        error.File.ShouldEndWith(file);
        error.Line.ShouldBe(file == "mailFolders.ndjson" ? 4 : 1);
        error.Problem.ShouldContain(problem);
    }

    [Theory]
    [InlineData("user.json")]
    [InlineData("messages.ndjson")]
    public async Task A_needed_file_must_be_there(string file)
    {
        _archive.Delete(file);

        (await ReadingFails()).Message.ShouldEndWith(file + ": missing");
    }

    private Task<ArchiveException> ReadingFails() =>
        Should.ThrowAsync<ArchiveException>(SimulatedMailbox.LoadAsync(_archive.Path, ct: Ct));

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
