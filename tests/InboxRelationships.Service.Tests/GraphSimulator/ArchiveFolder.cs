using System.IO.Compression;
using System.Text;

namespace InboxRelationships.Service.Tests.GraphSimulator;

/// <summary>A small archive on disk, whose files a test can spoil; gone when disposed.</summary>
internal sealed class ArchiveFolder : IDisposable
{
    private const string Root = "AAMkRoot";

    public ArchiveFolder()
    {
        Write("user.json", """
            {
              "id": "0b0c7a53-5f0b-4bb8-8a5c-7f4c0c1c2d3e", "displayName": "Olive Owner",
              "mail": "owner@contoso.example", "userPrincipalName": "owner@contoso.example",
              "proxyAddresses": ["SMTP:owner@contoso.example", "smtp:olive@contoso.example"],
              "mailboxSettings": { "timeZone": "UTC", "language": { "locale": "en-GB" }, "workingHours": { "daysOfWeek": ["monday"],
                "startTime": "08:00:00.0000000", "endTime": "17:00:00.0000000", "timeZone": { "name": "UTC" } } },
              "referenceNow": "2020-03-04T12:00:00Z"
            }
            """);
        Write("mailFolders.ndjson", string.Join('\n',
            Folder(Root, "Top", Root, "msgfolderroot"), Folder("AAMkInbox", "Inbox", Root, "inbox"), Folder("AAMkSent", "Sent Items", Root, "sentitems")));
        Write("messages.ndjson", Message("AAMk1", "2020-03-02T10:00:00Z") + "\n" + Message("AAMk2", "2020-03-03T10:00:00Z") + "\n");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("archive-").FullName;

    /// <summary>One line, as archives hold messages.</summary>
    public static string Message(string id, string received, string folder = "AAMkInbox") => $$$"""
        {"id":"{{{id}}}","receivedDateTime":"{{{received}}}","sentDateTime":"{{{received}}}","subject":"Ünïcode \u2603 {{{id}}}",
        "isRead":false,"isDraft":false,"parentFolderId":"{{{folder}}}","internetMessageId":"<{{{id}}}@contoso.example>","conversationId":"c",
        "from":{"emailAddress":{"name":"Ana","address":"ana@fabrikam.example"}},"toRecipients":[],
        "body":{"contentType":"text","content":"2020-01-01T00:00:00Z is no date here"},"bodyPreview":""}
        """.ReplaceLineEndings("");

    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text, new UTF8Encoding(false));

    public void Append(string name, string text) => File.AppendAllText(System.IO.Path.Combine(Path, name), text, new UTF8Encoding(false));

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    public void Pack(string name)
    {
        var plain = System.IO.Path.Combine(Path, name);
        using (var packed = new GZipStream(File.Create(plain + ".gz"), CompressionLevel.Fastest))
            packed.Write(File.ReadAllBytes(plain));
        File.Delete(plain);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Folder(string id, string name, string parent, string wellKnownName) =>
        $$"""{"id":"{{id}}","displayName":"{{name}}","parentFolderId":"{{parent}}","isHidden":false,"wellKnownName":"{{wellKnownName}}"}""";
}
