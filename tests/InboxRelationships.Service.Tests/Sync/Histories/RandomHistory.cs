using System.Text.Json.Nodes;
using InboxRelationships.GraphSimulator.Mailboxes;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>What people and servers do to a mailbox, by chance; the same for the same seed.</summary>
internal sealed class RandomHistory(SimulatedMailbox mailbox, Random random, DateTimeOffset now)
{
    private static readonly string[] Lasting = ["inbox", "archive", "sentitems", "deleteditems", "junkemail", "drafts"];

    private readonly Lock _one = new();
    private readonly RandomEvents _events = new(mailbox, random, now);
    private readonly List<string> _folders = [];
    private int _count;

    /// <summary>Something to begin with.</summary>
    public RandomHistory Begin(int messages)
    {
        for (var i = 0; i < 3; i++) CreateFolder();
        for (var i = 0; i < messages; i++) mailbox.Mail.Seed(Message(), AnyFolder());
        for (var i = 0; i < 4; i++) _events.Add();
        for (var i = 0; i < 3; i++) AddContact();
        return this;
    }

    /// <summary>Some changes, one after the other.</summary>
    public void Play(int changes)
    {
        for (var i = 0; i < changes; i++) Play();
    }

    /// <summary>One change. Requests that come at once take turns.</summary>
    public void Play()
    {
        lock (_one)
        {
            switch (random.Next(20))
            {
                case < 5: mailbox.Mail.Deliver(Message(), AnyFolder()); break;
                case < 9: OnAny(id => mailbox.Mail.Move(id, AnyFolder())); break;
                case < 11: OnAny(id => mailbox.Mail.MarkRead(id, random.Next(2) == 0)); break;
                case 11: OnAny(id => mailbox.Mail.Update(id, new() { ["categories"] = new JsonArray("Blue") })); break;
                case 12: OnAny(mailbox.Mail.Delete); break;
                case 13: OnAny(ThereAndBack); break;
                case 14: ChangeFolders(); break;
                case < 18: _events.Change(); break;
                default: ChangeContacts(); break;
            }
        }
    }

    private void ThereAndBack(string id)
    {
        var home = mailbox.Mail.Find(id)!.FolderId;
        mailbox.Mail.Move(id, AnyFolder());
        mailbox.Mail.Move(id, home);
    }

    private void ChangeFolders()
    {
        if (_folders.Count < 2)
        {
            CreateFolder();
            return;
        }

        var folder = _folders[random.Next(_folders.Count)];
        switch (random.Next(5))
        {
            case 0: CreateFolder(); break;
            case 1: mailbox.Folders.Rename(folder, $"Renamed {++_count}"); break;
            case 2: mailbox.Folders.Move(folder, "deleteditems"); break;
            case 3: mailbox.Folders.Move(folder, "msgfolderroot"); break;
            default:
                _folders.Remove(folder);
                mailbox.Folders.Delete(folder);
                break;
        }
    }

    private void ChangeContacts()
    {
        var all = mailbox.Contacts.All;
        if (all.Count == 0 || random.Next(3) == 0)
        {
            AddContact();
            return;
        }

        var id = all[random.Next(all.Count)].Id;
        if (random.Next(3) == 0) mailbox.Contacts.Delete(id);
        else mailbox.Contacts.Update(id, Contact());
    }

    private void CreateFolder() => _folders.Add(mailbox.Folders.Create($"Folder {++_count}"));

    private void AddContact()
    {
        var folders = mailbox.Contacts.Folders;
        if (folders.Count == 0 || random.Next(6) == 0) mailbox.Contacts.CreateFolder($"Cards {++_count}");
        folders = mailbox.Contacts.Folders;
        mailbox.Contacts.Add(Contact(), random.Next(2) == 0 ? null : folders[random.Next(folders.Count)].Id);
    }

    private JsonObject Contact() => new()
    {
        ["displayName"] = $"Card {++_count}",
        ["companyName"] = $"Company {random.Next(5)}",
        ["emailAddresses"] = new JsonArray(new JsonObject { ["name"] = "x", ["address"] = RandomPeople.Address(random) }),
    };

    private JsonObject Message()
    {
        var number = ++_count;
        var json = new SimulatedMessage(RandomPeople.Address(random), $"Subject {number}", $"Text {number}. Could you answer?")
        {
            IsRead = random.Next(2) == 0,
            ReceivedAt = now.AddMinutes(-random.Next(1, 200_000)),
        }.ToJson();
        foreach (var line in (string[])["toRecipients", "ccRecipients", "bccRecipients"]) json[line] = RandomPeople.Some(random, line[0] == 't' ? 1 : 0);
        return json;
    }

    private string AnyFolder() => random.Next(3) == 0 && _folders.Count > 0
        ? _folders[random.Next(_folders.Count)]
        : Lasting[random.Next(10) < 6 ? random.Next(2) : random.Next(Lasting.Length)];

    private void OnAny(Action<string> change)
    {
        var all = mailbox.Mail.All;
        if (all.Count > 0) change(all[random.Next(all.Count)].Id);
    }
}
