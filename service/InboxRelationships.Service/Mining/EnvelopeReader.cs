using System.Data.Common;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>
/// Reads a mailbox's envelopes in one pass over messages and addressees side by side, row by row: a hundred thousand of them are read at
/// each mining, and neither their rows nor EF Core's are to be held meanwhile.
/// </summary>
internal sealed class EnvelopeReader(Store store, long mailboxId, IReadOnlyDictionary<long, Participant> participants)
{
    private const string Messages = """
        SELECT "Id", "InternetMessageId", "ConversationId", "ReceivedAt", "SentAt", "Direction", "FromId", "SenderId", "Meeting", "IsMarkedReply", "SubjectKey"
        FROM "Messages" WHERE "MailboxId" = @mailbox AND NOT "IsDraft" ORDER BY "Id"
        """;

    private const string Recipients = """
        SELECT "MessageId", "Line", "ParticipantId" FROM "Recipients"
        WHERE "MessageId" IN (SELECT "Id" FROM "Messages" WHERE "MailboxId" = @mailbox AND NOT "IsDraft") ORDER BY "MessageId", "Position"
        """;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>All messages but drafts, by ascending key.</summary>
    public async Task<IReadOnlyList<Envelope>> AllAsync(CancellationToken cancel)
    {
        await using var messageDb = store.Open();
        await using var recipientDb = store.Open();
        await using var messages = await ReadAsync(messageDb, Messages, cancel);
        await using var recipients = await ReadAsync(recipientDb, Recipients, cancel);
        var envelopes = new List<Envelope>();
        var more = await recipients.ReadAsync(cancel);
        while (await messages.ReadAsync(cancel))
        {
            var id = messages.GetInt64(0);
            List<Participant>[] lines = [[], [], []];
            for (; more && recipients.GetInt64(0) <= id; more = await recipients.ReadAsync(cancel))
                if (recipients.GetInt64(0) == id) lines[recipients.GetInt32(1)].Add(participants[recipients.GetInt64(2)]);
            envelopes.Add(EnvelopeOf(id, messages, lines));
        }

        return envelopes;
    }

    private async Task<DbDataReader> ReadAsync(InboxDb db, string sql, CancellationToken cancel)
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
            InternetMessageId = row.GetString(1),
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

    private Participant? Who(DbDataReader row, int column) => row.IsDBNull(column) ? null : participants[row.GetInt64(column)];

    /// <summary>One copy of what stands on many messages.</summary>
    private string Shared(string text)
    {
        if (_texts.TryGetValue(text, out var known)) return known;
        _texts[text] = text;
        return text;
    }
}
