using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Rules that other programs use to tell bulk mail.</summary>
internal static class Baselines
{
    /// <summary>List-Unsubscribe or Precedence.</summary>
    public static bool ListHeaders(MessageTraits traits) => traits.Headers is { ListUnsubscribe: true } or { Bulk: true };

    /// <summary>The same, or a feedback number, Auto-Submitted, or a sender that is a role.</summary>
    public static bool HeadersAndRole(MessageTraits traits) =>
        ListHeaders(traits) || traits.Headers is { FeedbackId: true } or { AutoSubmitted: true } || traits.Sender is { IsRole: true } or { IsNoReply: true };
}
