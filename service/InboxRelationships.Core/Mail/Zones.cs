namespace InboxRelationships.Core.Mail;

/// <summary>A body's lines, each with the zone it belongs to.</summary>
public sealed class Zones
{
    private readonly BodyOutline _body;
    private readonly Zone[] _zones;

    private Zones(BodyOutline body, Zone[] zones) => (_body, _zones) = (body, zones);

    /// <summary>One entry a line of the body, in order.</summary>
    public IReadOnlyList<Zone> Lines => _zones;

    /// <summary>Divides a body. Quotations are found first, signatures in what is left.</summary>
    /// <param name="body">The body.</param>
    /// <param name="author">The sender's display name: how a signature is known that nothing else marks.</param>
    public static Zones Of(BodyOutline body, string? author = null)
    {
        var lines = new OutlineReader(body);
        var zones = new Zone[body.Lines.Count];
        QuotationFinder.Mark(lines, zones);
        SignatureFinder.Mark(lines, zones, PersonName.Of(author));
        return new(body, zones);
    }

    /// <summary>The lines of one zone, in order.</summary>
    public IEnumerable<BodyLine> In(Zone zone) => _body.Lines.Where((_, i) => _zones[i] == zone);
}
