using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Sync;

/// <summary>The mailboxes the configuration names.</summary>
internal sealed class ConfiguredMailboxes(IConfiguration configuration)
{
    /// <summary>As configured, each once.</summary>
    public IReadOnlyList<string> All { get; } =
        [.. (configuration.GetSection("Mailboxes").Get<string[]>() ?? []).Select(m => m.Trim()).Where(m => m.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The named ones, all when none is named.</summary>
    /// <exception cref="ConfigurationException">None is configured, or a name is not among them.</exception>
    public IReadOnlyList<string> Choose(IReadOnlyList<string> names)
    {
        if (All.Count == 0) throw new ConfigurationException("Mailboxes is empty: name at least one user principal name, or `me`.");
        var unknown = names.Except(All, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (unknown is not null) throw new ConfigurationException($"--mailbox {unknown} is not among the configured Mailboxes.");
        return names.Count == 0 ? All : names;
    }
}
