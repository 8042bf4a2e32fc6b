using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Relationships;

/// <summary>Who stands beside whom in the owner's letters and meetings, each occasion discounted by its size.</summary>
public sealed class SharedGround
{
    // Standing among more than these on one occasion says nothing about knowing each other.
    private const int SmallCircle = 10;
    private const int MostShown = 12;

    // Circles, not pairs: a large mailbox has a hundred thousand of them, but millions of pairs.
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _circles = new(StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, Introduction> _introductions;

    private SharedGround(IEnumerable<IReadOnlyList<string>> circles, IReadOnlyDictionary<string, Introduction> introductions)
    {
        _introductions = introductions;
        foreach (var circle in circles.Where(c => c.Count is > 1 and <= SmallCircle)) Note(circle);
    }

    /// <summary>No occasion at all.</summary>
    public static SharedGround None { get; } = new([], new Dictionary<string, Introduction>());

    /// <summary>Counts letters between people, posts to lists, and meetings held, of at most ten people besides the owner.</summary>
    public static SharedGround Of(Owner owner, PeopleDirectory people, IEnumerable<LedgerMessage> messages, IEnumerable<Meeting> meetings, DateTimeOffset now)
    {
        var past = LedgerMessage.Distinct(messages.Where(m => m.Envelope.At <= now));
        var letters = past
            .Where(m => m.IsBetweenPeople || m.Class == OutreachClass.Discussion)
            .Select(m => Parties(m.Envelope));
        var held = Calendars.Distinct(meetings)
            .Where(m => m.Start <= now && !m.IsPrivate && MeetingEntries.WhyItWeighsNothing(m) is null)
            .Select(m => m.Circle().Where(a => a.Response != Attendance.Declined).Select(a => a.Who));
        return new(letters.Concat(held).Select(parties => Circle(people, parties)), Introductions.Of(people, owner, past));
    }

    /// <summary>People this person and the owner both deal with, strongest first, at most twelve.</summary>
    public IReadOnlyList<SharedContact> With(string personId) =>
    [
        .. Beside(personId)
            .Select(o => new SharedContact(o.Key, o.Value.Together, o.Value.Weight))
            .OrderByDescending(s => s.Weight)
            .ThenByDescending(s => s.Together)
            .ThenBy(s => s.PersonId, StringComparer.Ordinal)
            .Take(MostShown),
    ];

    /// <summary>Who introduced this person to the owner; null when nobody was seen to.</summary>
    public Introduction? IntroductionOf(string personId) => _introductions.GetValueOrDefault(personId);

    private static IEnumerable<Participant> Parties(Envelope envelope) =>
        (envelope.From is { } from ? [from] : Array.Empty<Participant>()).Concat(envelope.To).Concat(envelope.Cc).Concat(envelope.Bcc);

    private static IReadOnlyList<string> Circle(PeopleDirectory people, IEnumerable<Participant> parties) =>
    [
        .. parties.Select(p => people.Of(p.Address))
            .OfType<Person>()
            .Where(p => p.IsPerson)
            .Select(p => p.PersonId)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private void Note(IReadOnlyList<string> circle)
    {
        foreach (var one in circle)
        {
            if (!_circles.TryGetValue(one, out var circles)) _circles[one] = circles = [];
            circles.Add(circle);
        }
    }

    private Dictionary<string, (int Together, double Weight)> Beside(string personId)
    {
        var others = new Dictionary<string, (int Together, double Weight)>(StringComparer.Ordinal);
        foreach (var circle in _circles.GetValueOrDefault(personId, []))
        {
            foreach (var other in circle.Where(o => o != personId))
            {
                var (together, weight) = others.GetValueOrDefault(other);
                others[other] = (together + 1, weight + (1.0 / (circle.Count - 1)));
            }
        }

        return others;
    }
}
