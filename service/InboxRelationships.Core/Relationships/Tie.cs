using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Relationships;

/// <summary>One person's part of the ledger, read once: sums, days, counts, milestones.</summary>
internal sealed class Tie
{
    public Tie(string personId, IEnumerable<Interaction> entries, Owner owner, DateTimeOffset now, CountedDays counted)
    {
        PersonId = personId;
        Entries = [.. entries.OrderBy(e => e.At.UtcTicks).ThenBy(e => e.MessageId).ThenBy(e => e.MeetingId)];
        Real = [.. Entries.Where(e => e.IsReal)];
        Sums = Real.Aggregate(default(TieSums), (sums, entry) => sums.Add(entry)).AsOf(now);
        IReadOnlyList<DateOnly> days = [.. Real.Select(e => owner.DayOf(e.At)).Distinct().Order()];
        Cadence = Cadence.Of(days, counted);
        Rhythm = new(Real, days);
        if (days is not [.., var last]) return;
        SilentDays = owner.DayOf(now).DayNumber - last.DayNumber;
        Surprise = Cadence.Surprise(counted.Between(last, owner.DayOf(now)));
        OverdueOn = counted.After(last, Cadence.DaysAt(Normal.OneInTwenty));
    }

    public string PersonId { get; }

    /// <summary>All entries, in the ledger's order.</summary>
    public IReadOnlyList<Interaction> Entries { get; }

    /// <summary>Real contact alone.</summary>
    public IReadOnlyList<Interaction> Real { get; }

    public TieSums Sums { get; }

    public Cadence Cadence { get; }

    public TieRhythm Rhythm { get; }

    /// <summary>Days since the last day of contact; null without any.</summary>
    public int? SilentDays { get; }

    /// <summary>The day from which the silence is longer than nineteen in twenty; null without contact.</summary>
    public DateOnly? OverdueOn { get; }

    /// <summary>Probability of a silence at least this long; null without contact.</summary>
    public double? Surprise { get; }

    public bool HasWritten => Real.Any(e => e.Direction == Direction.In && !e.IsMeeting);

    public bool WasWrittenTo => Real.Any(e => e.Direction == Direction.Out && !e.IsMeeting);

    public bool HasMet => Real.Any(e => e.IsMeeting);

    /// <summary>Share of real contact with nobody else in it; 0 without contact.</summary>
    public double AloneShare => Real.Count == 0 ? 0 : Real.Count(e => e.Kind is InteractionKind.WrittenAlone or InteractionKind.MetAlone) / (double)Real.Count;

    public bool IsTwoWay => HasMet || (HasWritten && WasWrittenTo);

    public ContactCounts Counts => new(
        Real.Count(e => e.Direction == Direction.Out && !e.IsMeeting),
        Real.Count(e => e.Direction == Direction.In && !e.IsMeeting),
        Real.Count(e => e.IsMeeting),
        Entries.Count(e => e.Kind == InteractionKind.Broadcast && e.Direction == Direction.In));

    /// <summary>What the owner wrote to them (not in copy, not to many) since they last wrote or met.</summary>
    public IReadOnlyList<long> Unanswered()
    {
        var lastSign = Real.LastOrDefault(e => e.IsMeeting || e.Direction == Direction.In)?.At ?? DateTimeOffset.MinValue;
        return
        [
            .. Real.Where(e => e.At > lastSign && e.Direction == Direction.Out)
                .Where(e => e.Kind is InteractionKind.WrittenAlone or InteractionKind.WrittenToFew)
                .Select(e => e.MessageId!.Value),
        ];
    }
}
