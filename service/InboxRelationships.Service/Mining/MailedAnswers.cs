using InboxRelationships.Core.Calendar;
using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Mining;

/// <summary>
/// What people answered to invitations by mail: the latest answer of each address to each event. It counts where the event itself names none.
/// </summary>
internal sealed class MailedAnswers
{
    private readonly Dictionary<(string Event, string Address), Attendance> _answers = [];

    public static async Task<MailedAnswers> LoadAsync(InboxDb db, long mailboxId, CancellationToken cancel)
    {
        var rows = await db.Messages.AsNoTracking()
            .Where(m => m.MailboxId == mailboxId && m.EventGraphId != null && m.Direction == Direction.In && m.Meeting >= MeetingMail.Accepted)
            .Join(db.Participants, m => m.FromId, p => p.Id, (m, p) => new { m.EventGraphId, p.Address, m.Meeting, m.SentAt, m.Id }).ToListAsync(cancel);
        var answers = new MailedAnswers();
        foreach (var row in rows.OrderBy(r => r.SentAt).ThenBy(r => r.Id)) answers._answers[(row.EventGraphId!, row.Address)] = Of(row.Meeting);
        return answers;
    }

    public Attendance Of(EventRow item, string address, Attendance known) =>
        known != Attendance.None ? known : _answers.GetValueOrDefault((item.GraphId, address));

    private static Attendance Of(MeetingMail answer) => answer switch
    {
        MeetingMail.Accepted => Attendance.Accepted,
        MeetingMail.Tentative => Attendance.Tentative,
        MeetingMail.Declined => Attendance.Declined,
        MeetingMail.None or MeetingMail.Request or MeetingMail.Cancelled => Attendance.None,
    };
}
