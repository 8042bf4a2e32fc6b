using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Interactions;

/// <summary>
/// Addresses by which mail reaches the owner without naming them, and who answers whom there. Where people answer each other, a list or a group stands
/// behind the address, even one that leaves no header, as distribution groups do. Ask and note each received message in order of time.
/// </summary>
public sealed class Forums(Owner owner)
{
    private const int MostAnswerers = 4;

    private readonly Dictionary<string, HashSet<string>> _answerers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Address, string Thread), string> _openers = [];

    /// <summary>How many others than its author answered somebody at an address this message came by: up to 3, 0 where it names the owner.</summary>
    public int AnswerersBefore(Envelope mail)
    {
        var author = AuthorOf(mail);
        var most = Addresses(mail).Select(a => _answerers.TryGetValue(a, out var who) ? who.Count(w => w != author) : 0).DefaultIfEmpty().Max();
        return Math.Min(most, MostAnswerers - 1);
    }

    /// <summary>Takes a received message into what goes before those that follow.</summary>
    public void Note(Envelope mail)
    {
        var author = AuthorOf(mail);
        foreach (var address in Addresses(mail))
        {
            var at = (address, MailOrder.ThreadOf(mail));
            if (_openers.TryAdd(at, author) || !mail.IsMarkedReply || _openers[at] == author) continue;
            if (!_answerers.TryGetValue(address, out var who)) _answerers[address] = who = new(StringComparer.Ordinal);
            if (who.Count < MostAnswerers) who.Add(author);
        }
    }

    private IEnumerable<string> Addresses(Envelope mail) =>
        mail.ByWhich(owner).Select(p => p.Address).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal);

    // A list that writes its own address in place of its posters' leaves their names.
    private static string AuthorOf(Envelope mail) =>
        mail.From is not { } from ? "" : mail.Addressees.Any(p => p.Address == from.Address) ? $"{from.Address} {from.Name}" : from.Address;
}
