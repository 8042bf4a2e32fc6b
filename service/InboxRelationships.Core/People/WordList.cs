using System.Reflection;

namespace InboxRelationships.Core.People;

/// <summary>The word lists embedded beside the people rules: one lower-case word a line, <c>#</c> for the list's source.</summary>
internal static class WordList
{
    public static IReadOnlySet<string> Machines { get; } = Load("machines");

    public static IReadOnlySet<string> Roles { get; } = Load("roles");

    public static IReadOnlySet<string> Lists { get; } = Load("lists");

    public static IReadOnlySet<string> Organisations { get; } = Load("organisations");

    public static IReadOnlySet<string> PublicProviders { get; } = Load("publicProviders");

    private static HashSet<string> Load(string list)
    {
        var resource = $"{typeof(WordList).Namespace}.Words.{list}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is missing from the build.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
