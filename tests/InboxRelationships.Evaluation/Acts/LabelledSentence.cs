using InboxRelationships.Core.Acts;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>A sentence with the acts somebody read in it.</summary>
/// <param name="Author">Who wrote it, for keeping authors apart.</param>
/// <param name="Stratum">How it was drawn: at random from letters, lists or bulk mail, or among sentences with a cue.</param>
/// <param name="Text">Its text; in memory only.</param>
/// <param name="Features">What the model sees of it.</param>
/// <param name="Acts">The label.</param>
/// <param name="First">The first reading.</param>
/// <param name="Second">The second reading, in another order; null where it was read once.</param>
internal sealed record LabelledSentence(
    string Author, string Stratum, string Text, IReadOnlyList<int> Features,
    IReadOnlySet<ActKind> Acts, IReadOnlySet<ActKind> First, IReadOnlySet<ActKind>? Second);
