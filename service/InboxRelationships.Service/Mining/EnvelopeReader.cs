using System.Data.Common;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>
/// Reads a mailbox's envelopes in one pass over messages and addressees side by side, row by row: a hundred thousand of them are read at
/// each mining, and neither their rows nor EF Core's are to be held meanwhile.
/// </summary>
internal sealed class EnvelopeReader(Store store, long mailboxId, Func<long, Participant> participantOf)
{
    private const string All = "\"MailboxId\" = @mailbox AND NOT \"IsDraft\"";

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private HashSet<string> _copied = [];

    /// <summary>All messages but drafts, by ascending key.</summary>
    public Task<IReadOnlyList<Envelope>> AllAsync(CancellationToken cancel) => ReadAsync(All, cancel);

    /// <summary>Those of these keys that are there and no drafts, by ascending key.</summary>
    public Task<IReadOnlyList<Envelope>> SomeAsync(IEnumerable<long> ids, CancellationToken cancel) =>
        ReadAsync($"{All} AND \"Id\" IN ({string.Join(',', ids)})", cancel);

    private static string Messages(string which) => $"""
        SELECT "Id", "InternetMessageId", "ConversationId", "ReceivedAt", "SentAt", "Direction", "FromId", "SenderId", "Meeting", "IsMarkedReply", "SubjectKey"
        FROM "Messages" WHERE {which} ORDER BY "Id"
        """;

    private static string Recipients(string which) => $"""
        SELECT "MessageId", "Line", "ParticipantId" FROM "Recipients"
        WHERE "MessageId" IN (SELECT "Id" FROM "Messages" WHERE {which}) ORDER BY "MessageId", "Position"
        """;

    private async Task<IReadOnlyList<Envelope>> ReadAsync(string which, CancellationToken cancel)
    {
        _copied = await CopiedAsync(cancel);
        await using var messageDb = store.Open();
        await using var recipientDb = store.Open();
        await using var messages = await OpenAsync(messageDb, Messages(which), cancel);
        await using var recipients = await OpenAsync(recipientDb, Recipients(which), cancel);
        var envelopes = new List<Envelope>();
        var more = await recipients.ReadAsync(cancel);
        while (await messages.ReadAsync(cancel))
        {
            var id = messages.GetInt64(0);
            List<Participant>[] lines = [[], [], []];
            for (; more && recipients.GetInt64(0) <= id; more = await recipients.ReadAsync(cancel))
                if (recipients.GetInt64(0) == id) lines[recipients.GetInt32(1)].Add(participantOf(recipients.GetInt64(2)));
            envelopes.Add(EnvelopeOf(id, messages, lines));
        }

        return envelopes;
    }

    /// <summary>Message-IDs that several messages have.</summary>
    private async Task<HashSet<string>> CopiedAsync(CancellationToken cancel)
    {
        await using var db = store.Open();
        return await db.Messages.Where(m => m.MailboxId == mailboxId).GroupBy(m => m.InternetMessageId)
            .Where(g => g.Count() > 1).Select(g => g.Key).ToHashSetAsync(cancel);
    }

    private async Task<DbDataReader> OpenAsync(InboxDb db, string sql, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var mailbox = command.CreateParameter();
        (mailbox.ParameterName, mailbox.Value) = ("@mailbox", mailboxId);
        command.Parameters.Add(mailbox);
        return await command.ExecuteReaderAsync(cancel);
    }

    private Envelope EnvelopeOf(long id, DbDataReader row, List<Participant>[] lines)
    {
        var direction = (Direction)row.GetInt32(5);
        return new Envelope
        {
            Id = id,
            // It tells copies apart and nothing else, and is long: the many that have none do without.
            InternetMessageId = row.GetString(1) is var named && _copied.Contains(named) ? named : "",
            ConversationId = Shared(row.GetString(2)),
            At = new DateTimeOffset(row.GetInt64(direction == Direction.Out ? 4 : 3), TimeSpan.Zero),
            Direction = direction,
            From = Who(row, 6),
            Sender = Who(row, 7),
            To = lines[(int)RecipientLine.To].ToArray(),
            Cc = lines[(int)RecipientLine.Cc].ToArray(),
            Bcc = lines[(int)RecipientLine.Bcc].ToArray(),
            Meeting = (MeetingMail)row.GetInt32(8),
            IsMarkedReply = row.GetBoolean(9),
            SubjectKey = row.IsDBNull(10) ? null : Shared(row.GetString(10)),
        };
    }

    private Participant? Who(DbDataReader row, int column) => row.IsDBNull(column) ? null : participantOf(row.GetInt64(column));

    /// <summary>One copy of what stands on many messages.</summary>
    private string Shared(string text)
    {
        if (_texts.TryGetValue(text, out var known)) return known;
        _texts[text] = text;
        return text;
    }
}
