using InboxRelationships.Core.People;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.People;

/// <summary>What a person's card says of who they are: whom else they may be, and what the owner set right.</summary>
internal static class IdentityCards
{
    public static async Task<IReadOnlyList<SuggestionCard>> SuggestionsAsync(InboxDb db, long mailboxId, Person person, CancellationToken cancel)
    {
        var ids = person.Suggestions.Select(s => s.PersonId).ToList();
        var names = await PersonNames.OfAsync(db, mailboxId, ids, cancel);
        var known = person.Suggestions.Where(s => names.ContainsKey(s.PersonId));
        return [.. known.Select(s => new SuggestionCard(s.PersonId, names[s.PersonId], s.Address, s.Why))];
    }

    public static async Task<IReadOnlyList<CorrectionCard>> CorrectionsAsync(InboxDb db, long mailboxId, Person person, CancellationToken cancel)
    {
        var addresses = person.Addresses;
        var rows = await db.Corrections.AsNoTracking()
            .Where(c => c.MailboxId == mailboxId && (addresses.Contains(c.Address) || addresses.Contains(c.Other))).OrderBy(c => c.Id).ToListAsync(cancel);
        return [.. rows.GroupBy(r => r.Act).OrderByDescending(a => a.Key).Select(a => new CorrectionCard(a.Key, Sentence(a.First())))];
    }

    private static string Sentence(CorrectionRow said) => said.Kind switch
    {
        CorrectionKind.Together => $"You joined {said.Address} and {said.Other}.",
        CorrectionKind.Apart => $"You keep {said.Address} and {said.Other} apart.",
        CorrectionKind.IsPerson => "You said that this is a person.",
        CorrectionKind.IsNoPerson => "You said that this is not a person.",
        CorrectionKind.Name => $"You called them “{said.Text}”.",
        CorrectionKind.Organisation => said.Text.Length == 0 ? "You said that they belong to no organisation." : $"You set the organisation “{said.Text}”.",
    };
}
