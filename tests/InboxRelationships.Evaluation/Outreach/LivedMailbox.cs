using System.Text.RegularExpressions;
using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>Somebody the owner of a mailbox writes with, and words of their letters. Held in memory only.</summary>
internal sealed record Acquaintance(Participant Who, IReadOnlyList<string> Words);

/// <summary>A real mailbox passed through to its end, so that a letter planted there meets everybody's history.</summary>
internal sealed partial class LivedMailbox
{
    private const int LeastReceived = 3, LeastSent = 2;

    /// <summary>Any key will do where nothing is stored.</summary>
    public static readonly NameKeys Keys = new([3, 1, 4, 1, 5, 9, 2, 6]);

    private readonly ContactTimeline _timeline;
    private readonly Dictionary<string, SortedSet<string>> _words = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _own = new(StringComparer.Ordinal);

    public LivedMailbox(MailboxArchive archive)
    {
        Name = archive.Name;
        Owner = archive.ReadOwner();
        var traits = new Dictionary<long, MessageTraits>();
        var envelopes = new List<Envelope>();
        foreach (var message in archive.ReadMessages(Owner))
        {
            envelopes.Add(message.Envelope);
            traits[message.Envelope.Id] = MessageReader.Read(message, Owner, Keys);
            Collect(message);
        }

        _timeline = new(Owner, envelopes, []);
        End = envelopes.Max(e => e.At);
        Live(traits);
        Acquaintances = [.. AcquaintancesIn(envelopes)];
    }

    /// <summary>Which mailbox.</summary>
    public string Name { get; }

    /// <summary>Whose it is.</summary>
    public Owner Owner { get; }

    /// <summary>When its last letter came.</summary>
    public DateTimeOffset End { get; }

    /// <summary>With whom the owner writes to and fro, in order of address.</summary>
    public IReadOnlyList<Acquaintance> Acquaintances { get; }

    /// <summary>Words the owner writes.</summary>
    public IReadOnlyList<string> OwnWords => [.. _own];

    /// <summary>What was known of each received letter's sender when it came.</summary>
    public Dictionary<string, SenderHistory> Histories { get; } = new(StringComparer.Ordinal);

    /// <summary>What is known of a letter's sender at the end.</summary>
    public SenderHistory Before(Envelope letter, MessageTraits traits) => _timeline.Before(letter, traits.Terms);

    private void Live(Dictionary<long, MessageTraits> traits)
    {
        var model = new OutreachModel();
        foreach (var mail in _timeline.Mails)
        {
            var history = _timeline.Before(mail, traits[mail.Id].Terms);
            if (mail.Direction == Direction.In) Histories[mail.InternetMessageId] = history;
            _timeline.Note(mail, model.Classify(mail, traits[mail.Id], history).Class.WentToMany(), traits[mail.Id].Terms);
        }
    }

    private void Collect(IncomingMessage message)
    {
        var text = string.Join('\n', Zones.Of(message).In(Zone.Authored).Take(40).Select(l => l.Text));
        var words = Named().Matches(text).Select(m => m.Value).ToList();
        if (message.Envelope.Direction == Direction.Out) _own.UnionWith(words);
        var parties = message.Envelope.Direction == Direction.Out ? message.Envelope.To : message.Envelope.From is { } from ? [from] : [];
        foreach (var party in parties)
        {
            if (!_words.TryGetValue(party.Address, out var known)) _words[party.Address] = known = new(StringComparer.Ordinal);
            known.UnionWith(words);
        }
    }

    private IEnumerable<Acquaintance> AcquaintancesIn(List<Envelope> mails)
    {
        var received = mails.Where(m => m.Direction == Direction.In && m.From is not null).CountBy(m => m.From!.Address).ToDictionary(x => x.Key, x => x.Value);
        return mails.Where(m => m.Direction == Direction.Out).SelectMany(m => m.To).Where(p => !Owner.Owns(p.Address) && PersonName.Of(p.Name).Parts.Count >= 2)
            .GroupBy(p => p.Address, StringComparer.Ordinal).Where(g => g.Count() >= LeastSent && received.GetValueOrDefault(g.Key) >= LeastReceived)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Acquaintance(g.First(), [.. _words[g.Key].Where(w => !PersonName.Of(g.First().Name).Knows(FoldedText.Of(w).Trim()))]))
            .Where(a => a.Words.Count >= 2);
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\d,;] )\p{Lu}\p{Ll}{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
