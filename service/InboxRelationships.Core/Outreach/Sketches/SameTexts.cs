using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach.Sketches;

/// <summary>
/// One pass over a mailbox's sketches in order of time that finds letters of the same text. Candidates come from the same sender, the sender's
/// organisation, and the owner's own sent mail only. Tell it each letter with <see cref="Propose"/>, load what it proposes, and
/// <see cref="Settle"/>; a block of letters may be proposed before it is settled. At the end ask <see cref="Of"/>.
/// </summary>
/// <param name="letters">How many letters are coming.</param>
/// <param name="common">Shingles known to be common from an earlier pass; null to find them out.</param>
public sealed class SameTexts(int letters, CommonShingles? common = null)
{
    private const int MostCandidates = 12;

    /// <summary>From this share on two letters are related, and what they share is counted once: a template must not filter itself away.</summary>
    private const double Related = 0.4;

    private readonly ShingleCounts _counts = new(letters);
    private readonly SketchIndex _index = new();
    private readonly Pairs _received = new();
    private readonly OwnTemplates _sent = new();

    /// <summary>The shingles found common so far.</summary>
    public CommonShingles Common { get; } = common ?? new();

    /// <summary>Earlier letters this one is to be compared with; it is itself one for those that follow.</summary>
    public IReadOnlyList<long> Propose(SketchedLetter letter)
    {
        var candidates = _index.Like(letter, MostCandidates, Common);
        _index.Add(letter);
        return candidates;
    }

    /// <summary>Compares a letter with its candidates and counts its shingles.</summary>
    public void Settle(SketchedLetter letter, IEnumerable<SketchedLetter> candidates)
    {
        Sketch? kin = null;
        var most = 0.0;
        foreach (var candidate in candidates.Where(c => c.Circle == letter.Circle && c.Id != letter.Id))
        {
            var whole = Containment.Of(letter.Sketch, candidate.Sketch);
            if (!whole.IsWorthALook) continue;
            var isSame = IsSame(letter, candidate);
            if (isSame) Note(letter.Envelope, candidate.Envelope);
            if ((isSame || whole.Share >= Related) && whole.Share > most) (kin, most) = (candidate.Sketch, whole.Share);
        }

        _counts.Add(kin is null ? letter.Sketch.Hashes : letter.Sketch.Hashes.Except(kin.Hashes), Common);
    }

    /// <summary>Where else a letter's text was met, all letters being settled.</summary>
    public SameText Of(Envelope letter) => letter.Direction == Direction.In ? _received.Of(letter)
        : _sent.OthersBeside(letter) is var others and > 0 ? new() { OwnReaders = others } : SameText.None;

    /// <summary>Whether two letters carry one text; below a fifth in common the same subject must say so too.</summary>
    private bool IsSame(SketchedLetter one, SketchedLetter other)
    {
        var share = Containment.Of(one.Sketch, other.Sketch, Common);
        return share.IsSame || (share.IsAlike && one.Envelope.SubjectKey is { } subject && subject == other.Envelope.SubjectKey);
    }

    private void Note(Envelope letter, Envelope earlier)
    {
        if (letter.Direction == Direction.Out) _sent.Join(letter, earlier);
        else _received.Add(letter, earlier);
    }
}
