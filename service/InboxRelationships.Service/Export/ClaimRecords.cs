using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Storage;
using InboxRelationships.Service.Sync;

namespace InboxRelationships.Service.Export;

/// <summary>A message's claims as they are exported.</summary>
internal static class ClaimRecords
{
    public static IReadOnlyList<ClaimRecord> Of(MailboxRow mailbox, MessageRow message, OutreachVerdict? verdict)
    {
        if (verdict?.Claims is not { Count: > 0 } claims) return [];
        var owner = OwnerProfile.OwnerOf(mailbox);
        return [.. claims.Select(c => new ClaimRecord(
            c.Type, c.Standing == ClaimStanding.Unknown ? null : c.Standing == ClaimStanding.Supported,
            ClaimWords.Of(c, owner, message.ReceivedAt), c.Kind, c.Doubt))];
    }
}
