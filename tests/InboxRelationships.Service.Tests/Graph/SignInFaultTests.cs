using Azure.Identity;
using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.Tests.Graph;

public class SignInFaultTests
{
    [Theory]
    [InlineData("AADSTS7000222: The provided client secret keys for app '…' are expired.", "Graph:ClientSecret has expired (AADSTS7000222)")]
    [InlineData("AADSTS65001: olive@contoso.example has not consented.", "the permissions are not consented to, or no longer (AADSTS65001)")]
    [InlineData("AADSTS9999999: something new about olive@contoso.example", "sign-in failed (AADSTS9999999)")]
    [InlineData("no number at all, olive@contoso.example", "sign-in failed")]
    public void A_refusal_is_named_without_naming_anybody(string said, string summary)
    {
        var fault = GraphFault.Of(new AuthenticationFailedException("outer", new InvalidOperationException(said)))!;

        fault.Summary.ShouldBe(summary);
        fault.Reason.ShouldBe(GraphFailureReason.AccessDenied);
        fault.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public void A_network_that_is_away_is_no_refusal()
    {
        var fault = GraphFault.Of(new AuthenticationFailedException("outer", new HttpRequestException("no route")))!;

        fault.Reason.ShouldBe(GraphFailureReason.Unavailable);
        fault.IsTransient.ShouldBeTrue();
    }
}
