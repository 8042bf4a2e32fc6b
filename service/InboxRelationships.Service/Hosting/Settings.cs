using System.Reflection;
using System.Text.RegularExpressions;

namespace InboxRelationships.Service.Hosting;

/// <summary>Where settings come from: appsettings, user secrets, the environment, and above all the command line.</summary>
internal static partial class Settings
{
    /// <summary>The argument that keeps a host from watching its files: settings are read once, and each watcher takes one of the system's few.</summary>
    public const string ReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    public static void Add(IConfigurationManager configuration, IReadOnlyList<string> commandLine)
    {
        configuration.AddUserSecrets(Assembly.GetExecutingAssembly(), optional: true);
        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine([.. commandLine]);
    }

    /// <summary>Takes what no verb knows as settings: `--Section:Key value`, `--Section:Key=value`, `--urls …`.</summary>
    /// <exception cref="ConfigurationException">Something is neither.</exception>
    public static IReadOnlyList<string> Read(IReadOnlyList<string> unmatched)
    {
        for (var i = 0; i < unmatched.Count; i++)
        {
            if (!Setting().IsMatch(unmatched[i])) throw new ConfigurationException($"'{unmatched[i]}' is not an argument of this verb; --help lists them.");
            if (unmatched[i].Contains('=', StringComparison.Ordinal)) continue;
            if (++i == unmatched.Count) throw new ConfigurationException($"'{unmatched[^1]}' needs a value.");
        }

        return unmatched;
    }

    [GeneratedRegex(@"^--(urls|[A-Za-z]+(:[A-Za-z0-9]+)+)(=.*)?$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Setting();
}
