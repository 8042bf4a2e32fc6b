using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Service.Context;

/// <summary>A verdict as one careful sentence.</summary>
internal static class ClassText
{
    /// <summary>Below this the sentence says that the evidence is thin.</summary>
    private const double Sure = 0.8;

    private const double Even = 0.5;

    public static string Of(OutreachVerdict verdict, Direction direction, MeetingMail meeting, OwnerSaid? said)
    {
        if (meeting != MeetingMail.None && direction == Direction.In) return OfCalendar(meeting);
        if (said is not null) return "Taken for what you said it was, whatever speaks for or against it.";
        var probability = verdict.Probabilities[(int)verdict.Class];
        if (direction == Direction.In && verdict.Class == OutreachClass.Personal && probability < Sure) return Doubted(probability);
        var text = direction == Direction.In ? Received(verdict.Class) : Written(verdict.Class);
        return probability >= Sure ? text : $"{text} The evidence is thin.";
    }

    private static string Received(OutreachClass kind) => kind switch
    {
        OutreachClass.Personal => "What was seen here suits a letter written to you.",
        OutreachClass.Discussion => "Written by a person, to the readers of a list.",
        OutreachClass.Broadcast => "The same for everybody who gets it, as newsletters are.",
        OutreachClass.Transactional => "Written by a system: a receipt, a notice or an automatic answer.",
        OutreachClass.MassMerge => "Reads like a letter to you alone; several signs suit one text sent to many.",
    };

    // A doubt is said, and not held against the sender.
    private static string Doubted(double probability) => probability >= Even
        ? "More speaks for a letter to you than against it. The evidence is thin."
        : "Some signs suit a letter to you, some do not: too little to doubt that it is one.";

    private static string OfCalendar(MeetingMail meeting) => meeting switch
    {
        MeetingMail.Request => "An invitation: whom you would meet says more than its text.",
        MeetingMail.Cancelled => "The meeting is called off.",
        MeetingMail.Accepted => "An answer to an invitation: yes.",
        MeetingMail.Tentative => "An answer to an invitation: perhaps.",
        MeetingMail.Declined => "An answer to an invitation: no.",
        MeetingMail.None => "",
    };

    private static string Written(OutreachClass kind) => kind switch
    {
        OutreachClass.Personal => "You wrote this to the people it names.",
        OutreachClass.Discussion => "You wrote this to the readers of a list.",
        OutreachClass.Broadcast => "You sent this to many at once.",
        OutreachClass.Transactional => "Your mailbox sent this by itself, or you answered an invitation.",
        OutreachClass.MassMerge => "Your own round letter: one text to many, written as to one.",
    };
}
