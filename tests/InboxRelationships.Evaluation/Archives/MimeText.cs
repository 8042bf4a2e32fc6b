using System.Text;

namespace InboxRelationships.Evaluation.Archives;

/// <summary>A message written as it travels, for programs that read nothing else.</summary>
internal static class MimeText
{
    /// <summary>Headers as they came, those of the author and addressees where none came, and the body unencoded.</summary>
    public static string Of(GraphMessage message)
    {
        var text = new StringBuilder();
        var headers = message.InternetMessageHeaders ?? [];
        foreach (var header in headers.Where(h => !IsOfBody(h.Name))) text.Append($"{header.Name}: {OneLine(header.Value)}\n");
        void Missing(string name, string value)
        {
            if (!headers.Any(h => h.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) text.Append($"{name}: {OneLine(value)}\n");
        }

        Missing("From", Written(message.From));
        Missing("To", string.Join(", ", (message.ToRecipients ?? []).Select(Written)));
        Missing("Subject", message.Subject ?? "");
        Missing("Message-ID", message.InternetMessageId);
        Missing("Date", message.ReceivedDateTime.ToString("r"));
        var kind = message.Body?.ContentType.Equals("html", StringComparison.OrdinalIgnoreCase) is true ? "html" : "plain";
        text.Append($"MIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n");
        return text.Append(message.Body?.Content.ReplaceLineEndings("\n")).Append('\n').ToString();
    }

    private static bool IsOfBody(string name) =>
        name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase) || name.Equals("MIME-Version", StringComparison.OrdinalIgnoreCase);

    private static string Written(GraphRecipient? who) =>
        $"{who?.EmailAddress?.Name?.Replace("\"", "", StringComparison.Ordinal)} <{who?.EmailAddress?.Address}>";

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");
}
