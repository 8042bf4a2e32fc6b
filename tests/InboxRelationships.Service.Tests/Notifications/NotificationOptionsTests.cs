using System.ComponentModel.DataAnnotations;
using InboxRelationships.Service.Notifications;

namespace InboxRelationships.Service.Tests.Notifications;

public class NotificationOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("https://mail.contoso.example")]
    [InlineData("https://contoso.example/inbox/")]
    [InlineData("http://127.0.0.1:5080")]
    public void An_https_address_or_none_is_taken(string address) => Errors(address).ShouldBeEmpty();

    [Theory]
    [InlineData("mail.contoso.example")]
    [InlineData("http://mail.contoso.example")]
    [InlineData("https://mail.contoso.example/?a=b")]
    [InlineData("https://olive:secret@mail.contoso.example")]
    [InlineData("ftp://mail.contoso.example")]
    public void Anything_else_is_refused_by_name(string address) =>
        Errors(address).ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldContain("Notifications:PublicAddress");

    [Fact]
    public void Routes_are_put_behind_a_path_of_ones_own() =>
        new NotificationOptions { PublicAddress = "https://contoso.example/inbox/" }.UrlOf(NotificationEndpoints.Changes)
            .ShouldBe("https://contoso.example/inbox/graph/notifications");

    private static List<ValidationResult> Errors(string address)
    {
        var options = new NotificationOptions { PublicAddress = address };
        var errors = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), errors, validateAllProperties: true);
        return errors;
    }
}
