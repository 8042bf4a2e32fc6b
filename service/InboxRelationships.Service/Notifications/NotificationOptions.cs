using System.ComponentModel.DataAnnotations;

namespace InboxRelationships.Service.Notifications;

/// <summary>Where Graph may announce changes: the `Notifications` section.</summary>
internal sealed class NotificationOptions : IValidatableObject
{
    public const string Section = "Notifications";

    /// <summary>The https address under which Graph reaches this service, such as that of a reverse proxy; empty where polling does everything.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Whether Graph is asked to tell of changes.</summary>
    public bool AreOn => PublicAddress.Length > 0;

    /// <summary>The full address of one of the routes.</summary>
    public string UrlOf(string route) => PublicAddress.TrimEnd('/') + route;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (AreOn && !IsPublic(PublicAddress))
            yield return new($"Notifications:PublicAddress is '{PublicAddress}'; it must be an https address without query, such as https://mail.example.com.");
    }

    /// <summary>Plain http is for a Graph on this very machine, which is a simulated one.</summary>
    private static bool IsPublic(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;
}
