using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>What stands behind one address, told from its spelling, its names and how it was used.</summary>
internal static class KindOfAddress
{
    public static (PersonKind Kind, string? Why) Of(SeenParticipant seen)
    {
        var local = AddressText.LocalPartOf(seen.Address);
        var name = DisplayName.Best(seen.Names) is { } shown ? PersonName.Of(shown) : null;
        var isPersonal = name is not null && AddressedName.LooksPersonal(name, seen.Address);
        if (seen.IsResource) return (PersonKind.Room, "Booked as a room or device.");
        if (HasPart(local, WordList.Machines)) return (PersonKind.Machine, $"Software writes from \"{local}\".");
        if (IsRelay(seen))
            return seen.Posted > 0 ? (PersonKind.List, "Hands on the posts of many.") : (PersonKind.Machine, "Sends in other people's names.");
        if (IsList(seen, local, name, isPersonal))
            return (PersonKind.List, "Posts go to it or come through it; it never wrote a letter of its own.");
        if (WordList.Roles.Contains(local.TrimEnd("0123456789-_.".ToCharArray()))) return Role(seen, local, isPersonal);
        if (IsSoftware(seen, isPersonal)) return (PersonKind.Machine, "Only ever sent bulk or automatic mail, under no human's name.");
        return (PersonKind.Human, null);
    }

    private static bool IsList(SeenParticipant seen, string local, PersonName? name, bool isPersonal)
    {
        if (seen.Wrote > 0 || (isPersonal && seen.HandedOn == 0)) return false;
        if (seen.HandedOn > 0 || (seen.PostedTo > 0 && seen.Posted == 0)) return true;
        return seen.SentBulk == 0 && (HasPart(local, WordList.Lists) || (name?.Words.Any(WordList.Lists.Contains) ?? false));
    }

    private static bool IsRelay(SeenParticipant seen) =>
        seen.Wrote == 0 && seen.Names.Count > 0 && seen.Names.Keys.All(DisplayName.IsRouted);

    // A one-person firm answers from info@: one human's name, shown or signed, on letters both ways shows it.
    private static (PersonKind, string?) Role(SeenParticipant seen, string local, bool isPersonal)
    {
        var signers = Signed.AllOf(seen.Signatures, s => s.Name).ToList();
        var isTwoWay = seen.Wrote > 0 && seen.WrittenTo > 0 && !Bearer.StandsForSeveral(seen);
        if (isTwoWay && isPersonal && signers.Count(s => s.Times >= Signed.Needed) < 2)
            return (PersonKind.Human, $"\"{local}\" names a function, but a person answers under their own name.");
        if (isTwoWay && AreOne(signers) && signers.Sum(s => s.Times) is >= Signed.Needed and var times && times * 2 >= seen.Wrote)
            return (PersonKind.Human, $"\"{local}\" names a function, but all letters from there are signed by one person.");
        return (PersonKind.Role, $"\"{local}\" names a function, not a person.");
    }

    private static bool AreOne(List<Signed> signers) =>
        signers.TrueForAll(s => AddressedName.AreCompatible(PersonName.Of(s.Text), PersonName.Of(signers[0].Text)));

    private static bool IsSoftware(SeenParticipant seen, bool isPersonal) =>
        !isPersonal && seen.SentBulk > 0 && seen.Wrote + seen.Posted + seen.WrittenTo + seen.Alongside + seen.Invited == 0;

    private static bool HasPart(string local, IReadOnlySet<string> words)
    {
        var plain = local.Replace('_', '-').Replace('.', '-');
        if (words.Contains(plain) || words.Contains(plain.Replace("-", ""))) return true;
        return words.Any(word => plain.StartsWith(word + "-", StringComparison.Ordinal)
            || plain.EndsWith("-" + word, StringComparison.Ordinal)
            || plain.StartsWith(word + "+", StringComparison.Ordinal)
            || plain.Contains("-" + word + "-", StringComparison.Ordinal));
    }
}
