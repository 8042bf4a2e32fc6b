using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Interactions;

/// <summary>The owner's own letters of one subject to one reader after the other: how far a round letter went, when each copy names one.</summary>
internal sealed class OwnRounds
{
    /// <summary>Neighbours looked at on either side: a round is one long before it is this long.</summary>
    private const int Farthest = 100;

    private static readonly TimeSpan Span = TimeSpan.FromDays(1);

    private readonly Func<Envelope, IEnumerable<string>> _recipients;
    private readonly Dictionary<string, List<Envelope>> _bySubject;

    /// <param name="sent">What the owner sent, oldest first.</param>
    /// <param name="recipients">A message's addressees, the owner left out.</param>
    public OwnRounds(IEnumerable<Envelope> sent, Func<Envelope, IEnumerable<string>> recipients)
    {
        _recipients = recipients;
        _bySubject = sent.Where(IsRoundable)
            .GroupBy(m => m.SubjectKey!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    }

    /// <summary>Others who were sent the same subject within a day before or after. Answers are no rounds.</summary>
    public int OthersBeside(Envelope mail)
    {
        if (!IsRoundable(mail) || _bySubject[mail.SubjectKey!] is not { Count: > 1 } same) return 0;
        var at = Math.Max(0, same.BinarySearch(mail, Comparer<Envelope>.Create((a, b) => a.At.CompareTo(b.At))));
        var (from, to) = (at, at);
        while (from > Math.Max(0, at - Farthest) && mail.At - same[from - 1].At <= Span) from--;
        while (to < Math.Min(same.Count - 1, at + Farthest) && same[to + 1].At - mail.At <= Span) to++;
        return same[from..(to + 1)].SelectMany(_recipients).Except(_recipients(mail), StringComparer.Ordinal).Count();
    }

    private static bool IsRoundable(Envelope mail) => mail is { SubjectKey: not null, IsMarkedReply: false, Meeting: MeetingMail.None };
}
