using System.Security.Cryptography;
using System.Text;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Evaluation.People;

/// <summary>A mailbox in which some people write from a second address, and others bear nearly another's name.</summary>
/// <param name="Mailbox">The mailbox with them.</param>
/// <param name="TrueOwner">For each address touched, the person it really is.</param>
internal sealed record Planting(ReadMailbox Mailbox, IReadOnlyDictionary<string, string> TrueOwner)
{
    // Below this many messages there is nothing two addresses could share.
    private const int FewestMessages = 6;
    private const double ShareSplit = 0.5;
    private const double ShareAlike = 0.25;

    /// <summary>Other seasons than those the rules were looked at with: what they were fitted to is not what measures them.</summary>
    public static IReadOnlyList<string> Seasons { get; } = ["harvest", "thaw", "haze", "gale", "rime"];

    /// <summary>Plants by a seed of the season and the mailbox's name alone, so that each run plants the same.</summary>
    public static Planting In(ReadMailbox mailbox, string season)
    {
        var random = new Random(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{season} {mailbox.Name}"))));
        var people = Eligible(mailbox);
        var turned = new Dictionary<string, Func<int, Participant, Participant>>(StringComparer.Ordinal);
        var truth = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (address, name, at) in people)
        {
            var lot = random.NextDouble();
            if (lot < ShareSplit) Split(random, address, name, at, turned, truth);
            else if (lot < ShareSplit + ShareAlike) Disguise(random, address, people[random.Next(people.Count)], turned, truth);
        }

        var messages = mailbox.Messages.Select((m, i) => ReadMailbox.With(m, p => turned.TryGetValue(p.Address, out var turn) ? turn(i, p) : p));
        return new(new(mailbox.Name, mailbox.Owner, [.. messages]), truth);
    }

    /// <summary>
    /// Humans of letters between people with a full name, and the messages they are on. Where a second address already bears the surname and
    /// initial, who is who is not known, and nobody of that name is planted.
    /// </summary>
    private static List<(string Address, string[] Name, List<int> At)> Eligible(ReadMailbox mailbox)
    {
        var seen = mailbox.Seen;
        var directory = PeopleDirectory.Build(mailbox.Owner, seen, []);
        var bearers = seen.SelectMany(s => Bearings(s).Select(b => (b, s.Address))).Distinct().ToLookup(x => x.b, x => x.Address);
        // What went to many proves no identity, so a second address that only stood there could not be told.
        var at = mailbox.Messages.SelectMany((m, i) => !m.IsBetweenPeople ? [] : ReadMailbox.On(m).Select(p => p.Address).Distinct().Select(a => (a, i)))
            .ToLookup(x => x.a, x => x.i);
        return
        [
            .. seen.Where(s => s.IsNamedBetweenPeople && directory.Of(s.Address) is { IsPerson: true, Addresses.Count: 1 })
                .Select(s => (s.Address, Name: (DisplayName.Best(s.Names) ?? "").Split(' '), At: at[s.Address].ToList()))
                .Where(p => p.At.Count >= FewestMessages)
                .Where(p => p.Name.Length is 2 or 3 && p.Name[0].Length > 2 && p.Name[^1].Length > 2)
                .Where(p => p.Name.All(w => w.All(c => char.IsLetter(c) || c == '.')))
                .Where(p => AddressedName.LooksPersonal(PersonName.Of(string.Join(' ', p.Name)), p.Address))
                .Where(p => bearers[Bearing(p.Name[0], p.Name[^1])].Concat(bearers[Bearing(Anybody, p.Name[^1])]).Distinct().Count() <= 1),
        ];
    }

    /// <summary>Initial and surname of the names shown beside an address, and of what stands before its @, either way round.</summary>
    private static IEnumerable<string> Bearings(SeenParticipant seen) =>
        from name in seen.Names.Keys.Select(n => DisplayName.Clean(n) ?? "")
            .Append(AddressText.LocalPartOf(seen.Address).Replace('_', '.').Replace('.', ' ').Replace("'", "", StringComparison.Ordinal))
        let words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words.Length > 0
        from bearing in words.Length == 1
            ? new[] { Bearing(words[0], words[0][1..]), Bearing(Anybody, words[0]) }
            : new[] { Bearing(words[0], words[^1]), Bearing(words[^1], words[0]) }
        select bearing;

    private const string Anybody = "*";

    private static string Bearing(string given, string family) => $"{given[..1]} {family}".ToLowerInvariant();

    /// <summary>Whether somebody's letters reach that mailbox already, in whatever spelling: two people cannot share it.</summary>
    private static bool IsTaken(Participant who, Dictionary<string, string> truth) =>
        truth.Keys.Any(known => MailboxAddress.Canonical(known) == MailboxAddress.Canonical(who.Address));

    private static void Split(
        Random random, string address, string[] name, List<int> at,
        Dictionary<string, Func<int, Participant, Participant>> turned, Dictionary<string, string> truth)
    {
        var second = AliasForms.SecondOf(random, address, name);
        if (IsTaken(second, truth) || turned.ContainsKey(second.Address)) return;
        // Half of them moved to the second address for good, the others use both.
        var moved = random.Next(2) == 0 ? at[at.Count / 2] : -1;
        var used = at.Where(i => moved >= 0 ? i >= moved : random.NextDouble() < 0.4).ToHashSet();
        if (used.Count is 0 || used.Count == at.Count) return;
        turned[address] = (i, p) => used.Contains(i) ? second : p;
        truth[address] = address;
        truth[second.Address] = address;
    }

    private static void Disguise(
        Random random, string address, (string Address, string[] Name, List<int> At) model,
        Dictionary<string, Func<int, Participant, Participant>> turned, Dictionary<string, string> truth)
    {
        var alike = AliasForms.LookAlikeOf(random, model.Address, model.Name);
        if (model.Address == address || IsTaken(alike, truth) || turned.ContainsKey(address)) return;
        turned[address] = (_, _) => alike;
        truth[alike.Address] = address;
        truth.TryAdd(model.Address, model.Address);
    }
}
