using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Interactions;

/// <summary>The running state of mail with one party.</summary>
internal sealed class Exchange
{
    private const int MostOthers = 500;
    private const int LongestRow = 8;

    /// <summary>A letter so soon after another belongs to it, and one so late is a new beginning.</summary>
    private static readonly (TimeSpan Shortest, TimeSpan Longest) Step = (TimeSpan.FromDays(0.8), TimeSpan.FromDays(14));

    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private Direction? _lastSpeaker, _lastWriter;
    private Envelope? _lastReceived;
    private double[] _row = [];

    public int Bulk { get; private set; }

    public int Others => _others.Count;

    public int Received { get; private set; }

    public int Sent { get; private set; }

    public DateTimeOffset? Last { get; private set; }

    public DateTimeOffset? LastTurn { get; private set; }

    /// <summary>Days between the letters received in a row without a word of the owner's, up to this one.</summary>
    public double[] RowWith(Envelope mail)
    {
        if (_lastSpeaker != Direction.In || _lastReceived is null) return [];
        var gap = mail.At - _lastReceived.At;
        return gap < Step.Shortest || gap > Step.Longest ? [] : [.. _row.TakeLast(LongestRow - 1), gap.TotalDays];
    }

    /// <summary>Whether it has the conversation or the subject of the last letter received.</summary>
    public bool IsContinuedBy(Envelope mail) => _lastReceived is { } last
        && (MailOrder.ThreadOf(last) == MailOrder.ThreadOf(mail) || (last.SubjectKey is { } subject && subject == mail.SubjectKey));

    public void NoteReceived(Envelope mail, IEnumerable<string> others, bool wentToMany)
    {
        Received++;
        if (wentToMany) Bulk++;
        _others.UnionWith(others.Take(MostOthers - _others.Count));
        (_row, _lastReceived) = (RowWith(mail), mail);
        Note(Direction.In, mail.At, wentToMany);
    }

    public void NoteSent(DateTimeOffset at, bool wentToMany)
    {
        Sent++;
        Note(Direction.Out, at, wentToMany);
    }

    // What goes to many answers nobody: it is no turn of the two.
    private void Note(Direction speaker, DateTimeOffset at, bool wentToMany)
    {
        (_lastSpeaker, Last) = (speaker, at);
        if (wentToMany) return;
        if (_lastWriter is { } before && before != speaker) LastTurn = at;
        _lastWriter = speaker;
    }
}
