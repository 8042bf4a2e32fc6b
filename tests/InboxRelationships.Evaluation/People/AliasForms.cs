using InboxRelationships.Core.Mail;

namespace InboxRelationships.Evaluation.People;

/// <summary>Makes second addresses of one person, and addresses of another who bears nearly the same name.</summary>
internal static class AliasForms
{
    private static readonly string[] Providers = ["gmail.com", "yahoo.com", "hotmail.com", "web.de"];

    private static readonly Dictionary<string, string> ShortForms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Robert"] = "Bob",
        ["William"] = "Bill",
        ["James"] = "Jim",
        ["Michael"] = "Mike",
        ["David"] = "Dave",
        ["Richard"] = "Rick",
        ["Thomas"] = "Tom",
        ["Susan"] = "Sue",
        ["Deborah"] = "Debbie",
        ["Kimberly"] = "Kim",
        ["Jeffrey"] = "Jeff",
        ["Steven"] = "Steve",
        ["Daniel"] = "Dan",
        ["Christopher"] = "Chris",
        ["Elizabeth"] = "Liz",
        ["Patricia"] = "Pat",
        ["Kenneth"] = "Ken",
        ["Gregory"] = "Greg",
        ["Matthew"] = "Matt",
        ["Andrew"] = "Andy",
        ["Joseph"] = "Joe",
    };

    private static readonly string[] OtherNames =
    [
        "Alan", "Beth", "Carl", "Dora", "Emil", "Fay", "Greta", "Hugo", "Iris", "Jane", "Karl", "Lena", "Max",
        "Nora", "Otto", "Paula", "Quinn", "Rosa", "Sven", "Tina", "Udo", "Vera", "Walter", "Yves", "Zoe",
    ];

    /// <summary>Another address of the same person, with the name shown beside it.</summary>
    public static Participant SecondOf(Random random, string address, string[] name)
    {
        var (first, last) = (name[0].ToLowerInvariant(), name[^1].ToLowerInvariant());
        var domain = AddressText.DomainOf(address);
        var family = MailboxAddress.FamilyOf(address);
        var called = ShortForms.GetValueOrDefault(name[0], name[0]);
        var shown = random.Next(6) switch
        {
            0 => $"{name[^1]}, {name[0]}",
            1 => $"{name[0]} {name[^1]} (E-mail)",
            2 => $"{called} {name[^1]}",
            3 => $"{name[0]} {name[^1]}".ToUpperInvariant(),
            4 => null,
            _ => string.Join(' ', name),
        };
        var spelled = random.Next(8) switch
        {
            0 => $"{first[..1]}{last}2@{domain}",
            1 => $"{first}_{last}@{domain}",
            2 => $"{first}.{last}@mail.{family}",
            3 => $"{last}.{first}@{family}",
            4 => $"{first}.{last}@{Providers[random.Next(Providers.Length)]}",
            5 => $"{first}{last}{random.Next(10, 99)}@{Providers[random.Next(Providers.Length)]}",
            6 => $"{first[..1]}{last}@{last}family.example",
            _ => $"{first}.{last}@new-{family}",
        };
        return new(spelled, shown);
    }

    /// <summary>The address of somebody else: a relative, a namesake, a generation or an initial apart.</summary>
    public static Participant LookAlikeOf(Random random, string address, string[] name)
    {
        var (first, last) = (name[0], name[^1]);
        var domain = AddressText.DomainOf(address);
        var sibling = OtherNames[random.Next(OtherNames.Length)];
        var initial = char.ToUpperInvariant(first[0]);
        var sameInitial = OtherNames.FirstOrDefault(n => n[0] == initial && !n.Equals(first, StringComparison.OrdinalIgnoreCase)) ?? sibling;
        return random.Next(7) switch
        {
            0 => new($"{sibling}.{last}@{domain}".ToLowerInvariant(), $"{sibling} {last}"),
            1 => new($"{sameInitial}.{last}@{domain}".ToLowerInvariant(), $"{last}, {sameInitial}"),
            2 => new($"{sameInitial[..1]}{last}9@{domain}".ToLowerInvariant(), $"{sameInitial} {last}"),
            3 => new($"{first}.{last}@elsewhere.example".ToLowerInvariant(), $"{first} {last}"),
            4 => new($"{first}.{last}.jr@{domain}".ToLowerInvariant(), $"{first} {last} Jr"),
            5 => new($"{first}.q.{last}@{domain}".ToLowerInvariant(), name.Length == 3 ? $"{first} Q. {last}" : $"{first} {last} III"),
            _ => new($"{first}{last}@{Providers[random.Next(Providers.Length)]}".ToLowerInvariant(), $"{sibling} {first} {last[..^1]}n"),
        };
    }
}
