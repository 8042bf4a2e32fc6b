using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Mail;

/// <summary>Links that the reader's own organisation rewrote to check them: not the sender's doing, so they are told by where they lead.</summary>
internal static partial class LinkGuards
{
    private static readonly string[] Hosts = [.. EmbeddedText.Lines("Mail.link-guards.txt")];

    /// <summary>Where a link leads behind a guard; the link itself without one, and null where the guard hides it.</summary>
    public static string? Behind(string link)
    {
        var host = HostName.OfLink(link);
        if (!Array.Exists(Hosts, h => host == h || (host.EndsWith(h, StringComparison.Ordinal) && host[^(h.Length + 1)] == '.'))) return link;
        var match = Target().Match(link.Length > 4000 ? link[..4000] : link);
        // Proofpoint's second version writes "%" as "-" and "/" as "_".
        var hidden = match.Groups["old"].Success ? match.Groups["old"].Value.Replace('-', '%').Replace('_', '/') : match.Groups["url"].Value;
        var target = Uri.UnescapeDataString(hidden);
        return HostName.OfLink(target).Length > 0 ? target : null;
    }

    [GeneratedRegex(
        @"[?&]u=(?<old>https?-3A[^&]+)|[?&](?:url|u|a)=(?<url>https?(?:%3A|:)[^&]+)|/v3/__(?<url>https?:/.+?)__;",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
