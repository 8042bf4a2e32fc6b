using System.Globalization;

namespace InboxRelationships.Core.People;

/// <summary>What a person does and where, and who says so: the owner, the owner's contact cards, how they sign, their address.</summary>
/// <param name="Title">Title; null when unknown.</param>
/// <param name="Organisations">Firms or institutions.</param>
/// <param name="Reasons">Where both are from, a sentence each.</param>
internal sealed record PersonWork(string? Title, IReadOnlyList<string> Organisations, IReadOnlyList<string> Reasons)
{
    private const string FromCard = "from your contact card.";

    /// <param name="cards">The owner's cards of the person.</param>
    /// <param name="signatures">How their letters are signed.</param>
    /// <param name="isOwnName">Whether a full name is the person's.</param>
    /// <param name="domains">The organisations' domains of their addresses.</param>
    /// <param name="said">The organisation the owner gave, empty for none; null where nothing was said.</param>
    public static PersonWork Of(
        IReadOnlyList<ContactCard> cards, IReadOnlyList<SeenSignature> signatures, Func<string, bool> isOwnName, IReadOnlyList<string> domains, string? said)
    {
        var (title, whyTitle) = TitleOf(cards, Signed.NewestOf(signatures, s => s.Title, isOwnName));
        var (organisations, whyOrganisation) = OrganisationsOf(cards, Signed.NewestOf(signatures, s => s.Organisation, isOwnName), domains, said);
        return new(title, organisations, ReasonsOf(whyTitle, whyOrganisation));
    }

    private static IReadOnlyList<string> ReasonsOf(string? title, string? organisation) => (title, organisation) switch
    {
        (null, null) => [],
        (null, _) => [$"Organisation: {organisation}"],
        (_, null) => [$"Title: {title}"],
        _ when title == organisation => [$"Title and organisation: {title}"],
        _ => [$"Title: {title}", $"Organisation: {organisation}"],
    };

    private static (string?, string?) TitleOf(IReadOnlyList<ContactCard> cards, Signed? signed)
    {
        if (Written(cards, c => c.JobTitle) is [var title, ..]) return (title, FromCard);
        return signed is null ? (null, null) : (signed.Text, Under(signed));
    }

    private static (IReadOnlyList<string>, string?) OrganisationsOf(
        IReadOnlyList<ContactCard> cards, Signed? signed, IReadOnlyList<string> domains, string? said)
    {
        if (said is not null) return said.Length == 0 ? ([], null) : ([said], "as you set it.");
        if (Written(cards, c => c.Company) is { Count: > 0 } firms) return (firms, FromCard);
        return signed is null ? (domains, null) : ([signed.Text], Under(signed));
    }

    private static string Under(Signed signed)
    {
        var letters = signed.Times == 1 ? "as they signed a letter" : $"as they sign, under {signed.Times} letters, the last";
        return string.Create(CultureInfo.InvariantCulture, $"{letters} in {signed.Last:MMMM yyyy}.");
    }

    private static List<string> Written(IReadOnlyList<ContactCard> cards, Func<ContactCard, string?> what) =>
        [.. cards.Select(c => what(c)?.Trim()).OfType<string>().Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
}
