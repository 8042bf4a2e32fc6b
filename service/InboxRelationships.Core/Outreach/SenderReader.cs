using System.Collections.Frozen;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads who a message says it is from, and how it reached the owner.</summary>
internal static class SenderReader
{
    private const int MostAddressees = 50;

    private static readonly FrozenSet<string> FirmWords = new[]
    {
        "inc", "llc", "ltd", "gmbh", "ag", "corp", "team", "news", "newsletter", "support", "service", "services", "group", "store", "shop",
        "online", "com", "the", "for", "of", "and", "list", "alerts", "info", "daily", "weekly", "admin", "office", "center", "club", "bank",
    }.ToFrozenSet();

    /// <summary>Words in a discussion list's address, by the habits of Mailman, ezmlm, Majordomo and Google Groups.</summary>
    private static readonly FrozenSet<string> ListWords = new[]
    {
        "list", "lists", "listserv", "mailinglist", "users", "user", "dev", "devel", "developers", "discuss", "discussion", "talk", "forum", "chat",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> ListDomains = new[]
    {
        "lists", "list", "listserv", "mailman", "groups", "googlegroups.com", "groups.io", "yahoogroups.com", "egroups.com", "freelists.org",
    }.ToFrozenSet();

    /// <summary>What the author's address and name tell.</summary>
    public static SenderTraits Read(Envelope envelope)
    {
        if (envelope.From is not { } from) return new();
        var local = FoldedText.Of(AddressText.LocalPartOf(from.Address));
        var words = local.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Concat(words);
        var name = PersonName.Of(from.Name);
        return new()
        {
            IsNoReply = joined.Contains("noreply", StringComparison.Ordinal) || joined.Contains("donotreply", StringComparison.Ordinal)
                || joined.Contains("nepasrepondre", StringComparison.Ordinal),
            IsRole = Array.Exists(words, WordList.NamesFunction) || WordList.NamesFunction(joined),
            OnBehalf = envelope.Sender is { } sender && sender.Address != from.Address,
            HasPersonName = name.Parts.Count is >= 2 and <= 4 && !name.Parts.Any(FirmWords.Contains),
            AddressFitsName = name.Parts.Any(p => p.Length >= 3 && joined.Contains(p, StringComparison.Ordinal)),
        };
    }

    /// <summary>How the message reached the owner.</summary>
    public static ReceiptTraits ReceiptOf(Envelope envelope, Owner owner)
    {
        var inTo = envelope.To.Any(p => owner.Owns(p.Address));
        var inCc = envelope.Cc.Any(p => owner.Owns(p.Address));
        return new()
        {
            To = envelope.To.Count,
            Cc = envelope.Cc.Count,
            Bcc = envelope.Bcc.Count,
            Owner = inTo ? OwnerPlace.To : inCc ? OwnerPlace.Cc : OwnerPlace.Absent,
            Alone = inTo && envelope.To.Count == 1 && envelope.Cc.Count == 0,
            ToList = envelope.Addressees.Take(MostAddressees).Any(p => IsList(p.Address)),
        };
    }

    // Lists that are read by those who post to them; a newsletter's address says so by other words.
    private static bool IsList(string address)
    {
        var local = AddressText.LocalPartOf(address);
        var domain = AddressText.DomainOf(address);
        return local.EndsWith("-l", StringComparison.Ordinal)
            || ListDomains.Contains(domain)
            || ListDomains.Contains(domain.Split('.')[0])
            || FoldedText.Of(local).Split(' ').Any(ListWords.Contains);
    }
}
