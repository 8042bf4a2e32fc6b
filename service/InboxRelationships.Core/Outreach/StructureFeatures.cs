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
        When("listOnlyId", "It carries the name of a list nobody can post to.", m => m.Traits.Headers is { ListId: true, ListPost: false, ListServer: false }),
        When("listUnsubscribe", "Its headers offer a way to unsubscribe.", m => m.Traits.Headers is { ListUnsubscribe: true, ListPost: false, ListServer: false }),
        When("oneClick", "Its headers offer to unsubscribe by one click, as mass mailers must.", m => m.Traits.Headers.OneClick),
        When("bulk", "It declares itself bulk mail.", m => m.Traits.Headers is { Bulk: true, ListPost: false, ListServer: false }),
        When("autoSubmitted", "It declares that no human sent it.", m => m.Traits.Headers.AutoSubmitted),
        When("suppressesReplies", "It asks other servers not to answer automatically.", m => m.Traits.Headers.SuppressesReplies),
        When("feedbackId", "It carries a mass mailing's number.", m => m.Traits.Headers.FeedbackId),
        new("bulkComplaints", "Exchange has had complaints about bulk mail from there.", m => m.Traits.Headers.BulkComplaintLevel is var level and > 0 ? 0.5 + (level / 18.0) : 0),
        When("emptyReturnPath", "Nobody is told when it cannot be delivered.", m => m.Traits.Headers.EmptyReturnPath),
        When("numberedReturnPath", "Its return address was made for this one copy.", m => m.Traits.Headers is { NumberedReturnPath: true, ListPost: false, ListServer: false }),
        When("inThread", "It answers an earlier message.", m => m.Traits.Headers.AnswersMail || (m.Envelope.IsMarkedReply && !m.Traits.Body.FalseReply)),
        When("foreignReplyTo", "Answers go to another domain than the sender's.", m => m.Traits.Headers is { ForeignReplyTo: true, ListPost: false, ListServer: false }),
        When("repliesToAddressee", "Answers go to those it is addressed to, as on a list.", m => m.Traits.Headers.RepliesToAddressee),
        When("mailProgram", "It was written in a mail program for people.", m => m.Traits.Headers.MailProgram),
        When("foreignMessageId", "It was made by a mail system that is not the sender's.", m => m.Traits.Headers.ForeignMessageId),
        When("foreignSignature", "It was signed by a mail system that is not the sender's.", m => m.Traits.Headers is { ForeignSignature: true, ListPost: false, ListServer: false }),
        When("tool", "A tool for mass mail left its mark.", m => m.Traits.Body.Tool is not null),
        When("ownerAbsent", "You are not among its addressees.", m => m.Traits.Receipt.Owner == OwnerPlace.Absent),
        When("noAddressee", "It does not say to whom it went.", m => m.Traits.Receipt is { To: 0, Cc: 0, Bcc: 0 }),
        When("toList", "It is addressed to a list.", m => m.Traits.Receipt.ToList),
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
}
