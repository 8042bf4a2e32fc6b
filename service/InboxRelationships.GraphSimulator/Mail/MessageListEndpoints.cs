using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Mail;

/// <summary>Lists of messages: of a folder, or of the whole mailbox.</summary>
internal static class MessageListEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/messages", ListAll);
        routes.MapGet("/mailFolders/{folder}/messages", ListFolder);
    }

    private static Task ListAll(GraphCall call) => ListAsync(call, call.Mailbox.Mail.Items.NewestFirst(), "messages");

    private static Task ListFolder(GraphCall call, string folder)
    {
        var found = FolderLookup.Require(call, folder);
        return ListAsync(call, call.Mailbox.Mail.Items.NewestFirst(found.Id), $"mailFolders('{folder}')/messages");
    }

    private static Task ListAsync(GraphCall call, StoredItem[] newestFirst, string path)
    {
        call.Query.RefuseAllBut("messages", "select", "top", "skip", "filter", "orderby", "count");
        var filter = MessageFilter.Parse(call.Query.Filter);
        var isAscending = IsAscending(call.Query.OrderBy, filter);
        var ordered = isAscending ? newestFirst.Reverse() : newestFirst;
        var matching = ordered.Where(filter.Matches);
        var selection = Selection.Of(call.Query.Select, ResourceType.Message);
        var writer = new ItemWriter(call, selection);
        return ItemList.AnswerAsync(call, matching, call.OwnContext(path + selection.Suffix), (json, item) => writer.Write(json, item));
    }

    private static bool IsAscending(string? orderBy, MessageFilter filter)
    {
        if (orderBy is null)
            return false;
        if (filter.Properties.Count > 0 && filter.Properties[0] != "receivedDateTime")
            throw new GraphErrorException(400, "InefficientFilter", "The restriction or sort order is too complex for this operation.");

        return orderBy.Trim().ToLowerInvariant() switch
        {
            "receiveddatetime" or "receiveddatetime asc" => true,
            "receiveddatetime desc" => false,
            _ => throw GraphErrorException.InvalidQuery($"The '$orderby' value '{orderBy}' is not supported for 'messages'."),
        };
    }
}
