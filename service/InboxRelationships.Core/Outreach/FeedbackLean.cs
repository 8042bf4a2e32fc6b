namespace InboxRelationships.Core.Outreach;

/// <summary>
/// Which way the owner's feedback leans on a sender or on a text, from -1 (personal) to 1 (round letters). It shrinks towards 0: three letters'
/// worth of doubt stand against what was said, so that one word moves a quarter of the way.
/// </summary>
/// <param name="Personal">Messages called personal.</param>
/// <param name="Round">Messages called round letters.</param>
public readonly record struct FeedbackLean(int Personal, int Round)
{
    private const double Doubt = 3;

    /// <summary>The lean.</summary>
    public double Value => (Round - Personal) / (Round + Personal + Doubt);

    /// <summary>One more word of the owner.</summary>
    public FeedbackLean With(OwnerSaid said) => said == OwnerSaid.Personal ? this with { Personal = Personal + 1 } : this with { Round = Round + 1 };
}
