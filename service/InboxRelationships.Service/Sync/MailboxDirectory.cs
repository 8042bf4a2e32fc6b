using InboxRelationships.Service.Graph;
using Microsoft.Kiota.Abstractions;

namespace InboxRelationships.Service.Sync;

/// <summary>Asks the directory who there is, or who belongs to a group, be it through other groups.</summary>
internal sealed class MailboxDirectory(GraphClients clients, GraphQuestions questions)
{
    private const int PageSize = 999;

    private static readonly string[] Fields = ["id", "mail", "userPrincipalName", "userType", "accountEnabled"];

    /// <param name="group">The group; null for everybody.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="GraphFailureException">The directory does not tell.</exception>
    public async Task<IReadOnlyList<DirectoryMailbox>> MembersAsync(string? group, CancellationToken cancel)
    {
        var (reader, shape) = (questions.Reader, GraphJson.Default.GraphUser);
        var members = new List<DirectoryMailbox>();
        var page = await reader.ReadPageAsync(First(group), shape, null, cancel);
        while (true)
        {
            members.AddRange((page.Value?.Readable ?? []).Where(HasMailbox).Select(u => new DirectoryMailbox(u.Id!, u.UserPrincipalName!, u.Mail!)));
            if (page.NextLink is not { } next) return members;
            page = await reader.FollowAsync(next, shape, null, cancel);
        }
    }

    /// <summary>Why an entry could not be read, and what to do about it.</summary>
    public static string InWords(string entry, GraphFailureException failure) => failure.Reason switch
    {
        GraphFailureReason.AccessDenied when entry == ConfiguredMailboxes.Everybody =>
            $"Mailboxes names *, and the application may not list users ({failure.Message}): grant it User.Read.All, or name the mailboxes.",
        GraphFailureReason.AccessDenied =>
            $"Mailboxes names {entry}, and the application may not list its members ({failure.Message}): grant it GroupMember.Read.All, or name the mailboxes.",
        GraphFailureReason.NotFound => $"Mailboxes names {entry}, and the directory has no such group: correct its id.",
        GraphFailureReason.Unavailable or GraphFailureReason.MailboxGone or GraphFailureReason.CursorExpired or GraphFailureReason.Unintelligible =>
            $"Mailboxes names {entry}, and the directory did not tell whom that means ({failure.Message}); it is asked again.",
    };

    private RequestInformation First(string? group) => group is null
        ? clients.Client.Users.ToGetRequestInformation(r => (r.QueryParameters.Select, r.QueryParameters.Top) = (Fields, PageSize))
        : clients.Client.Groups[group].TransitiveMembers.ToGetRequestInformation(r => (r.QueryParameters.Select, r.QueryParameters.Top) = (Fields, PageSize));

    /// <summary>Guests have theirs elsewhere, and who may not sign in any more has left. Who has no licence tells itself when its mailbox is read.</summary>
    private static bool HasMailbox(GraphUser user) =>
        user is { Id.Length: > 0, Mail.Length: > 0, UserPrincipalName.Length: > 0, AccountEnabled: not false }
        && user.ODataType is null or "#microsoft.graph.user"
        && user.UserType?.Equals("Guest", StringComparison.OrdinalIgnoreCase) is not true;
}

/// <summary>Somebody with a mailbox.</summary>
/// <param name="Id">GUID in the directory.</param>
/// <param name="Name">User principal name.</param>
/// <param name="Address">Main address.</param>
internal sealed record DirectoryMailbox(string Id, string Name, string Address)
{
    /// <summary>Whether a configured name means this one.</summary>
    public bool IsCalled(string name) => name.Equals(Id, StringComparison.OrdinalIgnoreCase) || name.Equals(Name, StringComparison.OrdinalIgnoreCase)
        || name.Equals(Address, StringComparison.OrdinalIgnoreCase);
}
