namespace InboxRelationships.Service.People;

/// <summary>What the owner sets right on a person's card.</summary>
public enum CorrectionAct
{
    /// <summary>This and the other are one person.</summary>
    Merge,

    /// <summary>This and the other are two people, whatever speaks for one.</summary>
    KeepApart,

    /// <summary>One of the addresses is somebody else's.</summary>
    Split,

    /// <summary>A human is behind this.</summary>
    IsPerson,

    /// <summary>No human is behind this.</summary>
    IsNoPerson,

    /// <summary>They are called otherwise.</summary>
    Rename,

    /// <summary>They belong to another organisation, or to none.</summary>
    SetOrganisation,
}

/// <summary>One correction by the owner.</summary>
public sealed record CorrectionRequest
{
    /// <summary>What is to be set right.</summary>
    public required CorrectionAct Act { get; init; }

    /// <summary>The other person, to merge with or to keep apart from.</summary>
    public string? OtherPersonId { get; init; }

    /// <summary>The address to split off.</summary>
    public string? Address { get; init; }

    /// <summary>The name or organisation; an empty organisation means none.</summary>
    public string? Text { get; init; }
}

/// <summary>Something the owner set right earlier, to be taken back by its act.</summary>
/// <param name="Act">Its number.</param>
/// <param name="Text">One sentence.</param>
public sealed record CorrectionCard(long Act, string Text);

/// <summary>Somebody who may be the same person, for the owner to decide.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="DisplayName">Their name.</param>
/// <param name="Address">The address in question.</param>
/// <param name="Why">One short sentence.</param>
public sealed record SuggestionCard(string PersonId, string DisplayName, string Address, string Why);

/// <summary>A person found by a part of the name or address.</summary>
public sealed record FoundPerson(string PersonId, string DisplayName, IReadOnlyList<string> Addresses);
