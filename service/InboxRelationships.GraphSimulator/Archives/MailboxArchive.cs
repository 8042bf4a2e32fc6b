using System.Globalization;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Archives;

/// <summary>Reads one archive folder into a mailbox. A file or line it cannot take is an <see cref="ArchiveException"/>.</summary>
internal sealed class MailboxArchive
{
    private readonly string _directory;
    private readonly SimulatedMailbox _mailbox;
    private readonly WeekShift _shift;

    private MailboxArchive(string directory, SimulatedMailbox mailbox, WeekShift shift)
    {
        _directory = directory;
        _mailbox = mailbox;
        _shift = shift;
    }

    public static async Task<SimulatedMailbox> LoadAsync(string directory, bool shift, TimeProvider time, CancellationToken ct)
    {
        if (!Directory.Exists(directory))
            throw new ArchiveException(directory, 0, "no such folder");

        var (user, referenceNow) = await ArchiveUser.ReadAsync(directory, ct);
        var mailbox = new SimulatedMailbox(user, time);
        var archive = new MailboxArchive(directory, mailbox, shift ? WeekShift.Between(referenceNow, time.GetUtcNow()) : WeekShift.None);
        await new ArchiveFolders(directory, mailbox).ReadAsync(ct);
        await archive.ReadMessagesAsync(ct);
        await archive.ReadEventsAsync(ct);
        await archive.ReadContactsAsync(ct);
        return mailbox;
    }

    private async Task ReadMessagesAsync(CancellationToken ct)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var line in ArchiveLines.ReadAsync(_directory, "messages.ndjson", required: true, ct))
        {
            var resource = Unique(line, ids);
            if (resource.ParentFolderId is not { } folder || _mailbox.Folders.Find(folder)?.Id != folder)
                throw line.Wrong("parentFolderId names no folder");
            if (!DateTimeOffset.TryParse(resource.Received, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var received))
                throw line.Wrong("receivedDateTime is not an instant");

            _shift.Apply(line.Bytes);
            _mailbox.Mail.Items.Seed(new()
            {
                Id = resource.RequiredId,
                FolderId = folder,
                At = _shift.Apply(received),
                Json = line.Bytes,
                ODataType = resource.ODataType,
                IsRead = resource.IsRead,
            });
        }
    }

    private async Task ReadEventsAsync(CancellationToken ct)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<ArchiveResource>();
        await foreach (var line in ArchiveLines.ReadAsync(_directory, "events.ndjson", required: false, ct))
        {
            var resource = Unique(line, ids);
            if (resource.Type is not ("singleInstance" or "seriesMaster" or "occurrence" or "exception"))
                throw line.Wrong("type is not one of singleInstance, seriesMaster, occurrence, exception");
            if (resource.Type is "occurrence" or "exception")
                parts.Add(resource);

            SeedEvent(line, resource);
        }

        foreach (var part in parts.Where(p => p.SeriesMasterId is null || !ids.Contains(p.SeriesMasterId)))
            throw part.Line.Wrong("seriesMasterId names no event");
    }

    private void SeedEvent(ArchiveLine line, ArchiveResource resource)
    {
        _shift.Apply(line.Bytes);
        try
        {
            _mailbox.Calendar.Items.Seed(NewEvent.Retimed(
                new() { Id = resource.RequiredId, FolderId = CalendarItems.Folder, At = default, Json = line.Bytes }));
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw line.Wrong(e.Message, e);
        }
    }

    private async Task ReadContactsAsync(CancellationToken ct)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var contacts = new List<StoredItem>();
        await foreach (var line in ArchiveLines.ReadAsync(_directory, "contacts.ndjson", required: false, ct))
        {
            var resource = Unique(line, ids);
            _shift.Apply(line.Bytes);
            contacts.Add(new() { Id = resource.RequiredId, FolderId = resource.ParentFolderId ?? "", At = default, Json = line.Bytes });
        }

        var folders = contacts.Where(c => c.FolderId.Length > 0).CountBy(c => c.FolderId).OrderByDescending(f => f.Value).ToList();
        if (folders.Count > 0)
            _mailbox.Contacts.DefaultFolderId = folders[0].Key;
        foreach (var contact in contacts)
            _mailbox.Contacts.Seed(contact.Parse(), contact.FolderId.Length > 0 ? contact.FolderId : null);
    }

    private static ArchiveResource Unique(ArchiveLine line, HashSet<string> ids)
    {
        var resource = ArchiveResource.Read(line);
        return ids.Add(resource.RequiredId) ? resource : throw line.Wrong("id is not unique");
    }
}
