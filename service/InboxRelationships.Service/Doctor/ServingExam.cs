using System.Net;
using System.Net.Sockets;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Doctor;

/// <summary>Whether what `serve` needs is in place: the address for notifications, the pane, the address to listen on.</summary>
internal sealed class ServingExam(IConfiguration configuration)
{
    private const string PublicAddress = "Notifications:PublicAddress";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancel) => [await NotificationsAsync(cancel), Pane(AppContext.BaseDirectory), Urls()];

    public static Finding Pane(string programFolder) => File.Exists(Path.Combine(programFolder, "wwwroot", "pane.html"))
        ? Finding.Well("pane", "is built")
        : Finding.Failed("pane", $"there is no wwwroot/pane.html in {programFolder}", "Build the service with Node.js on the PATH.");

    private async Task<Finding> NotificationsAsync(CancellationToken cancel)
    {
        const string check = "notifications";
        if (configuration[PublicAddress] is not { Length: > 0 } text) return Finding.Well(check, "none configured; polling does everything");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            return Finding.Failed(
                check, $"'{text}' is no https address", $"Graph notifies https addresses only: correct {PublicAddress}, or clear it to poll.");

        try
        {
            var found = await Dns.GetHostAddressesAsync(address.Host, cancel);
            return found.Length > 0 && !found.All(IPAddress.IsLoopback)
                ? Finding.Well(check, $"{address.Host} is found")
                : Finding.Failed(
                    check, $"{address.Host} is this machine's own name",
                    $"Graph must reach {PublicAddress} from outside: name a public address, or clear it to poll.");
        }
        catch (SocketException)
        {
            return Finding.Failed(check, $"{address.Host} is not found", $"Correct {PublicAddress} or its DNS entry, or clear it to poll.");
        }
    }

    private Finding Urls()
    {
        var urls = configuration["Urls"] ?? "";
        try
        {
            LocalOnly.CheckUrls(urls);
            return Finding.Well("urls", urls);
        }
        catch (ConfigurationException wrong)
        {
            return Finding.Failed("urls", wrong.Message, "Set Urls to a loopback address, such as http://localhost:5080.");
        }
    }
}
