using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>
/// Writes the archive of a large mailbox: a few thousand people, ten folders, letters of six kilobytes both ways to as many as ten, newsletters.
/// </summary>
internal sealed class LargeArchive(string directory, DateTimeOffset now)
{
    private const string Owner = "olive@contoso.example";
    private const int People = 3_000;
    private const int Folders = 10;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Paragraphs = string.Concat(
        Enumerable.Repeat("<p>The drawings of the harbour are with the town now, and they have asked for another copy.</p>", 60));

    private readonly Random _random = new(1);

    public async Task WriteAsync(int messages, CancellationToken cancel)
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "user.json"), User(), cancel);
        await File.WriteAllLinesAsync(Path.Combine(directory, "mailFolders.ndjson"), FolderLines(), cancel);
        await File.WriteAllLinesAsync(Path.Combine(directory, "messages.ndjson"), Enumerable.Range(0, messages).Select(Message), cancel);
    }

    private string User() => new JsonObject
    {
        ["id"] = Guid.Empty.ToString(),
        ["displayName"] = "Olive Owner",
        ["mail"] = Owner,
        ["userPrincipalName"] = Owner,
        ["proxyAddresses"] = new JsonArray("SMTP:" + Owner),
        ["mailboxSettings"] = new JsonObject { ["timeZone"] = "UTC", ["workingHours"] = new JsonObject() },
        ["referenceNow"] = now.ToString("O"),
    }.ToJsonString();

    private static IEnumerable<string> FolderLines()
    {
        yield return Folder("root", "Top", "root", "msgfolderroot");
        yield return Folder("folder0", "Inbox", "root", "inbox");
        yield return Folder("folder1", "Sent Items", "root", "sentitems");
        for (var i = 2; i < Folders; i++) yield return Folder($"folder{i}", $"Folder {i}", "root", null);
    }

    private static string Folder(string id, string name, string parent, string? wellKnown) =>
        new JsonObject { ["id"] = id, ["displayName"] = name, ["parentFolderId"] = parent, ["wellKnownName"] = wellKnown }.ToJsonString();

    private string Message(int number)
    {
        // Few people write most of the mail.
        var person = (int)(People * Math.Pow(_random.NextDouble(), 3));
        var other = $"person{person}@{(person % 10 == 0 ? "news" : "fabrikam")}.example";
        var isOut = number % 10 is 3 or 6 && person % 10 != 0;
        var at = now.AddMinutes(-_random.Next(1, 4 * 365 * 24 * 60)).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ");
        var json = new JsonObject
        {
            ["id"] = $"message{number}",
            ["parentFolderId"] = isOut ? "folder1" : _random.Next(2) == 0 ? "folder0" : $"folder{_random.Next(2, Folders)}",
            ["receivedDateTime"] = at,
            ["sentDateTime"] = at,
            ["internetMessageId"] = $"<{number}@mail.example>",
            ["conversationId"] = $"conversation{person}-{_random.Next(20)}",
            ["subject"] = $"Harbour plans {number % 500}",
            ["body"] = new JsonObject
            {
                ["contentType"] = "html",
                ["content"] = $"<html><body><p>Dear all,</p>{Paragraphs}<p>Could you look at number {number} before Friday?</p></body></html>",
            },
            ["from"] = Who(isOut ? Owner : other),
            ["toRecipients"] = new JsonArray(Who(isOut ? other : Owner)),
            ["ccRecipients"] = new JsonArray([.. Enumerable.Range(0, _random.Next(10)).Select(_ => Who($"person{_random.Next(People)}@fabrikam.example"))]),
            ["bccRecipients"] = new JsonArray(),
            ["isRead"] = true,
            ["isDraft"] = false,
            ["hasAttachments"] = false,
            ["internetMessageHeaders"] = new JsonArray(
                Header("Return-Path", $"<{other}>"), Header("X-Mailer", "Pen and paper"), Header("Received", new string('r', 200))),
        };
        json["sender"] = json["from"]!.DeepClone();
        return json.ToJsonString(Compact);
    }

    private static JsonObject Header(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static JsonObject Who(string address) =>
        new() { ["emailAddress"] = new JsonObject { ["name"] = "Mx " + address.Split('@')[0], ["address"] = address } };
}
