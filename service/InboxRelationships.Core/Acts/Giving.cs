using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Relationships;

namespace InboxRelationships.Core.Acts;

/// <summary>One side of the ledger of giving: each of it fades by half in 112 days.</summary>
/// <param name="Asks">Letters that asked something.</param>
/// <param name="Answers">Asks of the other that were answered.</param>
/// <param name="Introductions">Introductions made.</param>
/// <param name="Help">What was delivered, and promises kept.</param>
/// <param name="Thanks">Thanks said.</param>
/// <param name="ThanksOwed">Help received and neither thanked for nor followed by a word.</param>
public sealed record GivingSide(double Asks, double Answers, double Introductions, double Help, double Thanks, double ThanksOwed)
{
    /// <summary>All that was given.</summary>
    public double Given => Answers + Introductions + Help;
}

/// <summary>A thought before a letter after long silence leaves.</summary>
/// <param name="Maybe">While it is not known to ask anything.</param>
/// <param name="WhenAsking">Once it asks.</param>
public sealed record FirstWord(string Maybe, string WhenAsking);

/// <summary>The ledger of giving with one person, for the owner's eyes alone.</summary>
/// <param name="ByOwner">What the owner asked and gave.</param>
/// <param name="ByPerson">What the person asked and gave.</param>
/// <param name="FirstToGive">Who gave first; null where nobody did.</param>
/// <param name="Prompt">One sentence where something is worth a thought; null where not. Never a score.</param>
public sealed record Giving(GivingSide ByOwner, GivingSide ByPerson, Direction? FirstToGive, string? Prompt)
{
    private const double HalfLifeDays = 112;
    private const int Often = 3;
    private const double StillFelt = 1;
    private const double OwedDays = 120;
    private const double LongSilenceDays = 180;

    /// <summary>The ledger as of an instant.</summary>
    /// <param name="acts">All acts with one person.</param>
    /// <param name="name">How the person is called in a sentence.</param>
    /// <param name="now">The instant.</param>
    public static Giving Of(IReadOnlyList<Act> acts, string name, DateTimeOffset now)
    {
        var (owner, person) = (Side(acts, Direction.Out, now), Side(acts, Direction.In, now));
        var first = Gifts(acts).OrderBy(g => g.At).Select(g => (Direction?)g.By).FirstOrDefault();
        return new(owner, person, first, PromptOf(acts, owner, person, name, now));
    }

    /// <summary>
    /// What to think of before writing to somebody the owner has long not written to; null after a recent word, and where there never was one.
    /// </summary>
    /// <param name="name">How the person is called in a sentence.</param>
    /// <param name="lastWord">When the owner last wrote to or met them.</param>
    /// <param name="now">The instant.</param>
    public static FirstWord? BeforeSending(string name, DateTimeOffset? lastWord, DateTimeOffset now)
    {
        if (lastWord is not { } at || (now - at).TotalDays < LongSilenceDays) return null;
        var first = $"your first word to {name} in {InWords.Span((now - at).TotalDays)}";
        return new($"If you ask for something here, it is {first}.", $"This ask is {first}.");
    }

    private static GivingSide Side(IReadOnlyList<Act> acts, Direction side, DateTimeOffset now)
    {
        double Faded(Act act) => Math.Pow(2, -(now - act.At).TotalDays / HalfLifeDays);
        double Sum(IEnumerable<Act> of) => Math.Round(of.DistinctBy(a => (a.MessageId, a.Kind)).Sum(Faded), 2);
        var own = acts.Where(a => a.Direction == side).ToList();
        return new(
            Sum(own.Where(a => a.Kind is ActKind.Ask)),
            Sum(acts.Where(a => a.Direction != side && a.Kind is ActKind.Ask && a.Status == ActStatus.Closed)),
            Sum(own.Where(a => a.Kind is ActKind.Introduction)),
            Sum(own.Where(IsHelp)),
            Sum(own.Where(a => a.Kind is ActKind.Thanks)),
            Sum(Owed(acts, side, now)));
    }

    private static bool IsHelp(Act act) => act.Kind is ActKind.Delivery || (act.Kind is ActKind.Promise && act.Status == ActStatus.Closed);

    private static IEnumerable<Act> Owed(IReadOnlyList<Act> acts, Direction side, DateTimeOffset now) => acts
        .Where(a => a.Direction != side && IsHelp(a) && (now - a.At).TotalDays <= OwedDays)
        .Where(a => !acts.Any(t => t.Direction == side && t.At > a.At));

    private static IEnumerable<(Direction By, DateTimeOffset At)> Gifts(IReadOnlyList<Act> acts) => acts
        .Where(a => IsHelp(a) || a.Kind is ActKind.Introduction || (a.Kind is ActKind.Ask && a.Status == ActStatus.Closed))
        .Select(a => (a.Kind is ActKind.Ask ? Other(a.Direction) : a.Direction, a.At));

    private static string? PromptOf(IReadOnlyList<Act> acts, GivingSide owner, GivingSide person, string name, DateTimeOffset now)
    {
        var lastGift = Gifts(acts).Where(g => g.By == Direction.Out).Select(g => g.At).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var asked = acts.Where(a => a.Direction == Direction.Out && a.Kind is ActKind.Ask && a.At > lastGift && (now - a.At).TotalDays < 365)
            .Select(a => a.MessageId).Distinct().Count();
        if (asked >= Often)
            return lastGift == DateTimeOffset.MinValue
                ? $"You have asked {name} {asked} times; nothing you did for {name} is known."
                : $"You have asked {asked} times since you last did something for {name}.";
        if (owner.ThanksOwed >= StillFelt) return $"{name} helped you, and you have not written since.";
        return person.Asks >= Often && person.Given < StillFelt ? $"{name} has only asked so far." : null;
    }

    private static Direction Other(Direction direction) => direction == Direction.In ? Direction.Out : Direction.In;
}
