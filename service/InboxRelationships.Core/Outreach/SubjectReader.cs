using System.Text.RegularExpressions;

namespace InboxRelationships.Core.Outreach;

/// <summary>Reads what a subject is like.</summary>
internal static partial class SubjectReader
{
    private const int Longest = 400;

    /// <summary>Whether it counts itself into a row: a date or the number of an issue.</summary>
    public static bool IsSerial(string subject) => Serial().IsMatch(Ticket().Replace(Beginning(subject), ""));

    /// <summary>Whether it bears the number of a matter people work on, as ticket systems and bug trackers write it.</summary>
    public static bool IsTicket(string subject) => Ticket().IsMatch(Beginning(subject));

    private static string Beginning(string subject) => subject.Length > Longest ? subject[..Longest] : subject;

    // Numbers of issues in the languages of the word lists, dates by figures or with an English, German or Romance month's first letters.
    [GeneratedRegex(
        @"#\s?\d|\b(?:issue|vol|volume|no|nr|edition|update|ausgabe|num[eé]ro|n[uú]mero|edizione|edi[cç][aã]o|uitgave|wydanie)\b\.?\s*#?\d"
        + @"|\b\d{1,2}[/.\-]\d{1,2}(?:[/.\-]\d{2,4})?\b|\b(?:19|20)\d\d\b|第\d+号|\d月\d"
        + @"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b"
        + @"|\b\d{1,2}\.? (?:jan|feb|mar|m[aä]r|apr|avr|abr|may|mai|ma[iy]o|jun|jui|jul|aug|ago|sep|set|oct|okt|ott|nov|dec|dez|dic|d[eé]c)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Serial();

    // "[perl #123]", "(ABC-12)", "Bug 123", "Case #4567".
    [GeneratedRegex(
        @"\[[^\]]*#\s?\d+[^\]]*\]|(?-i:[\[(][A-Z]{2,10}-\d{1,6}[\])])|\bbug \d{3,}|\b(?:bug|case|incident|request)\s*(?:#|:|no\.|id)\s*\d{3,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ticket();
}
