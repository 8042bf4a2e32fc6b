using Microsoft.Graph.Me.TranslateExchangeIds;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace InboxRelationships.Service.Tests.GraphSimulator;

public class IdSpaceTests : SimulatorTests
{
    [Fact]
    public async Task An_immutable_id_survives_a_move_and_a_default_id_does_not()
    {
        var immutable = Seed("Letter");
        var before = await DefaultIdAsync("inbox");

        Mailbox.Mail.Move(immutable, "archive");
        var after = await DefaultIdAsync("archive");
        var byImmutable = await Client.Me.Messages[immutable].GetAsync(r => r.Headers.Add("Prefer", ImmutableIds), Ct);
        var byOld = await Should.ThrowAsync<ODataError>(Client.Me.Messages[before].GetAsync(cancellationToken: Ct));

        after.ShouldNotBe(before);
        before.ShouldNotBe(immutable);
        byImmutable!.Id.ShouldBe(immutable);
        byOld.Error!.Code.ShouldBe("ErrorItemNotFound");
    }

    [Fact]
    public async Task Each_kind_of_id_finds_the_message_whichever_kind_is_preferred()
    {
        var immutable = Seed("Letter");
        var byDefault = await DefaultIdAsync("inbox");

        var answered = await Client.Me.Messages[byDefault].GetAsync(r => r.Headers.Add("Prefer", ImmutableIds), Ct);
        var plain = await Client.Me.Messages[immutable].GetAsync(cancellationToken: Ct);

        answered!.Id.ShouldBe(immutable);
        plain!.Id.ShouldBe(byDefault);
    }

    [Fact]
    public async Task Ids_translate_both_ways_and_from_Outlooks_own_form()
    {
        var immutable = Seed("Letter");
        var byDefault = await DefaultIdAsync("inbox");

        var toImmutable = await TranslateAsync(byDefault, ExchangeIdFormat.RestId, ExchangeIdFormat.RestImmutableEntryId);
        var toDefault = await TranslateAsync(immutable, ExchangeIdFormat.RestImmutableEntryId, ExchangeIdFormat.RestId);
        var ews = byDefault.Replace('-', '/').Replace('_', '+');
        var fromEws = await TranslateAsync(ews, ExchangeIdFormat.EwsId, ExchangeIdFormat.RestImmutableEntryId);

        toImmutable.ShouldBe(immutable);
        toDefault.ShouldBe(byDefault);
        fromEws.ShouldBe(immutable);
    }

    [Fact]
    public async Task The_preference_is_said_to_be_applied()
    {
        using var http = Graph.Http("IdType=\"ImmutableId\", odata.maxpagesize=50");

        var answer = await http.GetAsync("me/mailFolders/inbox/messages/delta", Ct);

        answer.Headers.GetValues("Preference-Applied").Single().ShouldBe("IdType=\"ImmutableId\", odata.maxpagesize=50");
    }

    private async Task<string> DefaultIdAsync(string folder)
    {
        var page = await Client.Me.MailFolders[folder].Messages.GetAsync(cancellationToken: Ct);
        return page!.Value!.Single().Id!;
    }

    private async Task<string?> TranslateAsync(string id, ExchangeIdFormat from, ExchangeIdFormat to)
    {
        var answer = await Client.Me.TranslateExchangeIds.PostAsTranslateExchangeIdsPostResponseAsync(
            new TranslateExchangeIdsPostRequestBody { InputIds = [id], SourceIdType = from, TargetIdType = to }, cancellationToken: Ct);
        return answer!.Value!.Single().TargetId;
    }
}
