using System.Globalization;

namespace InboxRelationships.Core.Relationships;

/// <summary>Figures as the product says them.</summary>
internal static class InWords
{
    /// <summary>"once", "twice", "14 times".</summary>
    public static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{count} times" };

    /// <summary>A span in the largest unit that still tells: "9 days", "5 weeks", "4 months", "3 years".</summary>
    public static string Span(double days) => days switch
    {
        < 1.5 => "a day",
        < 21 => $"{Math.Round(days)} days",
        < 60 => $"{Math.Round(days / 7)} weeks",
        < 700 => $"{Math.Round(days / 30.44)} months",
        _ => $"{Math.Round(days / 365.25)} years",
    };

    /// <summary>"every day", "every 9 days".</summary>
    public static string Every(double days) => days < 1.5 ? "every day" : $"every {Span(days)}";

    /// <summary>"hardly ever", "3 times in 10", "almost always": no finer than such a probability is known.</summary>
    public static string Odds(double probability) => Math.Round(probability * 10) switch
    {
        0 => "hardly ever",
        10 => "almost always",
        1 => "one time in 10",
        var tenths => $"{tenths} times in 10",
    };

    /// <summary>"March 2025".</summary>
    public static string Month(DateTimeOffset at) => at.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
