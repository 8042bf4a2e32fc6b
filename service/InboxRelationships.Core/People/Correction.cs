namespace InboxRelationships.Core.People;

/// <summary>What the owner can say of who is who.</summary>
public enum CorrectionKind
{
    /// <summary>Two addresses are one person's.</summary>
    Together,

    /// <summary>Two addresses are two people's.</summary>
    Apart,

    /// <summary>Behind the address is a human.</summary>
    IsPerson,

    /// <summary>Behind the address is no human.</summary>
    IsNoPerson,

    /// <summary>What the person is called.</summary>
    Name,

    /// <summary>Which organisation the person belongs to.</summary>
    Organisation,
}

/// <summary>One fact the owner set right. It holds for addresses, so that no merge, new sync or rebuild loses it, and wins over every rule.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Address">Of which address, normalised.</param>
/// <param name="Other">The second address of <see cref="CorrectionKind.Together"/> and <see cref="CorrectionKind.Apart"/>; else empty.</param>
/// <param name="Text">The name or organisation; else empty.</param>
/// <param name="Order">The higher, the later it was said; of two that contradict each other the later holds.</param>
public sealed record Correction(CorrectionKind Kind, string Address, string Other = "", string Text = "", long Order = 0);
