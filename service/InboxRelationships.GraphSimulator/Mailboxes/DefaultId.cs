using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace InboxRelationships.GraphSimulator.Mailboxes;

/// <summary>The default id space: derived from the immutable id and the number of moves, so it changes with every move.</summary>
public static class DefaultId
{
    private const string Prefix = "AAMkRG";

    public static string Of(StoredItem item) => Of(item.Id, item.Moves);

    public static string Of(string immutableId, int moves) =>
        Prefix + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{moves}|{immutableId}")));

    public static bool TryRead(string id, out string immutableId, out int moves)
    {
        immutableId = "";
        moves = 0;
        if (!id.StartsWith(Prefix, StringComparison.Ordinal) || !Base64Url.IsValid(id.AsSpan(Prefix.Length)))
            return false;

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id.AsSpan(Prefix.Length))).Split('|', 2);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out moves))
            return false;

        immutableId = parts[1];
        return true;
    }
}
