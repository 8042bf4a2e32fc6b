namespace InboxRelationships.Service.Connect;

/// <summary>What `connect` found.</summary>
/// <param name="IsWell">Whether the mailbox can be read with every permission.</param>
/// <param name="Sentences">What to tell, line by line.</param>
internal sealed record Connection(bool IsWell, IReadOnlyList<string> Sentences);
