using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Interactions;

/// <summary>One letter or meeting with everybody in it: who stood beside whom, which the ledger's single entries no longer tell.</summary>
/// <param name="At">When.</param>
/// <param name="Direction">The owner wrote or called it (out), or somebody else did (in).</param>
/// <param name="AuthorId">Who wrote or called it; null for the owner, or where unknown.</param>
/// <param name="IsReal">Between people who knew their readers; bulk, notices and lists still tell who belongs together.</param>
/// <param name="PersonIds">Everybody in it besides the owner, the author included, in ordinal order.</param>
public sealed record Occasion(DateTimeOffset At, Direction Direction, string? AuthorId, bool IsReal, IReadOnlyList<string> PersonIds);
