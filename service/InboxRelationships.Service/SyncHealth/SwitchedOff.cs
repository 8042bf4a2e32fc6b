using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.SyncHealth;

/// <summary>What the granted permissions switch off, a sentence a feature.</summary>
internal static class SwitchedOff
{
    private static readonly IReadOnlyList<string> WithoutText =
    [
        "Outreach: a letter and a mass merge are told apart by headers and contact alone; "
            + "greeting, wording and layout are not seen, and no text is known again.",
        "Claims: what a message says about the past is not held against the mailbox.",
        "Acts and follow-ups: questions, promises and thanks in the text are not found; only silence and rhythm speak.",
        "Recall: nobody is found by what they wrote about.",
    ];

    /// <summary>Empty with `Mail.Read`.</summary>
    public static IReadOnlyList<string> By(GraphOptions options) => options.ReadsBodies ? [] : WithoutText;
}
