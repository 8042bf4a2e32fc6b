using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Claims;

/// <summary>Whose past bears on the classes of a few letters: to class these alone, no more of a large mailbox need be looked at.</summary>
/// <param name="Authors">The letters' authors, under every spelling, name and address of theirs.</param>
/// <param name="Others">Whoever is of an author's organisation, has an author's name, is named in a claim, or stands for a letter's readers.</param>
public sealed record Bearing(IReadOnlyList<Participant> Authors, IReadOnlyList<Participant> Others)
{
    /// <summary>Finds them among everybody the mailbox knows.</summary>
    /// <param name="owner">Whose mailbox.</param>
    /// <param name="letters">The letters with what they claim.</param>
    /// <param name="everybody">Every address with each name that stood beside it.</param>
    /// <param name="contacts">The address book.</param>
    /// <param name="names">How the names in claims were kept.</param>
    public static Bearing On(
        Owner owner, IReadOnlyCollection<(Envelope Envelope, LetterClaims Claims)> letters, IReadOnlyCollection<Participant> everybody,
        IReadOnlyList<ContactCard> contacts, NameKeys? names = null)
    {
        var authors = letters.Where(l => l.Envelope.Direction == Direction.In).Select(l => l.Envelope.From)
            .OfType<Participant>().Where(p => !owner.Owns(p.Address)).Distinct().ToList();
        if (authors.Count == 0) return new([], []);
        var cards = new PartyBook(contacts);
        var parties = authors.Select(a => cards.PartyOf(a.Address)).ToHashSet(StringComparer.Ordinal);
        var families = authors.Where(a => !MailboxAddress.IsPublic(a.Address))
            .Select(a => MailboxAddress.FamilyOf(a.Address)).ToHashSet(StringComparer.Ordinal);
        var near = Named(letters, authors, everybody, cards, names);
        // Who answers whom at a list's or a group's address tells what came by it.
        var received = letters.Select(l => l.Envelope).Where(e => e.Direction == Direction.In);
        near.UnionWith(received.SelectMany(e => e.ByWhich(owner)).Select(p => cards.PartyOf(p.Address)));
        var rest = everybody.Where(p => !owner.Owns(p.Address)).ToLookup(p => parties.Contains(cards.PartyOf(p.Address)));
        return new(
            [.. rest[true]], [.. rest[false].Where(p => families.Contains(MailboxAddress.FamilyOf(p.Address)) || near.Contains(cards.PartyOf(p.Address)))]);
    }

    private static HashSet<string> Named(
        IEnumerable<(Envelope Envelope, LetterClaims Claims)> letters, List<Participant> authors, IEnumerable<Participant> everybody,
        PartyBook cards, NameKeys? names)
    {
        // Names are looked for only where a claim is to be held against them.
        var claiming = letters.Where(l => l.Claims.All.Count > 0).ToList();
        if (claiming.Count == 0) return [];
        var known = new KnownNames(names);
        foreach (var who in everybody) known.Note(cards.PartyOf(who.Address), KnownNames.ShownBy(who));
        return [.. authors.SelectMany(known.LikeThe), .. claiming.SelectMany(l => l.Claims.All).Select(c => c.Name).OfType<string>().SelectMany(known.Bearing)];
    }
}
