using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>A mailbox's state in words.</summary>
internal static class MailboxWords
{
    /// <summary>Why it cannot be read at all, in a few words; null when it can.</summary>
    public static string? TroubleOf(MailboxState state) => state switch
    {
        MailboxState.Ready => null,
        MailboxState.AccessDenied => "Access to the mailbox is refused",
        MailboxState.Gone => "The mailbox is not there any more",
    };

    /// <summary>What to do about it; null when nothing is to be done.</summary>
    public static string? AdviceOn(MailboxState state) => state switch
    {
        MailboxState.Ready => null,
        MailboxState.AccessDenied =>
            "Microsoft refuses access to the mailbox: the sign-in has ended, or a permission was withdrawn. "
            + "`connect` signs in again, and `doctor` names what is missing. Until then it is tried once an hour, and what was read before is shown.",
        MailboxState.Gone =>
            "The mailbox is inactive, deleted, without a licence, or not in the cloud. "
            + "It is tried once an hour, and what was read before is shown; `forget` erases that.",
    };
}
