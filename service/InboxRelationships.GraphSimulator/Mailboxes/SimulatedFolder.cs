using System.Text.Json.Nodes;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>A mail folder; the root is its own parent.</summary>
public sealed record SimulatedFolder(string Id, string DisplayName, string ParentId, bool IsHidden = false, string? WellKnownName = null)
{
    public bool IsRoot => WellKnownName == "msgfolderroot";

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["displayName"] = DisplayName,
        ["parentFolderId"] = ParentId,
        ["isHidden"] = IsHidden,
    };
}
