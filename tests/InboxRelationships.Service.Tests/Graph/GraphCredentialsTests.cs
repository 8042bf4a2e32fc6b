using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Identity;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Hosting;

namespace InboxRelationships.Service.Tests.Graph;

public sealed class GraphCredentialsTests : IDisposable
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("inbox-relationships-test-");

    private GraphCredentials Credentials => new(new SignInRecord(new AppFolder(_scratch.FullName)), new AppFolder(_scratch.FullName));

    private static string Nil => Guid.Empty.ToString();

    public void Dispose() => _scratch.Delete(recursive: true);

    [Theory]
    [InlineData(nameof(GraphCredential.DeviceCode), typeof(DeviceCodeCredential))]
    [InlineData(nameof(GraphCredential.Browser), typeof(InteractiveBrowserCredential))]
    [InlineData(nameof(GraphCredential.ClientSecret), typeof(ClientSecretCredential))]
    [InlineData(nameof(GraphCredential.ManagedIdentity), typeof(ManagedIdentityCredential))]
    [InlineData(nameof(GraphCredential.WorkloadIdentity), typeof(WorkloadIdentityCredential))]
    public void Each_name_makes_its_credential_with_or_without_a_keyring(string named, Type type)
    {
        var options = new GraphOptions { Credential = Enum.Parse<GraphCredential>(named), TenantId = Nil, ClientId = Nil, ClientSecret = "x" };

        Credentials.Create(options).ShouldBeOfType(type);
    }

    [Theory]
    [InlineData(nameof(GraphCredential.DeviceCode), "Graph:ClientId")]
    [InlineData(nameof(GraphCredential.ClientSecret), "Graph:TenantId")]
    [InlineData(nameof(GraphCredential.AccessToken), "Graph:AccessToken")]
    public void What_is_missing_is_named(string credential, string setting) =>
        Should.Throw<ConfigurationException>(() => Credentials.Create(new GraphOptions { Credential = Enum.Parse<GraphCredential>(credential) }))
            .Message.ShouldContain(setting);

    [Fact]
    public async Task A_certificate_makes_its_credential_and_a_file_that_is_none_fails_as_a_sign_in()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=relationships.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        var (good, bad) = (Path.Combine(_scratch.FullName, "good.pem"), Path.Combine(_scratch.FullName, "bad.pem"));
        await File.WriteAllTextAsync(good, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(bad, "no certificate", TestContext.Current.CancellationToken);
        GraphOptions Options(string path) =>
            new() { Credential = GraphCredential.ClientCertificate, TenantId = Nil, ClientId = Nil, CertificatePath = path };

        Credentials.Create(Options(good)).ShouldBeOfType<ClientCertificateCredential>();
        var failure = await Should.ThrowAsync<AuthenticationFailedException>(async () =>
            await Credentials.Create(Options(bad)).GetTokenAsync(GraphClients.Wanted, TestContext.Current.CancellationToken));

        SignInFault.Of(failure).Reason.ShouldBe(GraphFailureReason.AccessDenied);
    }

    [Fact]
    public void Every_way_to_sign_in_is_told_what_it_lacks()
    {
        foreach (var credential in Enum.GetValues<GraphCredential>().Except([GraphCredential.ManagedIdentity, GraphCredential.WorkloadIdentity]))
            Should.Throw<ConfigurationException>(() => Credentials.Create(new GraphOptions { Credential = credential })).Message.ShouldStartWith("Graph:");
    }

    [Fact]
    public void A_certificate_that_is_not_there_is_named()
    {
        const string Nowhere = "/nowhere/to/be.pem";
        var options = new GraphOptions { Credential = GraphCredential.ClientCertificate, TenantId = "t", ClientId = "c", CertificatePath = Nowhere };

        Should.Throw<ConfigurationException>(() => Credentials.Create(options)).Message.ShouldContain(Nowhere);
    }

    [Fact]
    public async Task A_ready_token_is_handed_on_as_it_is()
    {
        var credential = Credentials.Create(new GraphOptions { Credential = GraphCredential.AccessToken, AccessToken = "ready" });

        var token = await credential.GetTokenAsync(GraphClients.Wanted, TestContext.Current.CancellationToken);

        token.Token.ShouldBe("ready");
    }
}
