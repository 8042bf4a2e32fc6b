using System.Text.Json;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Json;

/// <summary>Answers a collection in pages, with a next link while there is more.</summary>
internal static class ItemList
{
    private const int DefaultPage = 10;

    public static Task AnswerAsync<T>(
        GraphCall call, IEnumerable<T> matching, string context, Action<Utf8JsonWriter, T> write, int defaultPage = DefaultPage)
    {
        var size = call.Query.Top ?? call.Prefer.MaxPageSize ?? defaultPage;
        var skip = call.Query.Skip;
        var total = call.Query.Count ? matching.Count() : (int?)null;
        var page = matching.Skip(skip).Take(size + 1).ToList();
        return GraphAnswer.WriteAsync(call.Http, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", context);
            if (total is { } count)
                json.WriteNumber("@odata.count", count);
            if (page.Count > size)
                json.WriteString("@odata.nextLink", call.SelfLink(call.Query.With("$skip", $"{skip + size}")));
            json.WriteStartArray("value");
            foreach (var item in page.Take(size))
                write(json, item);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
