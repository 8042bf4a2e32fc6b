using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>Reads what a letter does, sentence by sentence, while its body is in memory.</summary>
public static class ActReader
{
    private const int MostActs = 40;
    private const int MostReaders = 6;

    /// <summary>The acts of a message's own text. Bounded in time by the outline's size.</summary>
    /// <param name="message">The message.</param>
    /// <param name="zones">Its zones.</param>
    /// <param name="language">Two-letter code; empty where unknown.</param>
    /// <param name="owner">Whose mailbox it lies in: its time zone dates "tomorrow".</param>
    /// <param name="model">The model; the shipped one by default.</param>
    public static LetterActs Read(IncomingMessage message, Zones zones, string language, Owner owner, ActModel? model = null)
    {
        var words = Lexicon.For(language);
        var addressees = new Addressees(message, zones);
        var acts = new List<ReadAct>();
        var callsOff = false;
        foreach (var seen in Sentences(message, zones, language, owner))
        {
            callsOff |= words["unneeded"].IsIn(seen.Cues.Folded);
            if (DirectSpeech.Ends(seen.Sentence.Text)) continue;
            foreach (var kind in (model ?? ActModel.Shipped).Of(seen.Features))
            {
                var dueAt = kind is ActKind.Ask or ActKind.Promise or ActKind.Invitation ? seen.DueAt : null;
                acts.Add(new(kind, seen.Sentence.Position, seen.Sentence.Line, dueAt, addressees.Of(seen.Cues.Name)));
            }

            if (acts.Count >= MostActs) break;
        }

        return new(acts, callsOff, RecallMark.IsIn(message.Subject));
    }

    /// <summary>Each sentence with the features that hold of it: what the model is trained on.</summary>
    public static IEnumerable<(Sentence Sentence, IReadOnlyList<int> Features)> FeaturesOf(
        IncomingMessage message, Zones zones, string language, Owner owner) =>
        Sentences(message, zones, language, owner).Select(s => (s.Sentence, s.Features));

    private static IEnumerable<(Sentence Sentence, SeenSentence Cues, IReadOnlyList<int> Features, DateTimeOffset? DueAt)> Sentences(
        IncomingMessage message, Zones zones, string language, Owner owner)
    {
        var words = Lexicon.For(language);
        // The turns were learned in English; of a short note the language may stay unknown.
        var knowsTurns = language is "en" or "";
        var sentences = Acts.Sentences.Of(message.Body, zones);
        var isBulk = sentences.Any(s => words["unsubscribe"].IsIn(FoldedText.Of(s.Text)));
        var dates = new DueDates(language, message.Envelope.At, owner.Zone);
        var isAfterAsk = false;
        foreach (var sentence in sentences)
        {
            var due = dates.Of(sentence.Text);
            var seen = new SeenSentence(sentence, sentences.Count, words)
            {
                IsAfterAsk = isAfterAsk,
                IsBulk = isBulk,
                IsDated = due is not null,
                IsInReply = message.Envelope.IsMarkedReply,
                IsToMany = message.Envelope.To.Count + message.Envelope.Cc.Count > MostReaders,
            };
            isAfterAsk = seen.IsQuestion || seen.Has("ask");
            yield return (sentence, seen, ActModel.FeaturesOf(seen, knowsTurns), due);
        }
    }
}
