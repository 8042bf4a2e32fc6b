using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach.Sketches;

namespace InboxRelationships.Core.Outreach;

/// <summary>
/// What the owner said of messages, and what may be learned from it for others of the mailbox. A word about a message counts for that message at once.
/// For the sender's other letters and for other copies of the text it counts only where neither stands in a conversation the owner wrote in:
/// such a thread shows by itself what it is, and one letter of it says nothing about the next.
/// </summary>
public sealed class OwnerFeedback
{
    private readonly ContactTimeline _timeline;
    private readonly Dictionary<long, OwnerSaid> _said = [];
    private readonly Dictionary<string, FeedbackLean> _ofSender = new(StringComparer.Ordinal);
    private readonly Dictionary<long, OwnerSaid> _learned = [];

    /// <summary>Takes in what was said.</summary>
    /// <param name="timeline">The mailbox's messages.</param>
    /// <param name="said">By row key; a copy in another folder is the same message.</param>
    public OwnerFeedback(ContactTimeline timeline, IReadOnlyDictionary<long, OwnerSaid> said)
    {
        _timeline = timeline;
        if (said.Count == 0) return;
        foreach (var mail in timeline.Mails)
        {
            foreach (var copy in timeline.CopiesOf(mail))
                if (said.TryGetValue(copy.Id, out var word)) _said[mail.Id] = word;
            if (_said.TryGetValue(mail.Id, out var about)) Learn(mail, about);
        }
    }

    /// <summary>Whether the owner's word decides what a message is; then its class tells no more of its sender than was learned.</summary>
    public bool Decides(Envelope mail) => _said.ContainsKey(mail.Id);

    /// <summary>A message's history with the owner's feedback in it.</summary>
    public SenderHistory In(Envelope mail, SenderHistory history)
    {
        if (_said.Count == 0) return history;
        OwnerSaid? said = _said.TryGetValue(mail.Id, out var word) ? word : null;
        // Its own word decides by itself; others would only be counted on top.
        if (said is not null || _timeline.IsTwoWay(mail)) return history with { Said = said };
        return history with { FeedbackOnSender = OnSender(mail), FeedbackOnText = OnText(history.Texts) };
    }

    private void Learn(Envelope mail, OwnerSaid word)
    {
        if (_timeline.IsTwoWay(mail) || _timeline.SenderOf(mail) is not { } sender) return;
        _learned[mail.Id] = word;
        _ofSender[sender] = _ofSender.GetValueOrDefault(sender).With(word);
    }

    private FeedbackLean OnSender(Envelope mail) => _timeline.SenderOf(mail) is { } sender ? _ofSender.GetValueOrDefault(sender) : default;

    private FeedbackLean OnText(SameText texts) =>
        texts.Twins.Where(t => _learned.ContainsKey(t.MessageId)).Aggregate(default(FeedbackLean), (lean, twin) => lean.With(_learned[twin.MessageId]));
}
