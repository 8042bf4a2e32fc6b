using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class MailEndpointsTests : SimulatorTests
{
    [Fact]
    public async Task Folders_are_listed_by_level_counted_and_found_by_well_known_name()
    {
        Mailbox.Folders.Create("Projects", "inbox");
        Mailbox.Folders.Create("Secret", isHidden: true);
        Seed("Letter");

        var top = await Client.Me.MailFolders.GetAsync(r => r.QueryParameters.Top = 100, Ct);
        var withHidden = await Client.Me.MailFolders.GetAsync(r => (r.QueryParameters.Top, r.QueryParameters.IncludeHiddenFolders) = (100, "true"), Ct);
        var inbox = await Client.Me.MailFolders["Inbox"].GetAsync(cancellationToken: Ct);
        var children = await Client.Me.MailFolders["inbox"].ChildFolders.GetAsync(cancellationToken: Ct);

        top!.Value!.ShouldNotContain(f => f.DisplayName == "Secret" || f.DisplayName == "Projects");
        withHidden!.Value!.Count.ShouldBe(top.Value!.Count + 1);
        inbox!.ShouldSatisfyAllConditions(f => f.TotalItemCount.ShouldBe(1), f => f.UnreadItemCount.ShouldBe(1), f => f.ChildFolderCount.ShouldBe(1));
        children!.Value!.Single().DisplayName.ShouldBe("Projects");
        children.Value![0].ParentFolderId.ShouldBe(inbox!.Id);
    }

    [Fact]
    public async Task The_folder_delta_tells_of_new_renamed_moved_and_deleted_folders()
    {
        var (renamed, moved, deleted) = (Mailbox.Folders.Create("A"), Mailbox.Folders.Create("B"), Mailbox.Folders.Create("C"));
        Mailbox.Mail.Deliver(Message("Lost with its folder"), deleted);
        var first = await Client.Me.MailFolders.Delta.GetAsDeltaGetResponseAsync(r => r.Headers.Add("Prefer", "odata.maxpagesize=100"), Ct);

        Mailbox.Folders.Rename(renamed, "A, renamed");
        Mailbox.Folders.Move(moved, "inbox");
        Mailbox.Folders.Delete(deleted);
        var created = Mailbox.Folders.Create("D");
        Mailbox.Mail.Deliver(Message("Changes no folder"));
        var second = await Client.Me.MailFolders.Delta.WithUrl(first!.OdataDeltaLink!).GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        second!.Value!.Select(f => f.Id).ShouldBe([renamed, moved, deleted, created]);
        second.Value![0].DisplayName.ShouldBe("A, renamed");
        second.Value[1].ParentFolderId.ShouldBe(Mailbox.Folders.Require("inbox").Id);
        second.Value[2].AdditionalData.ShouldContainKey("@removed");
        Mailbox.Mail.All.Select(m => m.FolderId).ShouldBe([Mailbox.Folders.Require("inbox").Id]);
    }

    [Fact]
    public async Task A_folder_pages_either_way_between_two_instants()
    {
        for (var day = 1; day <= 9; day++)
            Seed($"Letter {day}", day);

        var page = await Client.Me.MailFolders["inbox"].Messages.GetAsync(
            r =>
            {
                r.QueryParameters.Filter = "receivedDateTime ge 2026-03-04T00:00:00Z and receivedDateTime lt 2026-03-09T00:00:00Z";
                r.QueryParameters.Orderby = ["receivedDateTime asc"];
                r.QueryParameters.Top = 2;
                r.QueryParameters.Count = true;
                r.QueryParameters.Select = ["subject"];
            },
            Ct);
        var subjects = page!.Value!.Select(m => m.Subject).ToList();
        var count = page.OdataCount;
        while (page!.OdataNextLink is { } next)
        {
            page = await Client.Me.MailFolders["inbox"].Messages.WithUrl(next).GetAsync(cancellationToken: Ct);
            subjects.AddRange(page!.Value!.Select(m => m.Subject));
        }

        count.ShouldBe(5);
        subjects.ShouldBe(["Letter 3", "Letter 4", "Letter 5", "Letter 6", "Letter 7"]);
    }

    [Fact]
    public async Task Headers_come_only_when_selected_and_never_on_what_the_owner_sent()
    {
        var received = Seed("Received");
        var sent = Mailbox.Mail.Seed(Message("Sent") with { Headers = [] }, "sentitems");

        var plain = await Client.Me.Messages[received].GetAsync(cancellationToken: Ct);
        var selected = await Client.Me.Messages[received].GetAsync(r => r.QueryParameters.Select = ["internetMessageHeaders", "subject"], Ct);
        var ofSent = await Client.Me.Messages[sent].GetAsync(r => r.QueryParameters.Select = ["internetMessageHeaders", "subject"], Ct);

        plain!.InternetMessageHeaders.ShouldBeNull();
        plain.Body!.Content.ShouldBe("Hello from Received");
        selected!.InternetMessageHeaders!.Select(h => h.Name).ShouldBe(["X-Mailer", "Return-Path"]);
        selected.Body.ShouldBeNull();
        ofSent!.InternetMessageHeaders.ShouldBeNull();
    }

    [Fact]
    public async Task A_body_comes_as_text_when_preferred()
    {
        var id = Mailbox.Mail.Seed(new()
        {
            ["subject"] = "Formatted",
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<style>p {}</style><p>Dear Olive,</p><p>lunch &amp; <b>tea</b>?</p>" },
        });

        var message = await Client.Me.Messages[id].GetAsync(r => r.Headers.Add("Prefer", "outlook.body-content-type=\"text\""), Ct);

        message!.Body!.ContentType.ShouldBe(BodyType.Text);
        message.Body.Content.ShouldBe("Dear Olive,\r\nlunch & tea?");
    }

    [Fact]
    public async Task A_meeting_request_keeps_its_class()
    {
        Mailbox.Mail.Seed(
            new() { ["@odata.type"] = "#microsoft.graph.eventMessageRequest", ["subject"] = "Invitation", ["meetingMessageType"] = "meetingRequest" });

        var page = await Client.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(cancellationToken: Ct);

        page!.Value!.Single().ShouldBeOfType<EventMessageRequest>().MeetingMessageType.ShouldBe(MeetingMessageType.MeetingRequest);
    }

    [Fact]
    public async Task Reading_a_message_can_be_marked()
    {
        var id = Seed("Letter");

        var answered = await Client.Me.Messages[id].PatchAsync(new() { IsRead = true }, cancellationToken: Ct);

        answered!.IsRead.ShouldBe(true);
        Mailbox.Mail.Find(id)!.IsRead.ShouldBeTrue();
    }

    [Theory]
    [InlineData("me/messages/AAMkNoSuchMessageAnywhere", HttpStatusCode.NotFound, "ErrorItemNotFound")]
    [InlineData("me/mailFolders/Category_5/messages", HttpStatusCode.BadRequest, "ErrorInvalidIdMalformed")]
    [InlineData("me/messages?$filter=conversationId eq 'c'&$orderby=receivedDateTime desc", HttpStatusCode.BadRequest, "InefficientFilter")]
    [InlineData("me/messages?$select=subjekt", HttpStatusCode.BadRequest, "BadRequest")]
    [InlineData("me/messages?$top=1001", HttpStatusCode.BadRequest, "ErrorInvalidUrlQuery")]
    [InlineData("me/nothing", HttpStatusCode.BadRequest, "BadRequest")]
    [InlineData("users/nobody@contoso.example", HttpStatusCode.NotFound, "Request_ResourceNotFound")]
    [InlineData("users/nobody@contoso.example/messages", HttpStatusCode.NotFound, "ErrorInvalidUser")]
    public async Task Mistakes_are_answered_as_Graph_answers_them(string path, HttpStatusCode status, string code)
    {
        using var http = Graph.Http();

        var answer = await http.GetAsync(path, Ct);

        answer.StatusCode.ShouldBe(status);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync(Ct))!["error"]!["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task A_mailbox_that_is_gone_is_said_to_be()
    {
        Mailbox.IsGone = true;

        var error = await Should.ThrowAsync<ODataError>(Client.Me.MailFolders.GetAsync(cancellationToken: Ct));

        error.Error!.Code.ShouldBe("MailboxNotEnabledForRESTAPI");
    }
}
