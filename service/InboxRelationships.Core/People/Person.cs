namespace InboxRelationships.Core.People;

/// <summary>What stands behind an address.</summary>
public enum PersonKind
{
    /// <summary>A human being.</summary>
    Human,

    /// <summary>A function answered by whoever is on duty (sales@, info@ of a larger firm).</summary>
    Role,

    /// <summary>Software: no-reply, notifications, bounces.</summary>
    Machine,

    /// <summary>A mailing list or group.</summary>
    List,

    /// <summary>A room or device that can be booked.</summary>
    Room,
}

/// <summary>One party of the owner's network with all addresses known to be theirs.</summary>
/// <param name="PersonId">Stable while the primary address stays: a hash of it, safe to show in links.</param>
/// <param name="DisplayName">How they call themselves; the address where no name was ever seen.</param>
/// <param name="Addresses">All addresses, the most used first.</param>
/// <param name="Kind">Human or not.</param>
/// <param name="Organisations">
/// Firms, from contact cards; else the one they sign with; else the domain, unless it is a public mail provider's.
/// </param>
/// <param name="Why">In words, why <paramref name="Kind"/> was chosen or addresses joined; empty for a plain person with one address.</param>
public sealed record Person(
    string PersonId,
    string DisplayName,
    IReadOnlyList<string> Addresses,
    PersonKind Kind,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<string> Why)
{
    /// <summary>Title at work, from the contact card or their signature; null when unknown.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Where title and organisation are from, a sentence each; none for an organisation that is only the address's domain.</summary>
    public IReadOnlyList<string> WorkReasons { get; init; } = [];

    /// <summary>What joined the addresses; one fewer than there are addresses.</summary>
    public IReadOnlyList<Merge> Links { get; init; } = [];

    /// <summary>Who else this may be, likeliest first, at most three.</summary>
    public IReadOnlyList<PersonSuggestion> Suggestions { get; init; } = [];

    /// <summary>Whether this party can have a relationship at all.</summary>
    public bool IsPerson => Kind == PersonKind.Human;
}

/// <summary>Somebody who may be the same person, for the owner to decide.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Address">The address that made it so.</param>
/// <param name="Why">One short sentence in the product's words.</param>
public sealed record PersonSuggestion(string PersonId, string Address, string Why);

/// <summary>A card of the owner's address book.</summary>
/// <param name="ContactId">Its id in Graph.</param>
/// <param name="DisplayName">The name on it.</param>
/// <param name="Addresses">Its addresses, normalised.</param>
/// <param name="Company">The firm on it, if any.</param>
/// <param name="JobTitle">The title on it, if any.</param>
public sealed record ContactCard(string ContactId, string DisplayName, IReadOnlyList<string> Addresses, string? Company, string? JobTitle);
