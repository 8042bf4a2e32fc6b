namespace InboxRelationships.GraphSimulator.Json;

/// <summary>A Graph v1.0 resource type: its properties, and those that are returned only when selected.</summary>
internal sealed class ResourceType(string name, string properties, string onRequest = "")
{
    private readonly HashSet<string> _properties = new(Words(properties).Concat(Words(onRequest)), StringComparer.OrdinalIgnoreCase);

    public string Name { get; } = name;

    public IReadOnlySet<string> OnRequest { get; } = new HashSet<string>(Words(onRequest), StringComparer.OrdinalIgnoreCase);

    public static ResourceType Message { get; } = new(
        "message",
        "id createdDateTime lastModifiedDateTime changeKey categories receivedDateTime sentDateTime hasAttachments internetMessageId subject "
        + "bodyPreview importance parentFolderId conversationId conversationIndex isDeliveryReceiptRequested isReadReceiptRequested isRead "
        + "isDraft webLink inferenceClassification body sender from toRecipients ccRecipients bccRecipients replyTo flag "
        + "meetingMessageType startDateTime endDateTime location type recurrence isOutOfDate isAllDay isDelegated meetingRequestType "
        + "responseRequested allowNewTimeProposals previousStartDateTime previousEndDateTime previousLocation responseType proposedNewTime",
        "internetMessageHeaders uniqueBody");

    public static ResourceType MailFolder { get; } = new(
        "mailFolder", "id displayName parentFolderId childFolderCount unreadItemCount totalItemCount isHidden");

    public static ResourceType Event { get; } = new(
        "event",
        "id createdDateTime lastModifiedDateTime changeKey categories transactionId originalStartTimeZone originalEndTimeZone iCalUId uid "
        + "reminderMinutesBeforeStart isReminderOn hasAttachments subject bodyPreview importance sensitivity isAllDay isCancelled isOrganizer "
        + "responseRequested seriesMasterId showAs type webLink onlineMeetingUrl isOnlineMeeting onlineMeetingProvider allowNewTimeProposals "
        + "isDraft hideAttendees originalStart responseStatus body start end location locations recurrence attendees organizer onlineMeeting "
        + "cancelledOccurrences occurrenceId");

    public static ResourceType Contact { get; } = new(
        "contact",
        "id createdDateTime lastModifiedDateTime changeKey categories parentFolderId birthday fileAs displayName givenName initials middleName "
        + "nickName surname title yomiGivenName yomiSurname yomiCompanyName generation imAddresses jobTitle companyName department "
        + "officeLocation profession businessHomePage assistantName manager homePhones mobilePhone businessPhones spouseName personalNotes "
        + "children emailAddresses homeAddress businessAddress otherAddress primaryEmailAddress");

    public static ResourceType ContactFolder { get; } = new("contactFolder", "id parentFolderId displayName");

    public static ResourceType User { get; } = new(
        "user",
        "id businessPhones displayName givenName jobTitle mail mobilePhone officeLocation preferredLanguage surname userPrincipalName",
        "proxyAddresses otherMails mailboxSettings accountEnabled companyName department mailNickname userType usageLocation city country "
        + "createdDateTime employeeId imAddresses onPremisesSyncEnabled state streetAddress postalCode aboutMe birthday");

    public bool Knows(string property) => _properties.Contains(property) || property.Contains('/');

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
