namespace InboxRelationships.Core.Mail;

/// <summary>A body's lines, each with the zone it belongs to.</summary>
public sealed class Zones
{
    private readonly BodyOutline _body;
    private readonly Zone[] _zones;

    private Zones(BodyOutline body, Zone[] zones) => (_body, _zones) = (body, zones);

    /// <summary>One entry a line of the body, in order.</summary>
    public IReadOnlyList<Zone> Lines => _zones;

    /// <summary>Divides a message's body.</summary>
    public static Zones Of(IncomingMessage message) =>
        Of(message.Body, message.Envelope.From?.Name, SubjectLine.Of(message.Subject) is { IsMarkedForward: true });

    /// <summary>Divides a body: quotations first, then endings and salutations in what is left.</summary>
    /// <param name="body">The body.</param>
    /// <param name="author">The sender's display name: how a signature is known that nothing else marks.</param>
    /// <param name="isForward">The subject says that something is passed on: an original below is forwarded rather than answered.</param>
    public static Zones Of(BodyOutline body, string? author = null, bool isForward = false)
    {
        var lines = new OutlineReader(body);
        var zones = new Zone[body.Lines.Count];
        QuotationFinder.Mark(lines, zones, isForward);
        SignatureFinder.Mark(lines, zones, PersonName.Of(author));
        SalutationFinder.Mark(lines, zones);
        return new(body, zones);
    }

    /// <summary>The lines of some zones, in order.</summary>
    public IEnumerable<BodyLine> In(params Zone[] zones) => _body.Lines.Where((_, i) => zones.Contains(_zones[i]));

    /// <summary>The first sign-off and signature, line by line; what stands under answers further down is left out.</summary>
    public IEnumerable<(string Text, bool IsClosing)> Ending => Enumerable.Range(0, _zones.Length)
        .SkipWhile(i => !IsEnding(_zones[i])).TakeWhile(i => IsEnding(_zones[i])).Select(i => (_body.Lines[i].Text, _zones[i] == Zone.Closing));

    private static bool IsEnding(Zone zone) => zone is Zone.Closing or Zone.Signature;

    /// <summary>Whether any line belongs to one of some zones.</summary>
    public bool Any(params ReadOnlySpan<Zone> zones) => _zones.AsSpan().ContainsAny(zones);
}
