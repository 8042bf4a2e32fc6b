using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Whatever is asked of a mailbox, it is not there any more.</summary>
public sealed class MailboxGone : Fault
{
    internal override ValueTask<bool> InterceptAsync(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/mailbox", out var rest) && rest.Value is { Length: > 1 }
            ? throw GraphErrorException.MailboxNotEnabled()
            : ValueTask.FromResult(false);
}
