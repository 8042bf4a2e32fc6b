using System.Globalization;
using InboxRelationships.Core.Mail;
using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Mail;

namespace InboxRelationships.Evaluation.Outreach;

/// <summary>
/// Plants own-written letters at the end of a real mailbox, each in a few dresses: without any header, as an ordinary client sends it, and, the
/// round letters, as tools send them. What a round letter says of its reader is what a table of addresses knows.
/// </summary>
internal sealed class LetterPlanting(LivedMailbox mailbox)
{
    // Of the mailboxes a letter goes into one in four, and into one in two if it is judged only.
    private const int Dresses = 3, Every = 4;

    private readonly PersonName _reader = PersonName.Of(mailbox.Owner.DisplayName);

    /// <summary>The letters in this mailbox; those of acquaintances only where the owner has any, those to learn from in one dress.</summary>
    public IEnumerable<LabelledMessage> Plant(IEnumerable<PlantedLetter> letters) =>
        from letter in letters
        where CrossValidation.FoldOf($"{letter.Name} in {mailbox.Name}", Every) < (letter.IsOpen ? 1 : 2)
        where !letter.IsOfKnown || mailbox.Acquaintances.Count > 0
        from dress in Enumerable.Range(0, Dresses)
        where !letter.IsOpen || dress == CrossValidation.FoldOf($"{mailbox.Name} {letter.Name}", Dresses)
        select Plant(letter, dress);

    private LabelledMessage Plant(PlantedLetter letter, int dress)
    {
        var random = new Random(CrossValidation.FoldOf($"{mailbox.Name} {letter.Name} {dress}", int.MaxValue));
        var friend = letter.IsOfKnown ? mailbox.Acquaintances[random.Next(mailbox.Acquaintances.Count)] : null;
        var author = friend?.Who ?? Stranger(letter, random);
        var envelope = new Envelope
        {
            Id = -1,
            InternetMessageId = $"<{letter.Name.Replace(' ', '.')}.{dress}@planted.example>",
            ConversationId = "planted",
            At = mailbox.End.AddDays(friend is not null && random.Next(2) == 0 ? 400 : 1),
            Direction = Direction.In,
            From = author,
            To = [new(mailbox.Owner.Addresses.Order(StringComparer.Ordinal).First(), mailbox.Owner.DisplayName)],
            IsMarkedReply = letter.Subject.StartsWith("Re:", StringComparison.Ordinal),
        };
        var slots = Slots(letter, author, friend, random);
        var clothes = new LetterClothes(letter, dress, random, author.Address);
        var message = new IncomingMessage(envelope, Filled(letter.Subject, slots), clothes.Headers, HtmlOrPlain(clothes, Filled(letter.Body, slots)));
        return Labelled(letter, message);
    }

    private LabelledMessage Labelled(PlantedLetter letter, IncomingMessage message)
    {
        var whole = MessageReader.Read(message, mailbox.Owner, LivedMailbox.Keys);
        var bare = MessageReader.Read(message with { Headers = [] }, mailbox.Owner, LivedMailbox.Keys);
        return new(
            mailbox.Name, letter.IsOpen ? "planted" : "planted-held", letter.IsMerge ? "massMerge" : "personal", letter.Name, true, message.Envelope,
            whole, whole, bare, LetterMarks.Of(message, mailbox.Owner))
        { History = mailbox.Before(message.Envelope, whole), Planted = letter };
    }

    private static BodyOutline HtmlOrPlain(LetterClothes clothes, string text) =>
        clothes.IsHtml ? HtmlOutline.Of(clothes.Html(text)) : PlainTextOutline.Of(clothes.Plain(text));

    private Dictionary<string, string> Slots(PlantedLetter letter, Participant author, Acquaintance? friend, Random random)
    {
        var shared = friend?.Words ?? [];
        var sender = PersonName.Of(author.Name);
        string Pick(IReadOnlyList<string> words) => words.Count == 0 ? "Marlow" : words[random.Next(words.Count)];
        return new()
        {
            ["first"] = NameFor(letter, random),
            ["last"] = Written(_reader.Last),
            ["full"] = $"{Written(_reader.First)} {Written(_reader.Last)}",
            ["firm"] = Written(AddressText.DomainOf(mailbox.Owner.Addresses.Order(StringComparer.Ordinal).First()).Split('.')[0]),
            ["s1"] = Pick(shared),
            ["s2"] = Pick(shared),
            ["w1"] = Pick(mailbox.OwnWords),
            ["sign"] = Written(sender.First),
            ["signfull"] = author.Name ?? "",
        };
    }

    // One form in eight is filled in badly.
    private string NameFor(PlantedLetter letter, Random random) => (letter.IsMerge ? random.Next(24) : -1) switch
    {
        0 => _reader.First.ToUpperInvariant(),
        1 => "{{first_name}}",
        2 => Written(_reader.First) + " ",
        _ => Written(_reader.First),
    };

    // An honest stranger signs with a name of the letter's own.
    private static Participant Stranger(PlantedLetter letter, Random random)
    {
        string[] first = ["Alix", "Corin", "Dagny", "Ivor", "Maren", "Silvan"], last = ["Thornquist", "Vellacott", "Rademann", "Oskelund", "Castellane"];
        var signed = letter.Body.Split('\n').Reverse().Take(4)
            .FirstOrDefault(l => l.Split(' ') is { Length: 2 } words && words.All(w => w.Length > 2 && char.IsUpper(w[0]) && w.All(char.IsLetter)));
        var name = signed is not null && !letter.IsMerge ? signed : $"{first[random.Next(first.Length)]} {last[random.Next(last.Length)]}";
        return new($"{FoldedText.Of(name).Trim().Replace(' ', '.')}@firm{random.Next(1000)}.example", name);
    }

    private static string Filled(string text, Dictionary<string, string> slots) =>
        slots.Aggregate(text, (t, slot) => t.Replace($"{{{slot.Key}}}", slot.Value, StringComparison.Ordinal));

    private static string Written(string folded) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(folded);
}
