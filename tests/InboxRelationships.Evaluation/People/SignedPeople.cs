using System.Globalization;
using InboxRelationships.Core.People;

namespace InboxRelationships.Evaluation.People;

/// <summary>What people's signatures add to what the headers show of them.</summary>
internal static class SignedPeople
{
    /// <summary>A row of the table for some mailboxes.</summary>
    public static string Row(string part, IReadOnlyList<ReadMailbox> mailboxes)
    {
        var gains = mailboxes.SelectMany(Gains).ToList();
        string Count(Func<Gain, bool> has) => gains.Count(has).ToString(CultureInfo.InvariantCulture);
        string Share(Func<Gain, bool> has) => $"{Count(has)} ({Figures.Percent(gains.Count(has) / (double)gains.Count)})";
        return Markdown.Row(
            part, Count(_ => true), Share(g => g.IsSigned), Share(g => g.HasTitle), Share(g => g.HasOrganisation),
            Count(g => !g.WasNamed), Count(g => !g.WasNamed && g.IsNamed), Count(g => g.BecameHuman)) + "\n";
    }

    /// <summary>Everybody who wrote between people, with and without what is signed.</summary>
    private static IEnumerable<Gain> Gains(ReadMailbox mailbox)
    {
        var seen = mailbox.Seen.ToDictionary(s => s.Address, StringComparer.Ordinal);
        var unsigned = PeopleDirectory.Build(mailbox.Owner, mailbox.Seen.Select(s => s with { Signatures = [] }), []);
        return
            from person in PeopleDirectory.Build(mailbox.Owner, mailbox.Seen, []).All
            where person.IsPerson && person.Addresses.Any(a => seen[a].Wrote > 0)
            let before = unsigned.Of(person.Addresses[0])!
            select new Gain(
                person.Addresses.Any(a => seen[a].Signatures.Count > 0), person.JobTitle is not null,
                person.WorkReasons.Any(r => r.Contains("rganisation:", StringComparison.Ordinal)),
                IsFullName(before), IsFullName(person), !before.IsPerson);
    }

    private static bool IsFullName(Person person) => person.DisplayName.Contains(' ', StringComparison.Ordinal) && person.DisplayName.Any(char.IsUpper);

    private sealed record Gain(bool IsSigned, bool HasTitle, bool HasOrganisation, bool WasNamed, bool IsNamed, bool BecameHuman);
}
