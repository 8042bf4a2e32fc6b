using InboxRelationships.Core.Mail;
using InboxRelationships.Service.Graph;

namespace InboxRelationships.Service.Mail;

/// <summary>The outline of a body as Graph gives it.</summary>
internal static class MessageOutline
{
    public static BodyOutline Of(GraphBody? body) => body?.Content is not { Length: > 0 } content
        ? BodyOutline.Empty
        : body.ContentType?.Equals("html", StringComparison.OrdinalIgnoreCase) is true ? HtmlOutline.Of(content) : PlainTextOutline.Of(content);
}
