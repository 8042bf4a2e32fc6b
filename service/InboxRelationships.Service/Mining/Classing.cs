using System.Text.Json;
using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.People;

namespace InboxRelationships.Service.Mining;

/// <summary>A message with its verdict.</summary>
internal sealed record ClassedMessage(StoredMessage Stored, OutreachVerdict Verdict)
{
    public LedgerMessage ToLedger() => new(Stored.Envelope, Verdict.Class)
    {
        Letter = Stored.Traits.Acts,
        HasAttachments = Stored.HasAttachments,
        IsAutomatic = Stored.Traits.Automatic != AutomaticMail.None,
        IsBounce = Stored.Traits.Automatic == AutomaticMail.Bounce,
        IsGone = Stored.IsGone,
    };

    /// <summary>The verdict as stored.</summary>
    public byte[] Json { get; } = JsonSerializer.SerializeToUtf8Bytes(Verdict, DerivedJson.Default.OutreachVerdict);
}

/// <summary>Classes all messages of a mailbox, each by what was known of its sender at its time.</summary>
internal sealed class Classing(OutreachModel model, Owner owner, IReadOnlyList<ContactCard> contacts)
{
    public IReadOnlyList<ClassedMessage> Of(IReadOnlyList<StoredMessage> messages)
    {
        var byId = messages.DistinctBy(m => m.Envelope.Id).ToDictionary(m => m.Envelope.Id);
        var verdicts = new Dictionary<long, OutreachVerdict>();
        var timeline = ContactTimeline.Of(owner, messages.Select(m => m.Envelope), contacts, WentToMany);
        return [.. messages.Select(m => new ClassedMessage(m, verdicts.GetValueOrDefault(m.Envelope.Id) ?? Verdict(m)))];

        bool WentToMany(Envelope envelope, SenderHistory history) =>
            (verdicts[envelope.Id] = model.Classify(envelope, byId[envelope.Id].Traits, history)).Class is OutreachClass.Broadcast or OutreachClass.MassMerge;

        OutreachVerdict Verdict(StoredMessage m) => model.Classify(m.Envelope, m.Traits, timeline.GetValueOrDefault(m.Envelope.Id, SenderHistory.None));
    }
}
