using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>Whom a letter's sentences are directed at, by the names in its salutation and before its sentences.</summary>
internal sealed class Addressees
{
    private const int MostLookedAt = 30;
    private readonly PersonName[] _names;
    private readonly int? _greeted;

    public Addressees(IncomingMessage message, Zones zones)
    {
        _names = [.. message.Envelope.Addressees.Take(MostLookedAt).Select(p => PersonName.Of(p.Name ?? AddressText.LocalPartOf(p.Address).Replace('.', ' ')))];
        _greeted = _names.Length > 1 && zones.In(Zone.Greeting).FirstOrDefault() is { } line ? Place(line.Text) : null;
    }

    /// <summary>The place of the one a sentence calls by name; of the one the letter greets where it calls nobody; null for all.</summary>
    public int? Of(string name) => name.Length == 0 || _names.Length < 2 ? _greeted : Place(name) ?? _greeted;

    // A salutation naming several, or nobody known, is directed at all.
    private int? Place(string text)
    {
        int? place = null;
        foreach (var word in FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            for (var i = 0; i < _names.Length; i++)
            {
                if (word.Length < 3 || !_names[i].Knows(word) || place == i) continue;
                if (place is not null) return null;
                place = i;
            }
        }

        return place;
    }
}
