namespace InboxRelationships.Core.People;

/// <summary>What somebody signs a letter with, as a contact card would hold it: single cleaned lines, never more of the text.</summary>
/// <param name="Name">The full name; null where only a first name or none stands there.</param>
/// <param name="Title">Title at work; null without.</param>
/// <param name="Organisation">Firm or institution; null without.</param>
public sealed record Signature(string? Name, string? Title, string? Organisation);

/// <summary>A signature as often as it was met under one address.</summary>
/// <param name="Signature">What stands there.</param>
/// <param name="Times">Under how many letters between people.</param>
/// <param name="Last">Under the last of them.</param>
public sealed record SeenSignature(Signature Signature, int Times, DateTimeOffset Last);
