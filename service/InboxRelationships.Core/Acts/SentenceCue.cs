namespace InboxRelationships.Core.Acts;

/// <summary>One thing that can be seen of a sentence.</summary>
/// <param name="Code">Stable name; the key of its weight.</param>
/// <param name="Holds">Whether it is there.</param>
internal sealed record SentenceCue(string Code, Func<SeenSentence, bool> Holds)
{
    private const int Short = 4;
    private const int Long = 30;

    // A name or a word may stand before a question: "Greg can you", "also do you".
    private const int Early = 20;

    /// <summary>All that is looked at, in a fixed order: single signs first, then those that only mean something together.</summary>
    public static IReadOnlyList<SentenceCue> All { get; } =
    [
        new("questionMark", s => s.IsQuestion),
        new("you", s => s.Has("you")),
        new("me", s => s.Has("me")),
        new("please", s => s.Has("please")),
        new("pleaseFirst", s => s.Starts("please")),
        new("ifFirst", s => s.Starts("if")),
        new("ask", s => s.Has("ask")),
        new("tellMe", s => s.Has("tellme")),
        new("tellMeFirst", s => s.Starts("tellme")),
        new("imperativeFirst", s => s.Starts("imperative")),
        new("need", s => s.Has("need")),
        new("questionWordFirst", s => s.Starts("question")),
        new("theyFirst", s => s.Starts("they")),
        new("seldom", s => s.Has("seldom")),
        new("idle", s => s.Has("idle")),
        new("wanting", s => s.Has("wanting")),
        new("notForMe", s => s.Has("notforme")),
        new("commit", s => s.Has("commit")),
        new("commitFirst", s => s.Starts("commit")),
        new("planned", s => s.Has("planned")),
        new("carry", s => s.Has("carry")),
        new("deliver", s => s.Has("deliver")),
        new("deliverFirst", s => s.Starts("deliver")),
        new("gratitude", s => s.Has("gratitude")),
        new("gratitudeFirst", s => s.Starts("gratitude")),
        new("thanksFor", s => s.Has("thanks")),
        new("favour", s => s.Has("favour")),
        new("politeness", s => s.Has("politeness")),
        new("invite", s => s.Has("invite")),
        new("offer", s => s.Has("offer")),
        new("introduce", s => s.Has("introduce")),
        new("urgent", s => s.Has("urgent")),
        new("callToAction", s => s.Has("action")),
        new("dated", s => s.IsDated),
        new("named", s => s.IsNamed),
        new("first", s => s.IsFirst),
        new("last", s => s.IsLast),
        new("afterAsk", s => s.IsAfterAsk),
        new("bulk", s => s.IsBulk),
        new("link", s => s.HasLink),
        new("figures", s => s.IsFigures),
        new("short", s => s.Words <= Short),
        new("long", s => s.Words > Long),
        new("questionToYou", s => s.IsQuestion && (s.Has("you") || s.Has("ask"))),
        new("questionNoYou", s => s.IsQuestion && !s.Has("you") && s.Starts("question")),
        new("shortQuestion", s => s.IsQuestion && s.Words <= Short),
        new("bareQuestion", s => s.IsQuestion && !s.Starts("question") && !s.Has("ask")),
        new("askEarly", s => s.At("ask") is > 0 and <= Early),
        new("questionUnmarked", s => !s.IsQuestion && s.Has("ask")),
        new("tellMeSeldom", s => (s.Has("tellme") || s.Has("please")) && s.Has("seldom")),
        new("pleaseImperative", s => s.Has("please") && s.Has("imperative")),
        new("pleaseUnconditional", s => s.Has("please") && !s.Starts("if") && !s.Has("seldom")),
        new("askUnconditional", s => s.Has("ask") && !s.Has("tellme") && !s.Starts("if") && !s.Has("seldom")),
        new("ifTellMe", s => s.Starts("if") && (s.Has("tellme") || s.Has("please"))),
        new("ifWanting", s => s.Has("if") && s.Has("wanting")),
        new("ifWantingTellMe", s => s.Has("if") && s.Has("wanting") && (s.Has("tellme") || s.Has("please"))),
        new("pleaseWanting", s => s.Has("please") && s.Has("wanting")),
        new("pleaseIdle", s => s.Has("please") && s.Has("idle")),
        new("pleaseDo", s => s.Has("please") && !s.Has("idle") && !s.Has("seldom") && !s.Has("wanting")),
        new("meNeed", s => s.Starts("me") && s.Has("need")),
        new("offerTellMe", s => s.Has("offer") && s.Has("tellme")),
        new("commitCarry", s => s.Has("commit") && s.Has("carry")),
        new("commitYou", s => s.Has("commit") && s.Has("you")),
        new("commitPlanned", s => s.Has("commit") && s.Has("planned")),
        new("commitQuestion", s => s.Has("commit") && s.IsQuestion),
        new("commitDated", s => s.Has("commit") && s.IsDated),
        new("shortThanks", s => s.Has("gratitude") && s.Words <= 3),
        new("lastShortThanks", s => s.Has("gratitude") && s.Words <= 3 && s.IsLast),
        new("thanksFavour", s => s.Has("gratitude") && s.Has("favour")),
        new("thanksBulk", s => s.Has("gratitude") && s.IsBulk),
        new("offerQuestion", s => s.Has("offer") && s.IsQuestion),
        new("inviteYou", s => s.Has("invite") && s.Has("you")),
        new("inviteQuestion", s => s.Has("invite") && s.IsQuestion),
        new("deliverSeldom", s => s.Has("deliver") && s.Has("ask")),
    ];
}
