namespace InboxRelationships.Core.Acts;

/// <summary>One sentence of what the sender wrote.</summary>
/// <param name="Position">Its number among the letter's sentences, from 0.</param>
/// <param name="Line">The body's line it begins on, from 0.</param>
/// <param name="Text">The sentence, line breaks as spaces.</param>
public sealed record Sentence(int Position, int Line, string Text);
