using System.Text.Json;

namespace InboxRelationships.Service.Tests.GraphSimulator;

/// <summary>The simplest client of a delta that can be: follows links and keeps what it is told.</summary>
internal sealed class MailSync(HttpClient http, string firstUrl)
{
    private string _link = firstUrl;

    /// <summary>What the client believes is there: id to the resource's latest JSON.</summary>
    public Dictionary<string, JsonElement> Known { get; } = [];

    /// <summary>Everything the last round said, in its order.</summary>
    public List<JsonElement> LastRound { get; } = [];

    public int Pages { get; private set; }

    public async Task RoundAsync(CancellationToken ct)
    {
        LastRound.Clear();
        while (await PageAsync(ct))
        {
            // Goes on until the round ends.
        }
    }

    /// <summary>Takes one page; false when it was the round's last.</summary>
    public async Task<bool> PageAsync(CancellationToken ct)
    {
        using var page = JsonDocument.Parse(await http.GetStringAsync(_link, ct));
        Pages++;
        foreach (var entry in page.RootElement.GetProperty("value").EnumerateArray())
            Take(entry.Clone());
        var hasNext = page.RootElement.TryGetProperty("@odata.nextLink", out var next);
        _link = (hasNext ? next : page.RootElement.GetProperty("@odata.deltaLink")).GetString()!;
        return hasNext;
    }

    private void Take(JsonElement entry)
    {
        LastRound.Add(entry);
        var id = entry.GetProperty("id").GetString()!;
        if (entry.TryGetProperty("@removed", out _))
            Known.Remove(id);
        else
            Known[id] = entry;
    }
}
