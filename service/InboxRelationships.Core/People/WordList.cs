using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>The word lists embedded beside the people rules: one lower-case word a line, <c>#</c> for the list's source.</summary>
internal static class WordList
{
    public static IReadOnlySet<string> Machines { get; } = Load("machines");

    public static IReadOnlySet<string> Roles { get; } = Load("roles");

    public static IReadOnlySet<string> Lists { get; } = Load("lists");

    public static IReadOnlySet<string> Organisations { get; } = Load("organisations");

    public static IReadOnlySet<string> PublicProviders { get; } = Load("publicProviders");

    private static HashSet<string> Load(string list) => [.. EmbeddedText.Lines($"People.Words.{list}.txt")];
}
