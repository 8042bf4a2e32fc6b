using System.Globalization;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>Instants as Graph writes them: UTC, to the second.</summary>
internal static class Instants
{
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
