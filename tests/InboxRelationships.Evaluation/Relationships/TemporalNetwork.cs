using System.Globalization;
using System.IO.Compression;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Relationships;

/// <summary>Reads a network of "sender recipient second" rows as one mailbox a node. Rows of one sender and second are one mail.</summary>
internal static class TemporalNetwork
{
    private const double SecondsOfDay = 86400;

    /// <summary>The mailboxes of all who ever wrote. Days are counted from <paramref name="start"/> at the file's first second.</summary>
    public static IReadOnlyList<Mailbox> Read(string path, string source, DateTimeOffset start)
    {
        var mails = Mails(path, start);
        var owners = new Dictionary<int, List<Envelope>>();
        foreach (var (mail, sender, recipients) in mails)
        {
            foreach (var reader in recipients) Of(owners, reader).Add(mail with { Direction = Direction.In });
            Of(owners, sender).Add(mail with { Direction = Direction.Out });
        }

        return [.. owners.Where(o => o.Value.Any(m => m.Direction == Direction.Out)).OrderBy(o => o.Key).Select(o => Box(source, o.Key, o.Value))];
    }

    private static List<(Envelope Mail, int Sender, int[] Recipients)> Mails(string path, DateTimeOffset start)
    {
        var rows = Rows(path).Where(r => r.Sender != r.Recipient).Distinct().ToList();
        var zero = rows.Min(r => r.Second);
        return
        [
            .. rows.GroupBy(r => (r.Sender, r.Second)).OrderBy(g => g.Key.Second).ThenBy(g => g.Key.Sender)
                .Select((g, i) => (EnvelopeOf(i + 1, g.Key.Sender, [.. g.Select(r => r.Recipient).Order()],
                    start.AddDays((g.Key.Second - zero) / SecondsOfDay)), g.Key.Sender, g.Select(r => r.Recipient).Order().ToArray())),
        ];
    }

    private static IEnumerable<(int Sender, int Recipient, long Second)> Rows(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length != 3) throw new InvalidDataException($"{path}:{number}: three numbers are needed.");
            yield return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture),
                long.Parse(parts[2], CultureInfo.InvariantCulture));
        }
    }

    private static Envelope EnvelopeOf(int id, int sender, int[] recipients, DateTimeOffset at) => new()
    {
        Id = id,
        InternetMessageId = $"<{id}@network.example>",
        ConversationId = "",
        At = at,
        Direction = Direction.In,
        From = Who(sender),
        To = [.. recipients.Select(Who)],
    };

    private static Mailbox Box(string source, int node, List<Envelope> mails)
    {
        var owner = new Owner(NameOf(node), new HashSet<string> { Who(node).Address }, TimeZoneInfo.Utc);
        LedgerMessage[] messages = [.. mails.Select(m => new LedgerMessage(m, OutreachClass.Personal))];
        return new(source, $"{source}/{node}", owner, now => [.. messages.TakeWhile(m => m.Envelope.At <= now)], mails);
    }

    private static Participant Who(int node) => new($"{NameOf(node).ToLowerInvariant()}@network.example", null);

    // Letters alone: a number in an address is the mark of a machine.
    private static string NameOf(int node) => string.Concat("Node".Concat(node.ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + d - '0'))));

    private static List<Envelope> Of(Dictionary<int, List<Envelope>> owners, int node) =>
        owners.TryGetValue(node, out var mails) ? mails : owners[node] = [];
}
