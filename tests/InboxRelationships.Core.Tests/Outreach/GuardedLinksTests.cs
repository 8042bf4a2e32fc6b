using InboxRelationships.Core.Outreach;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.Outreach;

/// <summary>Organisations lead links through a gate of their own: that is no mark of the sender.</summary>
public sealed class GuardedLinksTests
{
    private const string Random = "a8F3kq09ZxT71bbQw2Lm4a8F3kq09";

    [Theory]
    [InlineData("https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example%2Fa&data=05%7C" + Random, 0)]
    [InlineData("https://urldefense.com/v3/__https://harbour.example/a__;!!" + Random + "$", 0)]
    [InlineData("https://urldefense.proofpoint.com/v2/url?u=https-3A__harbour.example_a&d=" + Random, 0)]
    [InlineData("https://protect-us.mimecast.com/s/" + Random, 0)]
    [InlineData("https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fclick.blaster.example%2F" + Random + "&data=1", 1)]
    public void A_link_is_told_by_where_it_leads(string link, int redirects)
    {
        var body = MessageReader.Read(From("Ana <ana@harbour.example>").Text("see").Link(link), Me).Body;

        (body.Links, body.Redirects, body.ForeignHosts).ShouldBe((1, redirects, redirects));
    }
}
