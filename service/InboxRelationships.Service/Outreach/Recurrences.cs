using InboxRelationships.Core.Interactions;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Core.Outreach.Sketches;

namespace InboxRelationships.Service.Outreach;

/// <summary>What is known of messages beside themselves: other copies of their texts, how many colleagues got them, and what the owner said.</summary>
internal sealed record Recurrences(SameTexts Texts, IReadOnlyDictionary<long, int> SeenBy, OwnerFeedback Feedback)
{
    /// <summary>Below three the number would tell who.</summary>
    private const int FewestColleagues = 3;

    /// <summary>What had gone before a message, and what else is known.</summary>
    public SenderHistory Before(Envelope mail, ContactTimeline timeline, LetterTerms terms)
    {
        var texts = Texts.Of(mail);
        if (SeenBy.TryGetValue(mail.Id, out var others) && others >= FewestColleagues) texts = texts with { SeenBy = others };
        return Feedback.In(mail, timeline.Before(mail, terms) with { Texts = texts });
    }
}
