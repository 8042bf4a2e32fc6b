using Microsoft.Graph.Users.Item;

namespace InboxRelationships.Service.Graph;

/// <summary>A permission the service needs.</summary>
/// <param name="Name">As Entra calls it.</param>
/// <param name="Opens">What it opens, in words.</param>
/// <param name="TryAsync">The cheapest request of a mailbox that is refused without it.</param>
internal sealed record NeededPermission(string Name, string Opens, Func<GraphReader, UserItemRequestBuilder, CancellationToken, Task> TryAsync)
{
    private static readonly string[] Id = ["id"];

    public static IReadOnlyList<NeededPermission> Of(GraphOptions options) =>
    [
        new(options.IsApplication ? "User.Read.All" : "User.Read", "the owner's name and addresses", UserAsync),
        new(options.IsApplication && !options.ReadsBodies ? "Mail.ReadBasic.All" : options.Permissions,
            options.ReadsBodies ? "the mail" : "the mail without its text",
            (graph, user, cancel) => MailAsync(graph, user, options.ReadsBodies, cancel)),
        new("MailboxSettings.Read", "time zone and language", SettingsAsync),
        new("Calendars.Read", "the calendar", CalendarAsync),
        new("Contacts.Read", "the address book", ContactsAsync),
    ];

    private static Task UserAsync(GraphReader graph, UserItemRequestBuilder user, CancellationToken cancel) =>
        graph.ReadAsync(user.ToGetRequestInformation(r => r.QueryParameters.Select = Id), GraphJson.Default.GraphUser, null, cancel);

    private static Task MailAsync(GraphReader graph, UserItemRequestBuilder user, bool withText, CancellationToken cancel) => graph.ReadPageAsync(
        user.Messages.ToGetRequestInformation(r => (r.QueryParameters.Top, r.QueryParameters.Select) = (1, withText ? ["id", "body"] : Id)),
        GraphJson.Default.GraphMessage, null, cancel);

    private static Task SettingsAsync(GraphReader graph, UserItemRequestBuilder user, CancellationToken cancel) =>
        graph.ReadAsync(user.MailboxSettings.ToGetRequestInformation(), GraphJson.Default.GraphMailboxSettings, null, cancel);

    private static Task CalendarAsync(GraphReader graph, UserItemRequestBuilder user, CancellationToken cancel) => graph.ReadPageAsync(
        user.Events.ToGetRequestInformation(r => (r.QueryParameters.Top, r.QueryParameters.Select) = (1, Id)), GraphJson.Default.GraphEvent, null, cancel);

    private static Task ContactsAsync(GraphReader graph, UserItemRequestBuilder user, CancellationToken cancel) => graph.ReadPageAsync(
        user.Contacts.ToGetRequestInformation(r => (r.QueryParameters.Top, r.QueryParameters.Select) = (1, Id)), GraphJson.Default.GraphContact, null, cancel);
}
