using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Mail;

namespace InboxRelationships.Evaluation.Archives;

/// <summary>A mailbox archive on disk, read message by message.</summary>
internal sealed partial class MailboxArchive(string folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The folder's name, with the name of the folder above it.</summary>
    public string Name { get; } = $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}";

    /// <summary>The folders at or below <paramref name="root"/> that are archives, in order.</summary>
    public static IReadOnlyList<MailboxArchive> Under(string root) =>
    [
        .. Directory.EnumerateFiles(root, "user.json", SearchOption.AllDirectories)
            .Select(f => Path.GetDirectoryName(Path.GetFullPath(f))!).Order(StringComparer.Ordinal).Select(d => new MailboxArchive(d)),
    ];

    /// <summary>Whose mailbox it is.</summary>
    public Owner ReadOwner()
    {
        var user = JsonSerializer.Deserialize<GraphUser>(File.ReadAllText(Path.Combine(folder, "user.json")), Json)
            ?? throw new InvalidDataException($"{folder}/user.json is empty.");
        string?[] addresses = [user.Mail, user.UserPrincipalName, .. (user.ProxyAddresses ?? []).Select(a => a[(a.IndexOf(':') + 1)..])];
        return new(user.DisplayName, addresses.Select(AddressText.Normalise).OfType<string>().ToHashSet(), TimeZoneInfo.Utc);
    }

    /// <summary>The labels by message; empty without a file of them.</summary>
    public IReadOnlyDictionary<string, Label> ReadLabels() =>
        Lines<Label>("labels.ndjson", isNeeded: false).ToDictionary(l => l.InternetMessageId, StringComparer.Ordinal);

    /// <summary>The messages, oldest first.</summary>
    public IEnumerable<IncomingMessage> ReadMessages(Owner owner)
    {
        var id = 0L;
        foreach (var message in Lines<GraphMessage>("messages.ndjson", isNeeded: true)) yield return Of(message, owner, ++id);
    }

    /// <summary>The messages as they are written.</summary>
    public IEnumerable<GraphMessage> ReadRaw() => Lines<GraphMessage>("messages.ndjson", isNeeded: true);

    private static IncomingMessage Of(GraphMessage message, Owner owner, long id)
    {
        var subject = message.Subject ?? "";
        var from = Of(message.From);
        var body = message.Body is null ? BodyOutline.Empty
            : message.Body.ContentType.Equals("html", StringComparison.OrdinalIgnoreCase) ? HtmlOutline.Of(message.Body.Content)
            : PlainTextOutline.Of(message.Body.Content);
        var envelope = new Envelope
        {
            Id = id,
            InternetMessageId = message.InternetMessageId,
            ConversationId = message.ConversationId ?? "",
            At = message.ReceivedDateTime,
            Direction = owner.Owns(from?.Address) ? Direction.Out : Direction.In,
            From = from,
            Sender = Of(message.Sender),
            To = All(message.ToRecipients),
            Cc = All(message.CcRecipients),
            Bcc = All(message.BccRecipients),
            IsMarkedReply = ReplyMark().IsMatch(subject),
            SubjectKey = subject.Length == 0 ? null : ReplyMark().Replace(subject, ""),
        };
        return new(envelope, subject, [.. (message.InternetMessageHeaders ?? []).Select(h => new MessageHeader(h.Name, h.Value))], body);
    }

    private static IReadOnlyList<Participant> All(IReadOnlyList<GraphRecipient>? recipients) => [.. (recipients ?? []).Select(Of).OfType<Participant>()];

    private static Participant? Of(GraphRecipient? recipient) =>
        AddressText.Normalise(recipient?.EmailAddress?.Address) is { } address
            ? new(address, recipient!.EmailAddress!.Name is { Length: > 0 } name && AddressText.Normalise(name) != address ? name : null)
            : null;

    private IEnumerable<T> Lines<T>(string file, bool isNeeded)
    {
        var plain = Path.Combine(folder, file);
        var packed = plain + ".gz";
        if (!File.Exists(plain) && !File.Exists(packed))
        {
            if (isNeeded) throw new FileNotFoundException($"{plain} (or .gz) is missing.");
            yield break;
        }

        using var stream = File.Exists(packed) ? new GZipStream(File.OpenRead(packed), CompressionMode.Decompress) : (Stream)File.OpenRead(plain);
        using var reader = new StreamReader(stream);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0) yield return Parse<T>(line, $"{plain}:{number}");
        }
    }

    private static T Parse<T>(string line, string where)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Json) ?? throw new InvalidDataException($"{where}: null is no record.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{where}: {e.Message}", e);
        }
    }

    [GeneratedRegex(@"^\s*(?:(?:re|aw|antw|sv|vs|odp|rif|ref|res|回复|返信)\s*(?:\[\d+\])?\s*[:：]\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReplyMark();
}
