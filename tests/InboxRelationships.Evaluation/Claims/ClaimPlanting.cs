using InboxRelationships.Core.Claims;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Evaluation.Archives;

namespace InboxRelationships.Evaluation.Claims;

/// <summary>Whose letter a planted claim stands in.</summary>
internal enum Plant
{
    /// <summary>A stranger's, of a domain nobody there knows.</summary>
    Invented,

    /// <summary>A correspondent's, with mail of the owner to them before (and lately, for a recent meeting).</summary>
    Supported,

    /// <summary>A correspondent's, from an address never seen.</summary>
    OtherAddress,
}

/// <summary>One planted letter with what became of its claim.</summary>
/// <param name="Plant">Whose.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Read">What was read in it.</param>
/// <param name="Held">What became of it.</param>
internal sealed record PlantedClaim(Plant Plant, PlantedSentence Sentence, LetterClaims Read, IReadOnlyList<HeldClaim> Held)
{
    /// <summary>Whether the planted claim is doubted.</summary>
    public bool IsDoubted => Held.Any(h => h.Standing == ClaimStanding.Unsupported);
}

/// <summary>Plants own-written letters into a real mailbox and holds each against it.</summary>
internal sealed class ClaimPlanting
{
    private static readonly NameKeys Names = new([1, 2, 3, 4, 5, 6, 7, 8]);
    private readonly Owner _owner;
    private readonly List<Envelope> _mail;
    private readonly ClaimGround _ground;
    private readonly List<Participant> _correspondents;
    private readonly DateTimeOffset _at;

    public ClaimPlanting(MailboxArchive archive)
    {
        _owner = archive.ReadOwner();
        _mail = [.. archive.ReadMessages(_owner).Select(m => m.Envelope)];
        _at = _mail.Max(m => m.At).AddDays(1);
        _ground = new(_owner, _mail, [], [], Names);
        // Full names only: a bare first name under a new address could not be told by anybody.
        _correspondents = [.. _mail.Where(m => m.Direction == Direction.Out && m.At > _at.AddDays(-44)).SelectMany(m => m.To)
            .Where(p => !_owner.Owns(p.Address) && HasFullName(p) && _mail.Any(m => m.Direction == Direction.In && m.From?.Address == p.Address))
            .DistinctBy(p => p.Address).OrderBy(p => p.Address, StringComparer.Ordinal)];
    }

    private static bool HasFullName(Participant who) =>
        who.Name?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 2 } words && words.All(w => w.Length > 1 && !w.Contains('@'));

    /// <summary>Each sentence planted thrice, as far as the mailbox has correspondents.</summary>
    public IEnumerable<PlantedClaim> Planted(IReadOnlyList<PlantedSentence> sentences, int turn)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var stranger = new Participant($"v.{i}@unheard{i + turn}.example", $"Vasko Quillmere{i}");
            yield return Hold(Plant.Invented, sentence, stranger, "Zebulon Thrumwick");
            if (_correspondents.Count == 0) continue;
            var known = _correspondents[(i + turn) % _correspondents.Count];
            var friend = _correspondents[(i + turn + 1) % _correspondents.Count].Name!;
            yield return Hold(Plant.Supported, sentence, known, friend);
            yield return Hold(Plant.OtherAddress, sentence, known with { Address = $"new{i}@unheard{i + turn}.example" }, friend);
        }
    }

    private PlantedClaim Hold(Plant plant, PlantedSentence sentence, Participant sender, string friend)
    {
        var envelope = new Envelope
        {
            Id = -1,
            InternetMessageId = "<planted@unheard.example>",
            ConversationId = "planted",
            At = _at,
            Direction = Direction.In,
            From = sender,
            To = [new(_owner.Addresses.First(), _owner.DisplayName)],
        };
        var body = new BodyOutline([.. PlantedLetters.Body(sentence, friend).Split('\n').Select(l => new BodyLine([new(l)], 0))], [], false, false);
        var traits = MessageReader.Read(new(envelope, "A note", [], body), _owner, Names);
        var verdict = new OutreachModel().Classify(envelope, traits, SenderHistory.None, _ground);
        return new(plant, sentence, traits.Claims, verdict.Claims ?? []);
    }
}
