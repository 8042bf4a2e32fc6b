using InboxRelationships.Core.Mail;

namespace InboxRelationships.Testing.Mail;

/// <summary>Builds a message step by step: <c>Mail.From("ana@north.example").To("me").Text("…")</c>. Each step gives a new builder.</summary>
public sealed record MailBuilder
{
    private Participant Author { get; init; } = new("ana@north.example", null);
    private IReadOnlyList<Participant> Addressees { get; init; } = [];
    private IReadOnlyList<Participant> Copied { get; init; } = [];
    private IReadOnlyList<Participant> Hidden { get; init; } = [];
    private IReadOnlyList<MessageHeader> Headers { get; init; } = [];
    private BodyOutline Body { get; init; } = BodyOutline.Empty;
    private string SubjectLine { get; init; } = "";
    private MeetingMail MeetingMail { get; init; }
    private DateTimeOffset Instant { get; init; } = Mail.Start;
    private string? Conversation { get; init; }
    private long Key { get; init; } = 1;

    /// <summary>The message as it stands.</summary>
    public static implicit operator IncomingMessage(MailBuilder builder) => builder.Build();

    /// <summary>Written by.</summary>
    public MailBuilder From(string who) => this with { Author = Mail.Someone(who) };

    /// <summary>Addressed to; <c>me</c> is the owner.</summary>
    public MailBuilder To(params string[] who) => this with { Addressees = [.. who.Select(Mail.Someone)] };

    /// <summary>In copy.</summary>
    public MailBuilder Cc(params string[] who) => this with { Copied = [.. who.Select(Mail.Someone)] };

    /// <summary>In hidden copy.</summary>
    public MailBuilder Bcc(params string[] who) => this with { Hidden = [.. who.Select(Mail.Someone)] };

    /// <summary>The subject.</summary>
    public MailBuilder Subject(string subject) => this with { SubjectLine = subject };

    /// <summary>A plain-text body. Leading <c>&gt;</c> quote.</summary>
    public MailBuilder Text(string text) => this with { Body = new([.. text.ReplaceLineEndings("\n").Split('\n').Select(Line)], [], false, false) };

    /// <summary>A body given line by line, as HTML would yield it.</summary>
    public MailBuilder Lines(params BodyLine[] lines) => this with { Body = new(lines, Body.Images, true, false) };

    /// <summary>Adds an image.</summary>
    public MailBuilder Image(string source, int? width = null, int? height = null) =>
        this with { Body = Body with { Images = [.. Body.Images, new(source, width, height, false)] } };

    /// <summary>Adds a link under the body.</summary>
    public MailBuilder Link(string address, string text = "here") =>
        this with { Body = Body with { Lines = [.. Body.Lines, new([new(text, "", address)], 0)] } };

    /// <summary>Adds an internet header.</summary>
    public MailBuilder Header(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    /// <summary>A message of the calendar.</summary>
    public MailBuilder Meeting(MeetingMail kind) => this with { MeetingMail = kind };

    /// <summary>So long after <see cref="Mail.Start"/>.</summary>
    public MailBuilder After(TimeSpan time) => this with { Instant = Mail.Start + time };

    /// <summary>In this conversation.</summary>
    public MailBuilder InThread(string conversation) => this with { Conversation = conversation };

    /// <summary>Under this row key.</summary>
    public MailBuilder WithId(long id) => this with { Key = id };

    /// <summary>The message.</summary>
    public IncomingMessage Build() => new(
        new()
        {
            Id = Key,
            InternetMessageId = $"<{Key}@{AddressText.DomainOf(Author.Address)}>",
            ConversationId = Conversation ?? $"thread-{Key}",
            At = Instant,
            Direction = Mail.Me.Owns(Author.Address) ? Direction.Out : Direction.In,
            From = Author,
            Sender = Author,
            To = Addressees,
            Cc = Copied,
            Bcc = Hidden,
            Meeting = MeetingMail,
            IsMarkedReply = SubjectLine.StartsWith("Re:", StringComparison.OrdinalIgnoreCase)
                || SubjectLine.StartsWith("AW:", StringComparison.OrdinalIgnoreCase),
            SubjectKey = SubjectLine.Length == 0 ? null : SubjectLine.ToLowerInvariant(),
        },
        SubjectLine,
        Headers,
        Body);

    private static BodyLine Line(string text)
    {
        var depth = 0;
        for (; text.StartsWith('>'); depth++) text = text[1..].TrimStart(' ');
        return new([new(text)], depth, text is "-- " or "--" ? BodyLandmark.Signature : BodyLandmark.None);
    }
}
