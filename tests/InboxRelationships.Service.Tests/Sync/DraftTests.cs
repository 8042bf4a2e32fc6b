using System.Text.Json.Nodes;
using InboxRelationships.Core.Mail;
using InboxRelationships.GraphSimulator.Mailboxes;
using Microsoft.EntityFrameworkCore;

namespace InboxRelationships.Service.Tests.Sync;

public class DraftTests
{
    private readonly SimulatedMailbox _mailbox = OliveMailbox.Create(TimeProvider.System.GetUtcNow());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(100)]
    [InlineData(2)]
    public async Task A_draft_that_is_sent_counts_as_sent_to_whom_it_went_in_the_end(int pageSize)
    {
        var projects = _mailbox.Folders.Create("Unfinished");
        JsonObject json = OliveMailbox.Answer("bo@northwind.example", "About the mast", TimeProvider.System.GetUtcNow().AddHours(-2));
        json["isDraft"] = true;
        var draft = _mailbox.Mail.Deliver(json, projects);
        await using var service = await ServiceUnderTest.StartAsync(_mailbox, Ct, "--Sync:PageSize", $"{pageSize}");
        await service.SyncAsync(Ct);
        var before = await MessageAsync(service, draft);

        _mailbox.Mail.Update(draft, new JsonObject { ["toRecipients"] = Recipients("cleo@fabrikam.example") });
        _mailbox.Mail.Send(draft);
        await service.SyncAsync(Ct);

        before.IsDraft.ShouldBeTrue();
        var sent = await MessageAsync(service, draft);
        (sent.IsDraft, sent.Direction, sent.IsLeaving).ShouldBe((false, Direction.Out, false));
        await using var db = service.Store.Open();
        (await db.Folders.SingleAsync(f => f.Id == sent.FolderId, Ct)).WellKnownName.ShouldBe("sentitems");
        (await db.Recipients.Where(r => r.MessageId == sent.Id).Join(db.Participants, r => r.ParticipantId, p => p.Id, (_, p) => p.Address).ToListAsync(Ct))
            .ShouldBe(["cleo@fabrikam.example"]);
        (await db.Interactions.AnyAsync(i => i.MessageId == sent.Id, Ct)).ShouldBeTrue();
        (await db.Recipients.AnyAsync(r => !db.Messages.Any(m => m.Id == r.MessageId), Ct)).ShouldBeFalse();
    }

    private static JsonArray Recipients(string address) =>
        new(new JsonObject { ["emailAddress"] = new JsonObject { ["name"] = address, ["address"] = address } });

    private static async Task<InboxRelationships.Service.Storage.MessageRow> MessageAsync(ServiceUnderTest service, string id)
    {
        await using var db = service.Store.Open();
        return await db.Messages.SingleAsync(m => m.GraphId == id, Ct);
    }
}
