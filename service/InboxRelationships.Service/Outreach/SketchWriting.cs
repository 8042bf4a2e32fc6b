using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;

namespace InboxRelationships.Service.Outreach;

/// <summary>Writes the sketch of a message as it is read, or read again.</summary>
internal static class SketchWriting
{
    private const string Write = """
        INSERT INTO "Sketches" ("MessageId", "MailboxId", "At", "Hashes", "Shared", "IsCounted") VALUES (@p0, @p1, @p2, @p3, @p4, @p5)
        ON CONFLICT ("MessageId") DO UPDATE SET "Hashes" = excluded."Hashes", "Shared" = excluded."Shared", "IsCounted" = excluded."IsCounted"
        """;

    public static Task WriteAsync(
        StoreTransaction transaction, long mailboxId, long messageId, ReadMessage read, CancellationToken cancel) => read.Sketch is { } sketch
        ? transaction.ExecuteAsync(Write, cancel, messageId, mailboxId, read.Envelope.At, sketch, read.SharedSketch, false)
        : Task.CompletedTask;
}
