using System.Text.Json.Nodes;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>A small town in which everybody writes to everybody.</summary>
internal static class RandomPeople
{
    private static readonly string[] Names = ["ana", "bo", "cem", "dora", "eli", "fay", "gus", "hedy"];

    public static string Address(Random random) => $"{Names[random.Next(Names.Length)]}@fabrikam.example";

    public static JsonArray Some(Random random, int least) => new([.. Enumerable.Range(0, random.Next(least, 4)).Select(_ => Recipient(random))]);

    /// <summary>Sometimes with a name, sometimes with the address in its place.</summary>
    public static JsonObject Recipient(Random random)
    {
        var address = Address(random);
        return new() { ["emailAddress"] = new JsonObject { ["name"] = random.Next(2) == 0 ? address : $"The {address.Split('@')[0]}", ["address"] = address } };
    }
}
