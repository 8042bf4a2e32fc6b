using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Rules that other programs use to tell bulk mail.</summary>
internal static class Baselines
{
    /// <summary>List-Unsubscribe or Precedence.</summary>
    public static bool ListHeaders(MessageTraits traits) => traits.Headers is { ListUnsubscribe: true } or { Bulk: true };

    /// <summary>A tool's mark, an invisible image or a link that counts clicks.</summary>
    public static bool Tracked(MessageTraits traits) => traits.Body is { Tool: not null } or { Pixels: > 0 } or { Redirects: > 0 };

    /// <summary>List headers, or a feedback number, Auto-Submitted, or a sender that is a role.</summary>
    public static bool HeadersAndRole(MessageTraits traits) =>
        ListHeaders(traits) || traits.Headers is { FeedbackId: true } or { AutoSubmitted: true } || traits.Sender is { IsRole: true } or { IsNoReply: true };
}
