using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>The word lists embedded beside the people rules: one lower-case word a line, <c>#</c> for the list's source.</summary>
internal static class WordList
{
    public static IReadOnlySet<string> Machines { get; } = Load("machines");

    public static IReadOnlySet<string> Roles { get; } = Load("roles");

    public static IReadOnlySet<string> Lists { get; } = Load("lists");

    public static IReadOnlySet<string> Organisations { get; } = Load("organisations");

    public static IReadOnlySet<string> CommonSurnames { get; } = Load("commonSurnames");

    /// <summary>Whether a word of a local part names a function, software or a list rather than a human.</summary>
    public static bool NamesFunction(string word) => Roles.Contains(word) || Machines.Contains(word) || Lists.Contains(word);

    private static HashSet<string> Load(string list) => [.. EmbeddedText.Lines($"People.Words.{list}.txt")];
}
