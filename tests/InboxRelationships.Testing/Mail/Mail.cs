using InboxRelationships.Core.Mail;

namespace InboxRelationships.Testing.Mail;

/// <summary>Where letters in tests begin. The owner is Jim Hale; "me" stands for his address.</summary>
public static class Mail
{
    /// <summary>The owner.</summary>
    public static Owner Me { get; } = new("Jim Hale", new HashSet<string> { "jim.hale@contoso.example", "jhale@contoso.example" }, TimeZoneInfo.Utc);

    /// <summary>When a message is written that says no other time: a Tuesday.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 1, 6, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A letter from <paramref name="who"/> to the owner: an address, or <c>Name &lt;address&gt;</c>.</summary>
    public static MailBuilder From(string who) => new MailBuilder().From(who).To("me");

    /// <summary>A participant as written in an address line; <c>me</c> is the owner.</summary>
    public static Participant Someone(string who)
    {
        if (who == "me") return new("jim.hale@contoso.example", "Jim Hale");
        var open = who.IndexOf('<');
        var address = AddressText.Normalise(open < 0 ? who : who[open..]) ?? throw new ArgumentException($"'{who}' has no address.", nameof(who));
        return new(address, open > 0 ? who[..open].Trim() : null);
    }
}
