using System.ComponentModel.DataAnnotations;

namespace InboxRelationships.Service.Graph;

/// <summary>How Microsoft Graph is reached: the `Graph` section.</summary>
internal sealed class GraphOptions
{
    public const string Section = "Graph";

    /// <summary>Graph's root, version included.</summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>Who signs in; null while nothing is configured.</summary>
    public GraphCredential? Credential { get; set; }

    public string? TenantId { get; set; }
    public string? ClientId { get; set; }
    public string? CertificatePath { get; set; }
    public string? ClientSecret { get; set; }

    /// <summary>A ready bearer token.</summary>
    public string? AccessToken { get; set; }

    /// <summary>Without a keyring, keep the sign-in in an unencrypted file that only this user may read.</summary>
    public bool AllowUnencryptedTokenCache { get; set; }

    /// <summary>Whether the application itself signs in, not a person; it has no mailbox of its own.</summary>
    public bool IsApplication => Credential is GraphCredential.ClientCertificate or GraphCredential.ClientSecret
        or GraphCredential.ManagedIdentity or GraphCredential.WorkloadIdentity;

    /// <summary>`Mail.Read` or `Mail.ReadBasic`.</summary>
    [RegularExpression("^Mail\\.Read(Basic)?$", ErrorMessage = "Graph:Permissions must be Mail.Read or Mail.ReadBasic.")]
    public string Permissions { get; set; } = "Mail.Read";

    /// <summary>Whether bodies may be asked for.</summary>
    public bool ReadsBodies => Permissions == "Mail.Read";
}

/// <summary>The ways to sign in.</summary>
internal enum GraphCredential
{
    DeviceCode,
    Browser,
    ClientCertificate,
    ClientSecret,
    ManagedIdentity,
    WorkloadIdentity,
    AccessToken,
}
