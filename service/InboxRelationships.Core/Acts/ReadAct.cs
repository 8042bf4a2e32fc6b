namespace InboxRelationships.Core.Acts;

/// <summary>An act as it was read in a message: all that is kept of its sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">The sentence's number among the letter's sentences, from 0.</param>
/// <param name="Line">The body's line the sentence begins on, from 0.</param>
/// <param name="DueAt">By when, where the sentence says so.</param>
/// <param name="Addressee">
/// Place of the one it is directed at, over the To and then the Cc line; null for all who are addressed.
/// </param>
public sealed record ReadAct(ActKind Kind, int Position, int Line, DateTimeOffset? DueAt = null, int? Addressee = null);
