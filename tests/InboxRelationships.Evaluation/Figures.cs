using System.Globalization;

namespace InboxRelationships.Evaluation;

/// <summary>Figures as the report writes them; a dash where there is nothing to measure.</summary>
internal static class Figures
{
    /// <summary>A figure between 0 and 1.</summary>
    public static string Of(double value, string form = "0.000") => double.IsNaN(value) ? "–" : value.ToString(form, CultureInfo.InvariantCulture);

    /// <summary>A difference with its sign; what rounds to nothing is none.</summary>
    public static string Difference(double value) => (Math.Round(value, 3) + 0.0).ToString("+0.000;-0.000", CultureInfo.InvariantCulture);

    /// <summary>A share in percent.</summary>
    public static string Percent(double value) => double.IsNaN(value) ? "–" : (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
