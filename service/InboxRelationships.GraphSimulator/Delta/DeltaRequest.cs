using System.Text.Json;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Delta;

/// <summary>What all delta endpoints share: tokens in, faults between, pages out.</summary>
internal static class DeltaRequest
{
    private const int DefaultPage = 10;

    /// <summary>The cursor of the request's token, or the one the endpoint makes of the first request's options.</summary>
    public static DeltaCursor Cursor(GraphCall call, string resource, Func<DeltaCursor> first)
    {
        var token = call.Query.SkipToken ?? call.Query.DeltaToken;
        if (string.IsNullOrEmpty(token))
            return first() with { Generation = call.Mailbox.History.Generation };

        var cursor = DeltaCursor.Read(token, resource);
        if (cursor.Generation != call.Mailbox.History.Generation)
            throw Expired(cursor, call);
        foreach (var fault in call.Graph.Faults)
            fault.Check(cursor, call);
        return cursor;
    }

    public static int PageSize(GraphCall call, DeltaCursor cursor) => call.Prefer.MaxPageSize ?? cursor.Top ?? DefaultPage;

    public static DeltaPage Distorted(GraphCall call, DeltaPage page, DeltaCursor asked) =>
        call.Graph.Faults.Aggregate(page, (p, fault) => fault.Distort(p, asked));

    /// <summary>Writes the page; its links go to <paramref name="path"/> in the mailbox.</summary>
    public static Task AnswerAsync(GraphCall call, DeltaPage page, string path, string context, Action<Utf8JsonWriter, DeltaEntry> write) =>
        GraphAnswer.WriteAsync(call.Http, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", context);
            WriteLink(json, call, page, path);
            json.WriteStartArray("value");
            foreach (var entry in page.Entries)
                write(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    public static void WriteRemoved(Utf8JsonWriter json, string type, string id, string reason)
    {
        json.WriteStartObject();
        json.WriteString("@odata.type", type);
        json.WriteString("id", id);
        json.WriteStartObject("@removed");
        json.WriteString("reason", reason);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static GraphErrorException Expired(DeltaCursor cursor, GraphCall call) =>
        GraphErrorException.SyncStateNotFound(cursor.Generation, call.SelfLink("?$deltatoken="));

    private static void WriteLink(Utf8JsonWriter json, GraphCall call, DeltaPage page, string path)
    {
        var (name, option) = page.IsComplete ? ("@odata.deltaLink", "$deltatoken") : ("@odata.nextLink", "$skiptoken");
        json.WriteString(name, $"{call.Link(path)}?{option}={page.Next.ToToken()}");
    }
}
