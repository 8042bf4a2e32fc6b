using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;

namespace InboxRelationships.Evaluation.Archives;

/// <summary>Classes an archive's messages in memory by the rules the service classes stored ones by.</summary>
internal static class ArchiveClassing
{
    /// <summary>The messages as the ledger takes them, each classed by what had gone before it among these.</summary>
    public static IReadOnlyList<LedgerMessage> Of(Owner owner, OutreachModel model, IReadOnlyList<(Envelope Envelope, MessageTraits Traits)> messages)
    {
        var traits = messages.ToDictionary(m => m.Envelope.Id, m => m.Traits);
        var timeline = new ContactTimeline(owner, messages.Select(m => m.Envelope), []);
        var classed = new List<LedgerMessage>(messages.Count);
        foreach (var mail in timeline.Mails)
        {
            var history = timeline.Before(mail, traits[mail.Id].Terms);
            var copies = timeline.CopiesOf(mail).Select(c => Classed(c, traits[c.Id], model, history)).ToList();
            classed.AddRange(copies);
            timeline.Note(mail, copies.Single(c => c.Envelope.Id == mail.Id).Class.WentToMany(), traits[mail.Id].Terms);
        }

        return classed;
    }

    private static LedgerMessage Classed(Envelope envelope, MessageTraits traits, OutreachModel model, SenderHistory history) =>
        LedgerMessage.Of(envelope, model.Classify(envelope, traits, history).Class, traits);
}
