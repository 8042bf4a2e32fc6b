using System.Collections.Frozen;

namespace InboxRelationships.Core.Mail;

/// <summary>Which organisation a host belongs to.</summary>
internal static class HostName
{
    private static readonly FrozenSet<string> Suffixes = EmbeddedText.Lines("Mail.public-suffixes.txt").ToFrozenSet();
    private static readonly FrozenSet<string> Providers = EmbeddedText.Lines("Mail.mail-providers.txt").ToFrozenSet();
    private static readonly FrozenSet<string> Relays = EmbeddedText.Lines("Mail.mail-relays.txt").ToFrozenSet();

    /// <summary>The part of a host name somebody registered, lower case: <c>news.shop.example</c> gives <c>shop.example</c>.</summary>
    public static string Registrable(string host)
    {
        var name = host.Trim('.', ' ').ToLowerInvariant();
        var labels = name.Split('.');
        if (labels.Length <= 2) return name;
        // The longest suffix known from the list wins; without any, the top-level domain is the suffix.
        for (var kept = labels.Length - 1; kept > 1; kept--)
        {
            var rest = string.Join('.', labels[^kept..]);
            if (Suffixes.Contains("!" + rest)) return rest;
            if (Suffixes.Contains(rest) || Suffixes.Contains("*." + string.Join('.', labels[^(kept - 1)..]))) return string.Join('.', labels[^(kept + 1)..]);
        }

        return string.Join('.', labels[^2..]);
    }

    /// <summary>Whether anybody may have a mailbox at a registrable domain, so that it says nothing about whose.</summary>
    public static bool IsProvider(string registrable) => Providers.Contains(registrable);

    /// <summary>Whether a registrable domain carries mail for anybody: a provider's, or a relay's in a Message-ID.</summary>
    public static bool CarriesOthersMail(string registrable) => IsProvider(registrable) || Relays.Contains(registrable);

    /// <summary>The host of an absolute address; empty where there is none.</summary>
    public static string OfLink(string link) =>
        Uri.TryCreate(link.Length > 4000 ? link[..4000] : link, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri.Host : "";
}
