using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.People;

namespace InboxRelationships.Core.Interactions;

/// <summary>Turns one meeting that has begun into ledger entries: one for each other person invited.</summary>
internal sealed class MeetingEntries(Owner owner, PeopleDirectory people)
{
    public IEnumerable<Interaction> Of(Meeting meeting)
    {
        var guests = Guests(meeting);
        if (guests.Count == 0) yield break;
        var nothing = WhyItWeighsNothing(meeting);
        // Who declined was not there, and makes the circle no larger.
        var present = guests.Count(g => g.Value != Attendance.Declined);
        foreach (var (person, answer) in guests)
        {
            var why = nothing ?? (answer == Attendance.Declined ? "They declined." : null);
            var mass = why is null ? MassOf(meeting, present) * (answer == Attendance.Tentative ? 0.5 : 1) : 0;
            var kind = KindOf(present, why);
            yield return new(person.PersonId, kind, DirectionOf(meeting), meeting.Start, mass, null, meeting.Id, why ?? Lessened(present, answer))
            {
                MinutesMet = why is null ? Minutes(meeting) : 0,
                OwnerAnswer = DirectionOf(meeting) == Direction.Out ? Attendance.Organizer : meeting.OwnerResponse,
                TheirAnswer = answer,
            };
        }
    }

    /// <summary>Viva Insights' exclusions, and the owner's own answer. Null where the meeting counts.</summary>
    internal static string? WhyItWeighsNothing(Meeting meeting) => meeting switch
    {
        { IsCancelled: true } => "It was called off.",
        { OwnerResponse: Attendance.Declined } => "You declined.",
        { OwnerResponse: Attendance.Tentative } => "You answered perhaps.",
        { IsAllDay: true } => "It spans whole days.",
        _ when meeting.End - meeting.Start >= TimeSpan.FromDays(1) => "It spans whole days.",
        { ShowAs: ShowAs.Free } => "It shows as free time.",
        { ShowAs: ShowAs.Tentative } => "Its time was held provisionally.",
        { ShowAs: ShowAs.OutOfOffice or ShowAs.WorkingElsewhere } => "You were away.",
        _ => null,
    };

    private Dictionary<Person, Attendance> Guests(Meeting meeting) => meeting.IsPrivate
        ? []
        : meeting.Circle()
            .Where(a => !a.IsResource)
            .Select(a => (Person: people.Of(a.Who.Address), a.Response))
            .Where(a => a.Person is { Kind: not PersonKind.Room })
            .GroupBy(a => a.Person!, a => a.Response)
            // Invited under two addresses, a person's firmest answer is theirs.
            .ToDictionary(g => g.Key, g => g.MinBy(Firmness));

    private static int Firmness(Attendance answer) => answer switch
    {
        Attendance.Organizer => 0,
        Attendance.Accepted => 1,
        Attendance.Declined => 2,
        Attendance.Tentative => 3,
        Attendance.None => 4,
    };

    private static double MassOf(Meeting meeting, int present) =>
        Mass.MinuteMet * Minutes(meeting)
        * Mass.AmongOthers(present) * (present > Mass.Group ? Mass.InCrowd : 1);

    private static double Minutes(Meeting meeting) => Math.Min((meeting.End - meeting.Start).TotalMinutes, Mass.MinutesOfOneMeeting);

    private static InteractionKind KindOf(int present, string? why) => (why, present) switch
    {
        (not null, _) => InteractionKind.Unmet,
        (_, 1) => InteractionKind.MetAlone,
        (_, <= Mass.Group) => InteractionKind.MetInGroup,
        _ => InteractionKind.MetInCrowd,
    };

    private static string? Lessened(int present, Attendance answer) => (present, answer) switch
    {
        ( > Mass.Group, _) => "Met in a crowd.",
        (_, Attendance.Tentative) => "They answered perhaps.",
        _ => null,
    };

    private Direction DirectionOf(Meeting meeting) =>
        meeting.OwnerResponse == Attendance.Organizer || (meeting.Organizer is { } who && owner.Owns(who.Address))
            ? Direction.Out
            : Direction.In;
}
