using InboxRelationships.Core.Acts;

namespace InboxRelationships.Evaluation.Acts;

/// <summary>An act of a thread with what somebody who read the thread, the rule, and the baseline say of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Drawn">With which draw of threads it was labelled.</param>
/// <param name="Truth">The message that settled it; null while it stands open.</param>
/// <param name="Rule">The message the rule holds for that.</param>
/// <param name="Baseline">The next message of the other side in the thread.</param>
internal sealed record LabelledClosing(ActKind Kind, string Drawn, string? Truth, string? Rule, string? Baseline);
