using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.GraphSimulator.Archives;

/// <summary>Reads and checks <c>mailFolders.ndjson</c>: unique ids, one tree, the well-known folders there.</summary>
internal sealed class ArchiveFolders(string directory, SimulatedMailbox mailbox)
{
    private const string FileName = "mailFolders.ndjson";

    private readonly List<(ArchiveLine Line, SimulatedFolder Folder)> _read = [];

    public async Task ReadAsync(CancellationToken ct)
    {
        await foreach (var line in ArchiveLines.ReadAsync(directory, FileName, required: true, ct))
        {
            var id = ArchiveResource.Read(line).RequiredId;
            var folder = Parse(line);
            if (_read.Exists(f => f.Folder.Id == id))
                throw line.Wrong("id is not unique");
            if (string.IsNullOrEmpty(folder.DisplayName))
                throw line.Wrong("displayName missing");
            _read.Add((line, new(id, folder.DisplayName, folder.ParentFolderId ?? id, folder.IsHidden, folder.WellKnownName)));
        }

        foreach (var (line, folder) in _read)
            CheckPlace(line, folder);
        foreach (var name in (string[])["msgfolderroot", "inbox", "sentitems"])
        {
            if (_read.Count(f => f.Folder.WellKnownName == name) != 1)
                throw new ArchiveException(Path.Combine(directory, FileName), 0, $"needs exactly one folder with wellKnownName {name}");
        }

        foreach (var (_, folder) in _read)
            mailbox.Folders.Seed(folder);
    }

    private static FolderLine Parse(ArchiveLine line)
    {
        try
        {
            return JsonSerializer.Deserialize<FolderLine>(line.Bytes, JsonSerializerOptions.Web)!;
        }
        catch (JsonException e)
        {
            throw line.Wrong("not a mail folder: " + e.Message, e);
        }
    }

    private void CheckPlace(ArchiveLine line, SimulatedFolder folder)
    {
        var seen = new HashSet<string>();
        for (var at = folder; !at.IsRoot;)
        {
            if (!seen.Add(at.Id))
                throw line.Wrong("folder is in a circle");
            var parent = _read.Find(f => f.Folder.Id == at.ParentId).Folder;
            at = parent ?? throw line.Wrong("parentFolderId names no folder");
        }
    }

    private sealed record FolderLine(string? DisplayName, string? ParentFolderId, bool IsHidden, string? WellKnownName);
}
