using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>Received letters of one text, two by two.</summary>
internal sealed class Pairs
{
    private const int MostTwins = 6;

    /// <summary>Sent again so soon, a letter was mended or repeated, not used anew.</summary>
    private static readonly TimeSpan Resent = TimeSpan.FromDays(2);

    private readonly Dictionary<long, List<Envelope>> _of = [];

    /// <summary>Notes that two are one text. Within one conversation a letter only repeats itself.</summary>
    public void Add(Envelope one, Envelope other)
    {
        if (one.ConversationId.Length > 0 && one.ConversationId == other.ConversationId) return;
        if (SketchedLetter.AuthorOf(one) == SketchedLetter.AuthorOf(other) && (one.At - other.At).Duration() < Resent) return;
        ListOf(one.Id).Add(other);
        ListOf(other.Id).Add(one);
    }

    /// <summary>The twins of a letter.</summary>
    public SameText Of(Envelope letter)
    {
        if (!_of.TryGetValue(letter.Id, out var twins)) return SameText.None;
        var author = SketchedLetter.AuthorOf(letter);
        var newest = twins.OrderByDescending(t => t.At.UtcTicks).ThenByDescending(t => t.Id).ToLookup(t => SketchedLetter.AuthorOf(t) == author);
        return new()
        {
            OfSender = [.. newest[true].Select(TwinOf).Take(MostTwins)],
            OfColleagues = [.. newest[false].DistinctBy(SketchedLetter.AuthorOf).Select(TwinOf).Take(MostTwins)],
        };
    }

    private List<Envelope> ListOf(long id) => _of.TryGetValue(id, out var list) ? list : _of[id] = [];

    private static Twin TwinOf(Envelope letter) => new(letter.Id, letter.At);
}
