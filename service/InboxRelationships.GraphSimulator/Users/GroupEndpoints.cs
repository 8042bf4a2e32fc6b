using System.Text.Json;
using InboxRelationships.GraphSimulator.Json;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Users;

/// <summary>Who belongs to a group, be it through other groups.</summary>
internal static class GroupEndpoints
{
    private const int DefaultPage = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/groups/{id}/transitiveMembers", MembersAsync);

    private static Task MembersAsync(GraphCall call, string id)
    {
        call.Query.RefuseAllBut("transitiveMembers", "select", "top", "skip", "count");
        var selection = Selection.Of(call.Query.Select, ResourceType.User);
        return ItemList.AnswerAsync(
            call, MembersOf(call.Graph, id), call.Context("directoryObjects" + selection.Suffix),
            (json, member) => Write(json, call.Graph, member, selection), DefaultPage);
    }

    private static HashSet<string> MembersOf(SimulatedGraph graph, string id)
    {
        var members = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<SimulatedGroup>([Find(graph, id) ?? throw NoSuchGroup(id)]);
        while (open.TryDequeue(out var group))
        {
            foreach (var member in group.Members)
                if (members.Add(member) && Find(graph, member) is { } inner) open.Enqueue(inner);
        }

        return members;
    }

    private static void Write(Utf8JsonWriter json, SimulatedGraph graph, string member, Selection selection)
    {
        if (graph.Mailboxes.FirstOrDefault(m => m.Id == member) is { } mailbox)
        {
            UserEndpoints.Write(json, mailbox, selection, null, "#microsoft.graph.user");
            return;
        }

        json.WriteStartObject();
        json.WriteString("@odata.type", Find(graph, member) is null ? "#microsoft.graph.device" : "#microsoft.graph.group");
        json.WriteString("id", member);
        json.WriteEndObject();
    }

    private static SimulatedGroup? Find(SimulatedGraph graph, string id) =>
        graph.Groups.FirstOrDefault(g => g.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static GraphErrorException NoSuchGroup(string id) => new(
        404, "Request_ResourceNotFound", $"Resource '{id}' does not exist or one of its queried reference-property objects are not present.");
}
