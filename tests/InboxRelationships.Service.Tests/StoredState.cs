using System.Text;
using InboxRelationships.Service.Storage;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests;

/// <summary>All that is stored, as text without row keys: two stores say the same exactly when their texts are equal.</summary>
internal static class StoredState
{
    public static async Task<string> OfAsync(Store store, CancellationToken cancel)
    {
        await using var db = store.Open();
        var folders = await db.Folders.ToDictionaryAsync(f => f.Id, f => f.GraphId, cancel);
        var who = await db.Participants.ToDictionaryAsync(p => p.Id, p => $"{p.Name}<{p.Address}>", cancel);
        var recipients = (await db.Recipients.OrderBy(r => r.Position).ToListAsync(cancel)).ToLookup(r => r.MessageId, r => $"{r.Line} {who[r.ParticipantId]}");
        var attendees = (await db.Attendees.OrderBy(a => a.Position).ToListAsync(cancel)).ToLookup(a => a.EventId, a => $"{who[a.ParticipantId]} {a.Response}");
        var messages = await db.Messages.ToListAsync(cancel);
        var events = await db.Events.ToListAsync(cancel);
        var messageOf = messages.ToDictionary(m => m.Id, m => m.GraphId);
        var eventOf = events.ToDictionary(e => e.Id, e => e.GraphId);
        string Of(long? message, long? meeting) => message is { } m ? messageOf[m] : meeting is { } e ? eventOf[e] : "";
        string Folder(long? id) => id is { } known ? folders[known] : "gone";
        string Who(long? id) => id is { } known ? who[known] : "";

        List<string> lines =
        [
            .. messages.Select(m => $"message {m.GraphId} {Folder(m.FolderId)} {m.InternetMessageId} {m.ConversationId} {m.ReceivedAt:O} {m.SentAt:O} "
                + $"{m.Direction} {Who(m.FromId)} {Who(m.SenderId)} {m.Meeting} {m.IsMarkedReply} {m.IsDraft} {m.IsRead} {m.HasAttachments} {m.IsLeaving} "
                + $"{Text(m.Traits)} {m.Class} {Text(m.Verdict)} [{string.Join("; ", recipients[m.Id])}]"),
            .. events.Select(e => $"event {e.GraphId} {e.SeriesMasterGraphId} {e.Type} {e.Start:O} {e.End:O} {e.IsBare} {e.IsAllDay} {e.IsCancelled} "
                + $"{e.IsPrivate} {e.ShowAs} {e.OwnerResponse} {Who(e.OrganizerId)} [{string.Join("; ", attendees[e.Id])}]"),
            .. (await db.Contacts.ToListAsync(cancel))
                .Select(c => $"contact {c.GraphId} {c.DisplayName} {c.Company} {c.JobTitle} {c.Addresses.Replace('\n', ',')}"),
            .. (await db.People.ToListAsync(cancel)).Select(p => $"person {p.PersonId} {p.DisplayName} {p.Kind} {p.Rank} {p.Layer} {p.State}"),
            .. (await db.PersonAddresses.ToListAsync(cancel)).Select(a => $"address {a.Address} {a.PersonId}"),
            .. (await db.Interactions.ToListAsync(cancel))
                .Select(i => $"interaction {i.PersonId} {i.Kind} {i.Direction} {i.At:O} {i.Weight:R} {Of(i.MessageId, i.EventId)} {i.Why}"),
            .. (await db.FollowUps.ToListAsync(cancel)).Select(f => $"follow-up {f.Kind} {f.PersonId} {Of(f.MessageId, f.EventId)}"),
        ];
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static string Text(byte[]? json) => json is null ? "" : Encoding.UTF8.GetString(json);
}
