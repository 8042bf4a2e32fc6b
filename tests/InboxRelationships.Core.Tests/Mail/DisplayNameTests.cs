using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Tests.Mail;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData("Ruiz, Ana", "Ana Ruiz")]
    [InlineData("Ruiz, Ana M.", "Ana M. Ruiz")]
    [InlineData("'Ana Ruiz'", "Ana Ruiz")]
    [InlineData("\"Ruiz, Ana (Legal)\"", "Ana Ruiz")]
    [InlineData("ANA RUIZ", "Ana Ruiz")]
    [InlineData("SEÁN O'BRIEN-SMYTH", "Seán O'brien-Smyth")]
    [InlineData("Ana Ruiz (via Example Docs)", "Ana Ruiz")]
    [InlineData("Ana Ruiz via Example Docs", "Ana Ruiz")]
    [InlineData("Ana Ruiz <ana.ruiz@contoso.example>", "Ana Ruiz")]
    [InlineData("Ana Ruiz/ET&S/Contoso@CONTOSO", "Ana Ruiz")]
    [InlineData("ana.ruiz", "ana ruiz")]
    [InlineData("Hale, Jr.", "Hale, Jr.")]
    [InlineData("IBM", "IBM")]
    [InlineData("山田 太郎", "山田 太郎")]
    public void A_name_is_shown_as_humans_write_their_own(string shown, string expected) => DisplayName.Clean(shown).ShouldBe(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("ana.ruiz@contoso.example")]
    [InlineData("'ana.ruiz@contoso.example'")]
    [InlineData("/O=CONTOSO/OU=EU/CN=RECIPIENTS/CN=ARUIZ")]
    [InlineData("12345")]
    public void What_is_no_name_gives_none(string? shown) => DisplayName.Clean(shown).ShouldBeNull();

    [Fact]
    public void The_name_shown_most_often_wins_whatever_its_dress()
    {
        Dictionary<string, int> shown = new() { ["Ruiz, Ana"] = 2, ["ANA RUIZ"] = 2, ["Anita"] = 3 };

        DisplayName.Best(shown).ShouldBe("Ana Ruiz");
    }
}
