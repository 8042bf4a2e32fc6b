using System.Collections.Frozen;

namespace InboxRelationships.Core.Mail;

/// <summary>Which organisation a host belongs to.</summary>
internal static class HostName
{
    // Second-level names under which countries register ("co.uk"); enough to tell two organisations apart.
    private static readonly FrozenSet<string> RegistrySecondLevels =
        new[] { "co", "com", "org", "net", "gov", "gob", "gouv", "ac", "edu", "or", "ne", "go", "mil", "nom", "asso" }.ToFrozenSet();

    private static readonly FrozenSet<string> Providers = EmbeddedText.Lines("Mail.mail-providers.txt").ToFrozenSet();

    /// <summary>The part of a host name somebody registered, lower case: <c>news.shop.example</c> gives <c>shop.example</c>.</summary>
    public static string Registrable(string host)
    {
        var labels = host.Trim('.', ' ').ToLowerInvariant().Split('.');
        if (labels.Length <= 2) return string.Join('.', labels);
        var kept = labels[^1].Length == 2 && RegistrySecondLevels.Contains(labels[^2]) ? 3 : 2;
        return string.Join('.', labels[^kept..]);
    }

    /// <summary>Whether a registrable domain carries mail for anybody, so that it says nothing about whom.</summary>
    public static bool IsProvider(string registrable) => Providers.Contains(registrable);

    /// <summary>The host of an absolute address; empty where there is none.</summary>
    public static string OfLink(string link) => Uri.TryCreate(link.Length > 4000 ? link[..4000] : link, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri.Host : "";
}
