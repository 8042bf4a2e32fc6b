namespace InboxRelationships.Core.Mail;

/// <summary>Whose words a line of a body is, and what for.</summary>
public enum Zone
{
    /// <summary>Written by the sender for this message.</summary>
    Authored,

    /// <summary>The salutation, alone on its line.</summary>
    Greeting,

    /// <summary>The sign-off ("Best regards,").</summary>
    Closing,

    /// <summary>Name and contact lines, and what a device adds ("Sent from my phone").</summary>
    Signature,

    /// <summary>A legal notice.</summary>
    Disclaimer,

    /// <summary>An earlier message of the exchange, and the line that introduces it.</summary>
    Quoted,

    /// <summary>A message passed on to somebody who had not seen it.</summary>
    Forwarded,
}
