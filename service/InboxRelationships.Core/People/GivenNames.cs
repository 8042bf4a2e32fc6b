using System.Collections.Frozen;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>Which given names are used for one another, and which surnames say little.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, int[]> Groups = EmbeddedText.Lines("People.Words.nicknames.txt")
        .SelectMany((line, group) => line.Split(' ').Select(name => (name, group)))
        .GroupBy(x => x.name, x => x.group, StringComparer.Ordinal)
        .ToFrozenDictionary(x => x.Key, x => x.ToArray(), StringComparer.Ordinal);

    /// <summary>Whether one is a usual short or other form of the other ("bob", "robert").</summary>
    public static bool AreForms(string one, string other) => GroupsOf(one).Intersect(GroupsOf(other)).Any();

    /// <summary>The groups a name belongs to; none for a name without other forms.</summary>
    public static IReadOnlyList<int> GroupsOf(string name) => Groups.GetValueOrDefault(name) ?? [];
}
