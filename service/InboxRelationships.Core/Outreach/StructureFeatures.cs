using static InboxRelationships.Core.Outreach.OutreachFeature;

namespace InboxRelationships.Core.Outreach;

/// <summary>What headers, addressees and sender show.</summary>
internal static class StructureFeatures
{
    /// <summary>In the order of the headers, the addressees, the sender.</summary>
    public static IReadOnlyList<OutreachFeature> All { get; } =
    [
        When("listPost", "It came through a list that its readers can post to.", m => m.Traits.Headers.ListPost),
        When("listServer", "A discussion list's server passed it on.", m => m.Traits.Headers.ListServer),
        OffList("listOnlyId", "It carries the name of a list nobody can post to.", h => h.ListId),
        OffList("listUnsubscribe", "Its headers offer a way to unsubscribe.", h => h.ListUnsubscribe),
        When("oneClick", "Its headers offer to unsubscribe by one click, as mass mailers must.", m => m.Traits.Headers.OneClick),
        OffList("bulk", "It declares itself bulk mail.", h => h.Bulk),
        When("autoSubmitted", "It declares that no human sent it.", m => m.Traits.Headers.AutoSubmitted),
        When("suppressesReplies", "It asks other servers not to answer automatically.", m => m.Traits.Headers.SuppressesReplies),
        When("feedbackId", "It carries a mass mailing's number.", m => m.Traits.Headers.FeedbackId),
        new("bulkComplaints", "Exchange has had complaints about bulk mail from there.", m => Complaints(m.Traits.Headers.BulkComplaintLevel)),
        When("emptyReturnPath", "Nobody is told when it cannot be delivered.", m => m.Traits.Headers.EmptyReturnPath),
        OffList("numberedReturnPath", "Its return address was made for this one copy.", h => h.NumberedReturnPath),
        When("inThread", "It answers an earlier message.", m => m.Traits.Headers.AnswersMail || (m.Envelope.IsMarkedReply && !m.Traits.Body.FalseReply)),
        OffList("foreignReplyTo", "Answers go to another domain than the sender's.", h => h.ForeignReplyTo),
        When("repliesToAddressee", "Answers go to those it is addressed to, as on a list.", m => m.Traits.Headers.RepliesToAddressee),
        When("mailProgram", "It was written in a mail program for people.", m => m.Traits.Headers.MailProgram),
        When("foreignMessageId", "It was made by a mail system that is not the sender's.", m => m.Traits.Headers.ForeignMessageId),
        OffList("foreignSignature", "It was signed by a mail system that is not the sender's.", h => h.ForeignSignature),
        When("tool", "A tool for mass mail left its mark.", m => m.Traits.Body.Tool is not null),
        When("ownerAbsent", "You are not among its addressees.", m => m.Traits.Receipt.Owner == OwnerPlace.Absent),
        When("noAddressee", "It does not say to whom it went.", m => m.Traits.Receipt is { To: 0, Cc: 0, Bcc: 0 }),
        When("toList", "It is addressed to a list.", m => m.Traits.Receipt.ToList),
        When("conversing", "It came by an address where people answer each other.", m => m.History.IsOfForum),
        When("ownerCopied", "You are in copy.", m => m.Traits.Receipt.Owner == OwnerPlace.Cc),
        When("ownerAlone", "It is addressed to you alone.", m => m.Traits.Receipt.Alone),
        new("manyAddressees", "It names many addressees.", m => Math.Max(0, Log(m.Traits.Receipt.To + m.Traits.Receipt.Cc, 50) - 0.35)),
        When("role", "The sender's address names a function, not a person.", m => m.Traits.Sender.IsRole),
        When("noReply", "The sender's address takes no answers.", m => m.Traits.Sender.IsNoReply),
        When("personName", "The sender's name looks like a person's.", m => m.Traits.Sender.HasPersonName),
        When("addressFitsName", "The sender's address is built from the sender's name.", m => m.Traits.Sender is { AddressFitsName: true, IsRole: false }),
        When("generated", "Software wrote it.", m => m.Traits.Automatic == AutomaticMail.Generated),
        When("autoReply", "It is an automatic reply.", m => m.Traits.Automatic == AutomaticMail.AutoReply),
        When("bounce", "It reports that mail could not be delivered.", m => m.Traits.Automatic == AutomaticMail.Bounce),
        When("meetingMail", "It is a message of the calendar.", m => m.Traits.Automatic == AutomaticMail.Meeting),
    ];

    // On a discussion list the list's server, not the author, is what shows in these headers.
    private static OutreachFeature OffList(string code, string text, Func<HeaderTraits, bool> holds) =>
        When(code, text, m => m.Traits.Headers is { ListPost: false, ListServer: false } headers && holds(headers));

    private static double Complaints(int level) => level > 0 ? 0.5 + (level / 18.0) : 0;
}
