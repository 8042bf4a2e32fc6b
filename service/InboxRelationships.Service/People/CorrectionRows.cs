using InboxRelationships.Core.People;
using InboxRelationships.Service.Storage;

namespace InboxRelationships.Service.People;

/// <summary>Turns what the owner asks into facts about addresses.</summary>
internal static class CorrectionRows
{
    private const int LongestText = 200;

    /// <summary>The rows of one act, or the sentence that says what is missing.</summary>
    public static (IReadOnlyList<CorrectionRow> Rows, string? Problem) Of(CorrectionRequest request, Person person, Person? other) => request.Act switch
    {
        CorrectionAct.Merge => other is null ? Missing("otherPersonId names nobody else in this mailbox.") : (Merged(person, other), null),
        CorrectionAct.KeepApart =>
            other is null ? Missing("otherPersonId names nobody else in this mailbox.") : (Apart(person.Addresses, other.Addresses), null),
        CorrectionAct.Split => Split(person, request.Address),
        CorrectionAct.IsPerson => ([.. person.Addresses.Select(a => Row(CorrectionKind.IsPerson, a))], null),
        CorrectionAct.IsNoPerson => ([.. person.Addresses.Select(a => Row(CorrectionKind.IsNoPerson, a))], null),
        CorrectionAct.Rename => Said(CorrectionKind.Name, person, request.Text, mayBeEmpty: false),
        CorrectionAct.SetOrganisation => Said(CorrectionKind.Organisation, person, request.Text, mayBeEmpty: true),
    };

    // An earlier "apart" between any two of the addresses would forbid the join, so each pair is told anew.
    private static List<CorrectionRow> Merged(Person person, Person other) => Pairs(CorrectionKind.Together, person.Addresses, other.Addresses);

    private static List<CorrectionRow> Apart(IEnumerable<string> one, IEnumerable<string> other) => Pairs(CorrectionKind.Apart, one, other);

    private static (IReadOnlyList<CorrectionRow>, string?) Split(Person person, string? address)
    {
        if (address is null || !person.Addresses.Contains(address)) return Missing("address is none of this person's.");
        var rest = person.Addresses.Where(a => a != address).ToList();
        if (rest.Count == 0) return Missing("A person's only address cannot be split off.");
        // What the address held together stays together without it.
        var kept = person.Links.Any(l => l.One == address || l.Other == address) ? Pairs(CorrectionKind.Together, rest.Take(1), rest.Skip(1)) : [];
        return ([.. Apart([address], rest), .. kept], null);
    }

    private static (IReadOnlyList<CorrectionRow>, string?) Said(CorrectionKind kind, Person person, string? text, bool mayBeEmpty)
    {
        var said = text?.Trim();
        if (said is null || (said.Length == 0 && !mayBeEmpty)) return Missing("text is missing.");
        if (said.Length > LongestText || said.Any(char.IsControl)) return Missing($"text is one line of at most {LongestText} characters.");
        return ([Row(kind, person.Addresses[0], text: said)], null);
    }

    private static List<CorrectionRow> Pairs(CorrectionKind kind, IEnumerable<string> one, IEnumerable<string> other) =>
        [.. from a in one from b in other select Row(kind, a, b)];

    private static CorrectionRow Row(CorrectionKind kind, string address, string other = "", string text = "") =>
        new() { Kind = kind, Address = address, Other = other, Text = text };

    private static (IReadOnlyList<CorrectionRow>, string?) Missing(string problem) => ([], problem);
}
