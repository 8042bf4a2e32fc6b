namespace InboxRelationships.Service.Storage;

/// <summary>The sketch of one letter's text, apart from the message's row so that mining streams messages without it. It expires.</summary>
internal sealed class SketchRow
{
    public long MessageId { get; set; }
    public long MailboxId { get; set; }

    /// <summary>The letter's time, from which it expires.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Keyed hashes of its shingles: `Sketch`.</summary>
    public required byte[] Hashes { get; set; }

    /// <summary>The sample that colleagues count by: `SharedSketch`; null where nothing is counted.</summary>
    public byte[]? Shared { get; set; }

    /// <summary>This mailbox's marks stand in the organisation's count.</summary>
    public bool IsCounted { get; set; }
}

/// <summary>The shingles common in a mailbox, as of its last mining: `CommonShingles`.</summary>
internal sealed class CommonShinglesRow
{
    public long MailboxId { get; set; }
    public required byte[] Marks { get; set; }
}

/// <summary>One mailbox of the organisation met one shingle. Whose mailbox it is cannot be told from it.</summary>
internal sealed class SharedShingleRow
{
    /// <summary>Hash of the shingle under the organisation's key.</summary>
    public long Hash { get; set; }

    /// <summary>The mailbox's mark on that hash: another one on each.</summary>
    public long Mark { get; set; }

    /// <summary>The day it was counted; it expires.</summary>
    public DateTimeOffset Day { get; set; }
}

/// <summary>The organisation's key of shared hashes; one row at most.</summary>
internal sealed class OrganisationKeyRow
{
    public long Id { get; set; }

    /// <summary>Protected by ASP.NET Core data protection.</summary>
    public required byte[] ProtectedKey { get; set; }
}
