using System.Buffers;
using System.Text.RegularExpressions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads the internet headers.</summary>
internal static partial class HeaderReader
{
    private const int MostAddressees = 50;

    private static readonly SearchValues<string> MailPrograms =
        SearchValues.Create([.. EmbeddedText.Lines("Outreach.mail-programs.txt")], StringComparison.OrdinalIgnoreCase);

    /// <summary>What the headers of a message say.</summary>
    public static HeaderTraits Read(IReadOnlyList<MessageHeader> headers, Envelope envelope)
    {
        var traits = new HeaderTraits { Known = headers.Count > 0 };
        var home = HostName.Registrable(AddressText.DomainOf(envelope.From?.Address ?? ""));
        foreach (var header in headers) traits = With(traits, header, home, envelope);
        return traits with { ForeignSignature = IsSignedElsewhere(headers, home) };
    }

    private static HeaderTraits With(HeaderTraits traits, MessageHeader header, string home, Envelope envelope)
    {
        var value = header.Value.Trim();
        return header.Name.ToLowerInvariant() switch
        {
            "received" => traits with { Routed = true },
            "list-post" => traits with { ListPost = !value.StartsWith("no", StringComparison.OrdinalIgnoreCase) },
            "x-beenthere" or "x-mailman-version" or "mailing-list" or "x-mailing-list" or "x-google-group-id" or "x-ezmlm-id" =>
                traits with { ListServer = true },
            "list-id" => traits with { ListId = true },
            "list-unsubscribe" => traits with { ListUnsubscribe = true },
            "list-unsubscribe-post" => traits with { OneClick = value.Contains("one-click", StringComparison.OrdinalIgnoreCase) },
            "list-help" => traits with { ListHelp = true },
            // Majordomo's way to name a list.
            "sender" when value.TrimStart('<').StartsWith("owner-", StringComparison.OrdinalIgnoreCase) => traits with { ListServer = true },
            "x-mailer" or "user-agent" => traits with { MailProgram = traits.MailProgram || value.AsSpan().ContainsAny(MailPrograms) },
            "precedence" => traits with { Bulk = value.ToLowerInvariant() is "bulk" or "list" or "junk" },
            "auto-submitted" => traits with { AutoSubmitted = !value.StartsWith("no", StringComparison.OrdinalIgnoreCase) },
            "x-auto-response-suppress" => traits with { SuppressesReplies = true },
            "feedback-id" or "x-feedback-id" or "x-msfbl" or "x-campaign" or "x-campaignid" or "x-campaign-id" => traits with { FeedbackId = true },
            "x-microsoft-antispam" => traits with { BulkComplaintLevel = ComplaintLevel(value) },
            "x-forefront-antispam-report" => traits with { FirstContactTip = value.Contains("SFTY:9.25", StringComparison.Ordinal) },
            "return-path" => traits with { EmptyReturnPath = value is "<>", NumberedReturnPath = Numbered().IsMatch(value) },
            "in-reply-to" or "references" => traits with { AnswersMail = traits.AnswersMail || value.Length > 2 },
            "reply-to" => traits with
            {
                ForeignReplyTo = IsElsewhere(value, home),
                RepliesToAddressee = traits.RepliesToAddressee || NamesAddressee(value, envelope),
            },
            "message-id" => traits with { ForeignMessageId = IsElsewhere(value, home), ListServer = traits.ListServer || IsOfGroup(value) },
            _ => traits,
        };
    }

    private static bool NamesAddressee(string value, Envelope envelope) =>
        envelope.Addressees.Take(MostAddressees)
            .Any(p => p.Address != envelope.From?.Address && value.Contains(p.Address, StringComparison.OrdinalIgnoreCase));

    private static int ComplaintLevel(string value) =>
        BulkComplaint().Match(value) is { Success: true } match ? match.Groups[1].ValueSpan[0] - '0' : 0;

    // A message may be signed twice, by the tool and by the author's domain: one fitting signature is enough.
    private static bool IsSignedElsewhere(IReadOnlyList<MessageHeader> headers, string home)
    {
        var domains = headers.Where(h => h.Name.Equals("DKIM-Signature", StringComparison.OrdinalIgnoreCase))
            .Select(h => SigningDomain().Match(h.Value)).Where(m => m.Success)
            .Select(m => HostName.Registrable(m.Groups[1].Value)).ToList();
        return domains.Count > 0 && !domains.Exists(d => d == home || HostName.CarriesOthersMail(d));
    }

    private static bool IsElsewhere(string value, string home)
    {
        var at = value.LastIndexOf('@');
        if (at < 0 || home.Length == 0) return false;
        var domain = HostName.Registrable(value[(at + 1)..].TrimEnd('>', ' ', '"'));
        return domain.Contains('.') && domain != home && !HostName.CarriesOthersMail(domain);
    }

    // Google Groups, Yahoo! Groups, MSN Groups and groups.io number what is posted to them under their own name.
    private static bool IsOfGroup(string messageId) =>
        AddressText.DomainOf(messageId).Split('.').Any(label => label is "groups" or "googlegroups" or "yahoogroups");

    [GeneratedRegex(@"BCL:(\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BulkComplaint();

    [GeneratedRegex(@"\bd=\s*([A-Za-z0-9.-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex SigningDomain();

    // A run of digits, an encoded address ("name=domain"), or a plus-tag: made for this one delivery.
    [GeneratedRegex(@"[0-9]{4,}[^@]*@|=[^@]+\.[a-z]{2,}@|[0-9a-f]{8}[^@]*@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
