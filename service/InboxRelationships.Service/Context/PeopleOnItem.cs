using System.Text.Json;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;
using InboxRelationships.Core.Relationships;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Context;

/// <summary>Says of everybody else on an item how things stand with them, and why they matter here.</summary>
internal sealed class PeopleOnItem(InboxDb db, MailboxRow mailbox)
{
    /// <summary>More are not worth reading beside one message.</summary>
    private const int Most = 100;

    /// <summary>Those with notes first, then the closest.</summary>
    public async Task<IReadOnlyList<PersonOnItem>> OfAsync(IEnumerable<AddressOnItem> people, CancellationToken cancel)
    {
        var asked = people.Select(p => (Told: p, Address: AddressText.Normalise(p.Address)!)).Take(Most).ToList();
        var addresses = asked.Select(p => p.Address).ToList();
        var rows = await db.PersonAddresses.AsNoTracking().Where(a => a.MailboxId == mailbox.Id && addresses.Contains(a.Address))
            .Join(db.People.AsNoTracking().Where(p => p.MailboxId == mailbox.Id), a => a.PersonId, p => p.PersonId, (a, p) => new { a.Address, Person = p })
            .ToDictionaryAsync(x => x.Address, x => x.Person, cancel);
        return
        [
            .. asked.Select(p => (p.Told, Row: rows.GetValueOrDefault(p.Address)))
                .Select(p => (Who: p.Row is { } row ? Known(p.Told, row) : Unknown(p.Told), p.Row?.Strength))
                .OrderByDescending(p => p.Who.Notes.Count > 0).ThenByDescending(p => p.Strength ?? 0)
                .Select(p => p.Who).DistinctBy(p => p.PersonId ?? p.Address),
        ];
    }

    private PersonOnItem Known(AddressOnItem told, PersonRow row)
    {
        var figures = JsonSerializer.Deserialize(row.Figures, DerivedJson.Default.Relationship)!;
        var notes = row.Kind == PersonKind.Human ? PersonNotes.Of(figures, mailbox.MinedAt!.Value) : [];
        return new(row.PersonId, row.DisplayName, told.Address, row.Kind, row.State, row.Layer, notes);
    }

    private static PersonOnItem Unknown(AddressOnItem told) => new(
        null, string.IsNullOrWhiteSpace(told.Name) ? told.Address : told.Name, told.Address, PersonKind.Human, RelationshipState.Stranger, Layer.Outer, []);
}
