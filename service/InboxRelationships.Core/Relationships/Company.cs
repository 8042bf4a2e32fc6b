using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>
/// Who stands beside whom. A letter among several tells of all of them: what goes on in somebody's company foretells what goes on with
/// them (Roth et al., KDD 2010, restricted to the groups a person is in).
/// </summary>
public sealed class Company
{
    // Among more than these, standing side by side says nothing; pairs grow with the square.
    private const int LargestCircle = 20;

    private readonly Dictionary<string, CompanySums> _sums = new(StringComparer.Ordinal);
    // Occasions, not pairs: a large mailbox has a hundred thousand of them, but millions of pairs.
    private readonly Dictionary<string, List<Occasion>> _circles = new(StringComparer.Ordinal);

    private Company(DateTimeOffset now) => Now = now;

    /// <summary>The instant the sums stand at.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>What stands up to <paramref name="now"/>; order changes nothing but rounding.</summary>
    public static Company Of(IEnumerable<Occasion> occasions, DateTimeOffset now)
    {
        var company = new Company(now);
        foreach (var occasion in occasions)
            if (occasion.At <= now) company.Add(occasion);
        return company;
    }

    /// <summary>The sums of one person's groups.</summary>
    public CompanySums SumsOf(string personId) => _sums.GetValueOrDefault(personId).AsOf(Now);

    /// <summary>How the owner's contact goes with those who stand beside a person.</summary>
    /// <param name="personId">Whose company.</param>
    /// <param name="activity">The owner's recent contact with somebody, in letters.</param>
    public CompanyActivity ActivityAround(string personId, IReadOnlyDictionary<string, double> activity)
    {
        if (!_circles.TryGetValue(personId, out var circles)) return default;
        double weight = 0, sum = 0;
        var active = 0;
        foreach (var (other, together) in Beside(personId, circles))
        {
            var shared = together.AsOf(Now).Days112;
            var recent = activity.GetValueOrDefault(other);
            weight += shared;
            sum += shared * recent;
            if (recent > 0.5) active++;
        }

        return new(weight, weight > 0 ? sum / weight : 0, active);
    }

    private void Add(Occasion occasion)
    {
        var share = Mass.AmongOthers(occasion.PersonIds.Count);
        foreach (var person in occasion.PersonIds)
        {
            _sums[person] = _sums.GetValueOrDefault(person).Add(occasion, isAuthor: occasion.AuthorId == person, share);
            if (occasion.PersonIds.Count is <= 1 or > LargestCircle) continue;
            if (!_circles.TryGetValue(person, out var circles)) _circles[person] = circles = [];
            circles.Add(occasion);
        }
    }

    private static Dictionary<string, DecayedSums> Beside(string personId, IEnumerable<Occasion> circles)
    {
        var others = new Dictionary<string, DecayedSums>(StringComparer.Ordinal);
        foreach (var occasion in circles)
        {
            var share = 1.0 / (occasion.PersonIds.Count - 1);
            foreach (var other in occasion.PersonIds.Where(o => o != personId))
                others[other] = others.GetValueOrDefault(other).Add(occasion.At, share);
        }

        return others;
    }
}

/// <summary>The occasions a person was in, undivided by their size.</summary>
/// <param name="Written">Those the owner wrote or called.</param>
/// <param name="Received">Those somebody else did, the person or a third.</param>
/// <param name="Beside">Those in which a third spoke to both, each divided by its size as the ledger does.</param>
/// <param name="Last">The last of them all.</param>
public readonly record struct CompanySums(DecayedSums Written, DecayedSums Received, DecayedSums Beside, DateTimeOffset? Last)
{
    /// <summary>The sums with one more occasion.</summary>
    /// <param name="occasion">The occasion the person was in.</param>
    /// <param name="isAuthor">Whether it was theirs.</param>
    /// <param name="share">What one among its people counts.</param>
    public CompanySums Add(Occasion occasion, bool isAuthor, double share)
    {
        var later = this with { Last = Last > occasion.At ? Last : occasion.At };
        if (occasion.Direction == Direction.Out) return later with { Written = Written.Add(occasion.At, 1) };
        return later with { Received = Received.Add(occasion.At, 1), Beside = isAuthor ? Beside : Beside.Add(occasion.At, share) };
    }

    /// <summary>All sums as they stand at another instant.</summary>
    public CompanySums AsOf(DateTimeOffset now) => new(Written.AsOf(now), Received.AsOf(now), Beside.AsOf(now), Last);
}

/// <summary>A person's company as the owner is in contact with it.</summary>
/// <param name="Weight">How much they stand beside others, each occasion one in all, half-life 112 days.</param>
/// <param name="Mean">Mean of the owner's recent contact with those others, in letters, by how much they stand together.</param>
/// <param name="Active">Others with whom the owner was lately in contact.</param>
public readonly record struct CompanyActivity(double Weight, double Mean, int Active);
