using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azure.Identity;

namespace InboxRelationships.Service.Graph;

/// <summary>What a failed sign-in means. Only Entra's error number is kept of its message, which may name accounts.</summary>
internal static partial class SignInFault
{
    public static GraphFault Of(AuthenticationFailedException exception) => IsOutOfReach(exception)
        ? new(true, null, GraphFailureReason.Unavailable, "the sign-in server is out of reach")
        : new(false, null, GraphFailureReason.AccessDenied, InWords(exception));

    private static bool IsOutOfReach(Exception exception) =>
        Causes(exception).Any(e => e is HttpRequestException { StatusCode: null or >= System.Net.HttpStatusCode.InternalServerError } or SocketException);

    private static string InWords(AuthenticationFailedException exception) => exception switch
    {
        AuthenticationRequiredException => "nobody is signed in, or the sign-in has ended; run `connect`",
        _ when Number(exception) is { } number => Meaning(number) is { } meaning ? $"{meaning} ({number})" : $"sign-in failed ({number})",
        CredentialUnavailableException => "this Graph:Credential is not available on this machine",
        _ => "sign-in failed",
    };

    private static string? Number(Exception exception) =>
        Causes(exception).Select(e => EntraNumber().Match(e.Message)).FirstOrDefault(m => m.Success)?.Value;

    private static string? Meaning(string number) => number switch
    {
        "AADSTS50076" or "AADSTS50079" or "AADSTS53003" => "a rule of the organisation asks for more at the sign-in; run `connect`",
        "AADSTS50173" or "AADSTS70008" or "AADSTS700082" or "AADSTS700084" => "the sign-in has ended; run `connect`",
        "AADSTS65001" or "AADSTS65004" => "the permissions are not consented to, or no longer",
        "AADSTS700016" => "Graph:ClientId is not known in this tenant",
        "AADSTS90002" or "AADSTS900023" => "Graph:TenantId names no tenant",
        "AADSTS7000215" => "Graph:ClientSecret is wrong",
        "AADSTS7000222" => "Graph:ClientSecret has expired",
        "AADSTS700027" => "the certificate of Graph:CertificatePath is not registered, or has expired",
        "AADSTS7000218" => "the app registration does not allow public client flows",
        _ => null,
    };

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? at = exception; at is not null; at = at.InnerException) yield return at;
    }

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex EntraNumber();
}
