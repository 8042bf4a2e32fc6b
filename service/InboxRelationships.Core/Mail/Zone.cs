namespace InboxRelationships.Core.Mail;

/// <summary>Whose words a line of a body is.</summary>
public enum Zone
{
    /// <summary>Written by the sender for this message.</summary>
    Authored,

    /// <summary>An earlier message, and the line that introduces it.</summary>
    Quoted,

    /// <summary>Sign-off, name, contact lines, legal notice.</summary>
    Signature,
}
