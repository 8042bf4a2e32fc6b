using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace InboxRelationships.Core.Mail;

/// <summary>Reads the text files built into this library.</summary>
internal static class EmbeddedText
{
    /// <summary>What a JSON file holds. <paramref name="name"/> is its path in the project with dots for slashes.</summary>
    /// <exception cref="InvalidOperationException">No such file was built in.</exception>
    /// <exception cref="JsonException">The file is not of this form.</exception>
    public static T Json<T>(string name, JsonTypeInfo<T> form)
    {
        using var file = Open(name);
        return JsonSerializer.Deserialize(file, form)!;
    }

    /// <summary>A file's content. <paramref name="name"/> is its path in the project with dots for slashes.</summary>
    /// <exception cref="InvalidOperationException">No such file was built in.</exception>
    private static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream($"InboxRelationships.Core.{name}")
        ?? throw new InvalidOperationException($"The file {name} is not built into InboxRelationships.Core.");

    /// <summary>A file's lines, without empty ones and those starting with <c>#</c>.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            var text = line.Trim();
            if (text.Length > 0 && !text.StartsWith('#')) yield return text;
        }
    }
}
