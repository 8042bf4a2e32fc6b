namespace InboxRelationships.Core.People;

/// <summary>
/// What besides the name speaks for or against one person behind two addresses: a sum of log-likelihood ratios in the manner of Fellegi and
/// Sunter (1969), rounded to points of about two bits.
/// </summary>
internal sealed class IdentityEvidence(Companions companions)
{
    // Two people of one name in one company would once be addressed on one message, which is a veto: so shared companions tell much.
    private const double SameCompany = 0.4;
    private const double OtherCompany = 0.1;
    private const int TellingLetters = 6;
    private const int SeenOftenEnough = 3;
    private static readonly TimeSpan Succession = TimeSpan.FromDays(14);

    /// <summary>The pieces found.</summary>
    public IdentityGround Between(Bearer one, Bearer other)
    {
        var found = new List<(string? Phrase, int Points)> { Domains(one, other), Company(one.Seen, other.Seen) };
        if (Answers(one.Seen, other.Seen)) found.Add(("one answered what you wrote to the other", 2));
        if (Copies(one.Seen, other.Seen)) found.Add(("one address copies the other", 1));
        if (one.Seen.Conversations.Overlaps(other.Seen.Conversations)) found.Add(("both spoke in one conversation, never side by side", 2));
        if (Follows(one.Seen, other.Seen) || Follows(other.Seen, one.Seen)) found.Add(("one begins where the other ends", 2));
        return new([.. found.Select(f => f.Phrase).OfType<string>()], found.Sum(f => f.Points));
    }

    private static (string?, int) Domains(Bearer one, Bearer other)
    {
        if (one.Organisation.Length > 0 && one.Organisation == other.Organisation)
            return AreSpelled(one, other) ? ("at one organisation, and both addresses are made of it", 2) : ("at one organisation", 1);
        // What any bearer of the name would be called says nothing more than the name.
        if (one.Letters == other.Letters && one.Letters.Length >= TellingLetters && !one.IsSpelled && !other.IsSpelled)
            return ("with the same spelling before the @", 1);
        return AreAtTwoFirms(one, other) ? (null, -1) : (null, 0);
    }

    /// <summary>Whether both addresses are a firm's, and not the same firm's.</summary>
    public static bool AreAtTwoFirms(Bearer one, Bearer other) =>
        one.IsAtWork && other.IsAtWork && one.Organisation != other.Organisation && !AreOneBrand(one, other);

    private (string?, int) Company(SeenParticipant one, SeenParticipant other) => companions.Likeness(one, other) switch
    {
        null => (null, 0),
        >= SameCompany => ("in letters with the same people", 3),
        >= OtherCompany => ("in letters with some of the same people", 1),
        _ => (null, IsSeenOften(one) && IsSeenOften(other) ? -1 : 0),
    };

    private static bool AreSpelled(Bearer one, Bearer other) =>
        Spells(one, other) || Spells(other, one) || (one.Name is null && other.Name is null && one.Letters == other.Letters && one.Letters.Length >= TellingLetters);

    // The surname alone could be anybody's of the family; beside the same name it is this one's.
    private static bool Spells(Bearer named, Bearer other) => named.IsSpelled
        && (named.Spellings.Contains(other.Letters) || (named.Key == other.Key && named.Name?.Family == other.Letters));

    /// <summary>Whether one firm's name stands in the other's domain ("contoso.example", "contoso-group.example").</summary>
    private static bool AreOneBrand(Bearer one, Bearer other)
    {
        var (a, b) = (Label(one), Label(other));
        return a == b || a.Split('-').Contains(b) || b.Split('-').Contains(a);
    }

    private static string Label(Bearer bearer) => bearer.Organisation.Split('.')[0];

    private static bool Answers(SeenParticipant one, SeenParticipant other) =>
        one.AnswersFor.Contains(other.Address) || other.AnswersFor.Contains(one.Address);

    private static bool Copies(SeenParticipant one, SeenParticipant other) =>
        one.AuthorOf.Overlaps(other.RecipientOf) || other.AuthorOf.Overlaps(one.RecipientOf);

    /// <summary>Whether one address fell silent for good when the other appeared.</summary>
    private static bool Follows(SeenParticipant earlier, SeenParticipant later) =>
        later.First - earlier.Last is { } gap && gap > TimeSpan.Zero && gap <= Succession
        && IsSeenOften(earlier) && IsSeenOften(later);

    private static bool IsSeenOften(SeenParticipant seen) => seen.On.Skip(SeenOftenEnough - 1).Any();
}

/// <summary>What speaks for one person behind two addresses.</summary>
/// <param name="Phrases">Each piece in words.</param>
/// <param name="Points">What they sum up to, with what speaks against it.</param>
internal sealed record IdentityGround(IReadOnlyList<string> Phrases, int Points);
