using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;
using static InboxRelationships.Testing.Mail.Mail;

namespace InboxRelationships.Core.Tests.People;

public sealed class SignatureTests
{
    [Theory]
    [InlineData("Best regards,\nAna Ruiz\nHead of Sales\nNorth Boats Ltd\n+44 20 5550 1234", "Head of Sales", "North Boats Ltd")]
    [InlineData("Best regards, Ana Ruiz\nVice President, North Boats Inc.\nwww.north.example", "Vice President", "North Boats Inc.")]
    [InlineData("Mit freundlichen Grüßen\nAna Ruiz\nVertriebsleiterin\nNordboote GmbH\nTel. 030 5550123", "Vertriebsleiterin", "Nordboote GmbH")]
    [InlineData("Cordialement,\nAna Ruiz\nDirectrice commerciale\nBateaux du Nord S.A.S.", "Directrice commerciale", "Bateaux du Nord S.A.S.")]
    [InlineData("Saludos,\nAna Ruiz\nJefa de ventas\nBarcos del Sur, S.L.", "Jefa de ventas", "Barcos del Sur, S.L.")]
    [InlineData("Cordiali saluti,\nAna Ruiz\nDirettrice vendite\nBarche del Lago S.p.A.", "Direttrice vendite", "Barche del Lago S.p.A.")]
    [InlineData("Atenciosamente,\nAna Ruiz\nDiretora de vendas\nBarcos do Rio Ltda.", "Diretora de vendas", "Barcos do Rio Ltda.")]
    [InlineData("Met vriendelijke groet,\nAna Ruiz\nAccountmanager\nNoordboten B.V.", "Accountmanager", "Noordboten B.V.")]
    [InlineData("Pozdrawiam,\nAna Ruiz\nKierownik sprzedaży\nŁodzie Północ Sp. z o.o.", "Kierownik sprzedaży", "Łodzie Północ Sp. z o.o.")]
    [InlineData("Med vänlig hälsning\nAna Ruiz\nFörsäljningschef\nNordbåtar AB", "Försäljningschef", "Nordbåtar AB")]
    public void Title_and_firm_are_read_below_the_name_in_ten_languages(string signature, string title, string organisation) =>
        Signed($"The boat is mended.\n\n{signature}").ShouldBe(new("Ana Ruiz", title, organisation));

    [Fact]
    public void Signs_without_gaps_are_read_too() =>
        Signed("修理が終わりました。\n\nよろしくお願いいたします。\n山田太郎\n営業部長\n北舟株式会社", from: "山田太郎 <yamada@north.example>")
            .ShouldBe(new("山田太郎", "営業部長", "北舟株式会社"));

    [Fact]
    public void Bars_divide_a_signature_on_one_line() =>
        Signed("Mended.\n\nThanks,\nAna Ruiz | Chief Engineer | North Boats").ShouldBe(new("Ana Ruiz", "Chief Engineer", "North Boats"));

    [Fact]
    public void The_firm_goes_before_the_department() =>
        Signed("Mended.\n\nThanks,\nAna Ruiz\nCustomer Services\nNorth Boats, Calgary, AB").ShouldBe(new("Ana Ruiz", null, "North Boats"));

    [Theory]
    [InlineData("Lind Lamps\nNew York")]
    [InlineData("Customer Care")]
    [InlineData("Your Sales Team")]
    [InlineData("Lisa and Kurt Lind")]
    public void What_a_firm_puts_under_its_letters_is_nobodys_name(string signature) =>
        Signed($"Mended.\n\nThanks,\n{signature}", from: "Lind Lamps <info@lindlamps.example>")?.Name.ShouldBeNull();

    [Fact]
    public void A_first_name_alone_gives_no_name_but_what_stands_below_it() =>
        Signed("Mended.\n\nThanks,\nAna\nChief Engineer").ShouldBe(new(null, "Chief Engineer", null));

    [Fact]
    public void Who_bears_a_title_for_a_name_is_not_mistaken_for_one() =>
        Signed("Mended.\n\nThanks,\nDean Marshall\nBoat builder and owner", from: "Dean Marshall <dean@north.example>").ShouldBe(new("Dean Marshall", "Boat builder and owner", null));

    [Theory]
    [InlineData("Executive Search")]
    [InlineData("Analyst Program")]
    [InlineData("director.final.doc")]
    [InlineData("Ring the director before ten in the morning, or after lunch")]
    public void A_department_a_file_and_a_sentence_are_no_title(string line) => Signed($"Mended.\n\nThanks,\nAna Ruiz\n{line}")!.Title.ShouldBeNull();

    [Theory]
    [InlineData("For you.\n\n-----Original Message-----\nFrom: Cleo Lindqvist\nSubject: Boat\n\nMended.\n\nRegards,\nCleo Lindqvist\nHead of Sales\nLind Ltd")]
    [InlineData("See below.\n\n> Mended.\n>\n> Regards,\n> Cleo Lindqvist\n> Head of Sales")]
    [InlineData("Mended.\n\nRegards,\nCleo Lindqvist\nHead of Sales")]
    [InlineData("The head of sales called. The director agrees.")]
    [InlineData("Mended.\n\nThanks,\nAna Ruiz - call me when the director is back?")]
    public void What_another_signs_and_what_a_letter_says_is_no_signature_of_its_author(string text)
    {
        var read = Signed(text);

        (read?.Title, read?.Organisation).ShouldBe((null, null));
        read?.Name.ShouldBe("Ana Ruiz");
    }

    [Fact]
    public void Nothing_a_stranger_writes_there_steers_the_page()
    {
        var read = Signed($"Mended.\n\nThanks,\nAna Ruiz\n\u202EHead\u200B of\u0007 Sales\n<b>Director</b>\nPresident of {new string('x', 70)}\nNorth\u2066 Boats Ltd");

        read.ShouldBe(new("Ana Ruiz", "Head of Sales", "North Boats Ltd"));
    }

    [Fact]
    public void Software_and_the_owner_are_not_read() =>
        new[]
        {
            From("ana@north.example").Header("Auto-Submitted", "auto-replied").Subject("Out of office").Text("I am away.\n\nRegards,\nAna Ruiz\nHead of Sales"),
            From("Jim Hale <jim.hale@contoso.example>").To("ana@north.example").Text("Mended.\n\nRegards,\nJim Hale\nHead of Sales"),
        }.ShouldAllBe(m => MessageReader.Read(m, Me, null, null).SignedAs == null);

    private static Signature? Signed(string text, string from = "Ana Ruiz <ana.ruiz@north.example>") => MessageReader.Read(From(from).Text(text), Me).SignedAs;
}
