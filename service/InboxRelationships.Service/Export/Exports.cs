using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Relationships;
using InboxRelationships.Service.Hosting;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Export;

/// <summary>Writes the exports the contract promises.</summary>
internal static class Exports
{
    public static IReadOnlyList<string> Names { get; } = ["messages", "people", "interactions", "follow-ups"];

    /// <exception cref="ConfigurationException">No such mailbox is stored.</exception>
    public static async Task WriteAsync(InboxDb db, string what, string? mailbox, Stream output, CancellationToken cancel)
    {
        var mailboxes = await db.Mailboxes.AsNoTracking().Where(m => mailbox == null || m.Name == mailbox).OrderBy(m => m.Name).ToListAsync(cancel);
        if (mailboxes.Count == 0)
            throw new ConfigurationException(mailbox is null ? "Nothing is stored yet: run sync first." : $"--mailbox {mailbox} is not stored here.");
        foreach (var row in mailboxes)
        {
            await (what switch
            {
                "messages" => WriteAsync(Messages(db, row), ExportJson.Spelled.MessageRecord, output, cancel),
                "people" => WriteAsync(People(db, row), ExportJson.Spelled.PersonRecord, output, cancel),
                "interactions" => WriteAsync(InteractionExport.Of(db, row), ExportJson.Spelled.InteractionRecord, output, cancel),
                "follow-ups" => WriteAsync(FollowUps(db, row), ExportJson.Spelled.FollowUpRecord, output, cancel),
                _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
            });
        }
    }

    private static async Task WriteAsync<T>(IAsyncEnumerable<T> records, JsonTypeInfo<T> shape, Stream output, CancellationToken cancel)
    {
        await foreach (var record in records.WithCancellation(cancel))
        {
            await JsonSerializer.SerializeAsync(output, record, shape, cancel);
            output.WriteByte((byte)'\n');
        }
    }

    private static async IAsyncEnumerable<MessageRecord> Messages(InboxDb db, MailboxRow mailbox)
    {
        var recurrences = await RecurrenceRecords.LoadAsync(db, mailbox.Id);
        var messages =
            from m in db.Messages.AsNoTracking()
            join f in db.Folders on m.FolderId equals f.Id
            join p in db.Participants on m.FromId equals p.Id into authors
            from author in authors.DefaultIfEmpty()
            where m.MailboxId == mailbox.Id
            orderby m.ReceivedAt, m.GraphId
            select new
            {
                Message = m,
                Folder = f.DisplayName,
                From = (string?)author.Address,
                Acts = db.Acts.Where(a => a.MessageId == m.Id).OrderBy(a => a.Position).ThenBy(a => a.Id)
                    .Select(a => new
                    {
                        Row = a,
                        ClosedBy = db.Messages.Where(c => c.Id == a.ClosedByMessageId).Select(c => c.InternetMessageId).FirstOrDefault(),
                    }).ToList(),
            };
        await foreach (var x in messages.AsAsyncEnumerable())
        {
            yield return Record(mailbox, x.Message, x.Folder, x.From, [.. x.Acts.Select(a => Record(a.Row, a.ClosedBy))], recurrences);
        }
    }

    /// <summary>How exports call a direction.</summary>
    public static string WordOf(Direction direction) => direction == Direction.In ? "in" : "out";

    private static ActRecord Record(ActRow act, string? closedBy) =>
        new(act.Kind, act.DueAt, WordOf(act.Direction), act.PersonId, act.Position, act.Status, closedBy);

    private static MessageRecord Record(
        MailboxRow mailbox, MessageRow m, string folder, string? from, IReadOnlyList<ActRecord> acts, RecurrenceRecords recurrences)
    {
        var verdict = m.Verdict is { } json ? JsonSerializer.Deserialize(json, DerivedJson.Default.OutreachVerdict) : null;
        return new(
            m.InternetMessageId, m.GraphId, folder, m.ReceivedAt, WordOf(m.Direction), from, verdict?.Class,
            verdict is null ? null : Enum.GetValues<OutreachClass>().ToDictionary(c => c, c => verdict.Probabilities[(int)c]),
            verdict?.MassMergeProbability, verdict?.Reasons ?? [], ClaimRecords.Of(mailbox, m, verdict), acts,
            recurrences.CopiesOf(verdict), recurrences.SaidOf(m));
    }

    private static IAsyncEnumerable<PersonRecord> People(InboxDb db, MailboxRow mailbox) =>
        db.People.AsNoTracking().Where(p => p.MailboxId == mailbox.Id).OrderBy(p => p.Rank == 0)
            .ThenBy(p => p.Rank).ThenBy(p => p.PersonId).AsAsyncEnumerable().Select(Record);

    private static PersonRecord Record(PersonRow row)
    {
        var person = JsonSerializer.Deserialize(row.Identity, DerivedJson.Default.Person)!;
        var figures = JsonSerializer.Deserialize(row.Figures, DerivedJson.Default.Relationship)!;
        return new(
            row.PersonId, row.DisplayName, person.Addresses, person.IsPerson, figures.Strength, figures.Percentile, figures.Layer,
            DepthOf(figures.Depth), figures.Probability28d, figures.State, figures.CadenceDays, figures.First?.At, figures.Last?.At,
            figures.Counts, person.Organisations, [], figures.Writes30d, figures.Resumes28d, figures.Reconnects60d, person.JobTitle);
    }

    private static IReadOnlyDictionary<string, double> DepthOf(Depth? depth)
    {
        var figures = new Dictionary<string, double?>
        {
            ["oneToOne"] = depth?.OneToOne,
            ["ownLatencyHours"] = depth?.OwnLatencyHours,
            ["theirLatencyHours"] = depth?.TheirLatencyHours,
            ["begunByOwner"] = depth?.BegunByOwner,
            ["begunByThem"] = depth?.BegunByThem,
            ["initiative"] = depth?.Initiative,
            ["activeWeeks"] = depth?.ActiveWeeks,
            ["hoursMet"] = depth?.HoursMet,
            ["days"] = depth?.Days,
        };
        return figures.Where(f => f.Value is not null).ToDictionary(f => f.Key, f => f.Value!.Value);
    }

    private static IAsyncEnumerable<FollowUpRecord> FollowUps(InboxDb db, MailboxRow mailbox) =>
        (from f in db.FollowUps.AsNoTracking()
         join m in db.Messages on f.MessageId equals m.Id into messages
         from message in messages.DefaultIfEmpty()
         join e in db.Events on f.EventId equals e.Id into events
         from met in events.DefaultIfEmpty()
         where f.MailboxId == mailbox.Id
         orderby f.Score descending, f.Id
         select new { Row = f, MessageId = (string?)message.InternetMessageId, EventId = (string?)met.GraphId })
        .AsAsyncEnumerable()
        .Select(x => new FollowUpRecord(x.Row.Kind, x.Row.PersonId, x.MessageId, x.EventId, x.Row.DueAt, x.Row.Score, x.Row.Reason, []));
}
