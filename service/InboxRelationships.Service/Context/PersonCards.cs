using System.Text.Json;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.People;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Writes a person's card from the stored figures.</summary>
internal sealed class PersonCards(InboxDb db, MailboxRow mailbox)
{
    /// <summary>The card; null for an id nobody has.</summary>
    public async Task<PersonCard?> OfAsync(string personId, ItemReferences? shared, CancellationToken cancel)
    {
        var row = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.MailboxId == mailbox.Id && p.PersonId == personId, cancel);
        if (row is null) return null;

        var person = JsonSerializer.Deserialize(row.Identity, DerivedJson.Default.Person)!;
        var figures = JsonSerializer.Deserialize(row.Figures, DerivedJson.Default.Relationship)!;
        var items = shared ?? new ItemReferences(db);
        await items.LoadAsync(
            [figures.First?.MessageId, figures.Last?.MessageId, figures.IntroducedBy?.MessageId, .. figures.Unanswered.Select(id => (long?)id)],
            [figures.First?.MeetingId, figures.Last?.MeetingId, figures.LastMeeting?.MeetingId], cancel);
        return await WriteAsync(person, figures, items, cancel);
    }

    /// <summary>The card of somebody never seen before.</summary>
    public PersonCard OfStranger(AddressOnItem address) => new()
    {
        PersonId = PeopleDirectory.IdOf(AddressText.Normalise(address.Address) ?? ""),
        DisplayName = string.IsNullOrWhiteSpace(address.Name) ? address.Address : address.Name,
        Addresses = [address.Address],
        Kind = PersonKind.Human,
        Organisations = [],
        WorkReasons = [],
        IdentityReasons = [],
        Suggestions = [],
        Corrections = [],
        State = RelationshipState.Stranger,
        StateText = "Nothing in the synced mail or calendar names this address.",
        Counts = new(0, 0, 0, 0),
        History = [],
        Shared = [],
        Unanswered = [],
    };

    private async Task<PersonCard> WriteAsync(Person person, Relationship figures, ItemReferences items, CancellationToken cancel) => new()
    {
        PersonId = person.PersonId,
        DisplayName = person.DisplayName,
        Addresses = person.Addresses,
        Kind = person.Kind,
        Organisations = person.Organisations,
        JobTitle = person.JobTitle,
        WorkReasons = person.WorkReasons,
        IdentityReasons = person.Why,
        Suggestions = await IdentityCards.SuggestionsAsync(db, mailbox.Id, person, cancel),
        Corrections = await IdentityCards.CorrectionsAsync(db, mailbox.Id, person, cancel),
        Strength = person.IsPerson ? await StrengthAsync(figures, cancel) : null,
        State = figures.State,
        StateText = StateText.Of(person, figures, mailbox.MinedAt!.Value),
        CadenceDays = figures.CadenceDays,
        Depth = figures.Depth,
        Probability28d = figures.Probability28d,
        Counts = figures.Counts,
        History = figures.History,
        FirstContact = items.Of(figures.First),
        LastContact = items.Of(figures.Last),
        LastMeeting = items.Of(figures.LastMeeting),
        IntroducedBy = await IntroducerAsync(figures.IntroducedBy, items, cancel),
        Shared = await SharedAsync(figures, cancel),
        Unanswered = await UnansweredAsync(figures, items, cancel),
    };

    private async Task<StrengthCard> StrengthAsync(Relationship figures, CancellationToken cancel)
    {
        var people = await db.People.CountAsync(p => p.MailboxId == mailbox.Id && p.Kind == PersonKind.Human, cancel);
        return new(figures.Strength, figures.Percentile, figures.Rank, people, figures.Layer, figures.Because);
    }

    private async Task<IntroducerCard?> IntroducerAsync(Introduction? introduction, ItemReferences items, CancellationToken cancel)
    {
        if (introduction is not var (personId, message)) return null;
        var name = await db.People.Where(p => p.MailboxId == mailbox.Id && p.PersonId == personId).Select(p => p.DisplayName).SingleOrDefaultAsync(cancel);
        return name is null || items.Of(new Milestone(default, InteractionKind.WrittenAlone, Direction.In, message, null)) is not { } moment ? null : new(personId, name, moment.Item);
    }

    private async Task<IReadOnlyList<SharedPerson>> SharedAsync(Relationship figures, CancellationToken cancel)
    {
        var ids = figures.Shared.Select(s => s.PersonId).ToList();
        var known = await db.People.AsNoTracking().Where(p => p.MailboxId == mailbox.Id && ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, cancel);
        // The closest first; within a circle those with whom more was shared.
        return [.. figures.Shared.Where(s => known.ContainsKey(s.PersonId)).OrderBy(s => known[s.PersonId].Layer)
            .Select(s => new SharedPerson(s.PersonId, known[s.PersonId].DisplayName, s.Together, known[s.PersonId].Layer))];
    }

    private async Task<IReadOnlyList<ContactMoment>> UnansweredAsync(Relationship figures, ItemReferences items, CancellationToken cancel)
    {
        var sent = await db.Messages.AsNoTracking().Where(m => figures.Unanswered.Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.SentAt, cancel);
        return [.. figures.Unanswered.Where(sent.ContainsKey)
            .Select(id => items.Of(new Milestone(sent[id], InteractionKind.WrittenAlone, Direction.Out, id, null))!)];
    }
}
