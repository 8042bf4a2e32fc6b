using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.Context;

/// <summary>Writes what a letter says of the past for the pane: what is borne out, as a reminder, then what is not.</summary>
internal sealed class ClaimCards(InboxDb db, Owner owner)
{
    public async Task<IReadOnlyList<ClaimCard>> OfAsync(OutreachVerdict verdict, DateTimeOffset letterAt, CancellationToken cancel)
    {
        // A mark in the subject that nothing bears out is told among the reasons; what cannot be told says nothing.
        var shown = (verdict.Claims ?? []).Where(c => c.Standing != ClaimStanding.Unknown && c.Position >= 0).OrderBy(c => c.Standing).ToList();
        var items = new ItemReferences(db);
        await items.LoadAsync(shown.Select(c => c.MessageId), shown.Select(c => c.MeetingId), cancel);
        return [.. shown.Select(c => new ClaimCard(
            c.Type, c.Standing, ClaimWords.Of(c, owner, letterAt), c.MessageId is null && c.MeetingId is null ? null : items.Of(c.MessageId, c.MeetingId)))];
    }
}
