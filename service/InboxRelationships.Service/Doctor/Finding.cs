using System.Text.Json.Serialization;

namespace InboxRelationships.Service.Doctor;

/// <summary>One line of `doctor`.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Found">What was found.</param>
/// <param name="Remedy">What to do about it; null when nothing is to be done.</param>
internal sealed record Finding(string Check, Outcome Outcome, string Found, string? Remedy)
{
    public static Finding Well(string check, string found) => new(check, Outcome.Well, found, null);

    public static Finding Note(string check, string found, string? remedy = null) => new(check, Outcome.Note, found, remedy);

    public static Finding Failed(string check, string found, string remedy) => new(check, Outcome.Failed, found, remedy);
}

/// <summary>How one check went.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
internal enum Outcome
{
    [JsonStringEnumMemberName("well")]
    Well,

    /// <summary>Nothing is wrong yet, but the owner may want to know.</summary>
    [JsonStringEnumMemberName("note")]
    Note,

    [JsonStringEnumMemberName("failed")]
    Failed,
}
