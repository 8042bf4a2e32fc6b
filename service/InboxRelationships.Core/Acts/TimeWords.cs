using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>What a word or phrase says about a time.</summary>
internal enum TimeSign
{
    Weekday,
    Month,
    Today,
    Tomorrow,
    DayAfterTomorrow,
    EndOfDay,
    EndOfWeek,
    NextWeek,
    EndOfMonth,
    NextMonth,
    Days,
    Weeks,
    Hours,
    Within,
    Before,
    Past,
    Next,
    Ordinal,
    Noon,
}

/// <summary>The time words of one language: <c>time-words.json</c>.</summary>
internal sealed class TimeWords
{
    private static readonly FrozenDictionary<string, TimeWords> ByLanguage = Load();
    private readonly FrozenDictionary<string, (TimeSign Sign, int Value)> _phrases;
    private readonly FrozenSet<string> _openings;

    private TimeWords(IReadOnlyDictionary<string, JsonElement> lists, bool hasSpaces)
    {
        HasSpaces = hasSpaces;
        _phrases = lists.SelectMany(l => Signs(SignOf(l.Key), l.Value))
            .Where(p => p.Phrase.Length > 0).DistinctBy(p => p.Phrase).ToFrozenDictionary(p => p.Phrase, p => (p.Sign, p.Value));
        _openings = _phrases.Keys.Where(p => p.Contains(' ')).Select(p => p[..p.IndexOf(' ')]).ToFrozenSet();
        MostWords = _phrases.Keys.Max(p => p.Count(c => c == ' ') + 1);
        Longest = [.. _phrases.OrderByDescending(p => p.Key.Length).Select(p => (p.Key, p.Value.Sign, p.Value.Value))];
    }

    /// <summary>Whether the language parts its words.</summary>
    public bool HasSpaces { get; }

    /// <summary>Words of the longest phrase.</summary>
    public int MostWords { get; }

    /// <summary>All phrases, longest first, for a language that does not part its words.</summary>
    public IReadOnlyList<(string Phrase, TimeSign Sign, int Value)> Longest { get; }

    /// <summary>The words of a language; English where it is not known.</summary>
    public static TimeWords Of(string language) => ByLanguage.GetValueOrDefault(language) ?? ByLanguage["en"];

    /// <summary>Whether a phrase of several words begins with a word.</summary>
    public bool Begins(string word) => _openings.Contains(word);

    /// <summary>What a folded phrase says.</summary>
    public (TimeSign Sign, int Value)? this[ReadOnlySpan<char> phrase] =>
        _phrases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out var sign) ? sign : null;

    // These two lists hold many signs of one kind each: their names are plural.
    private static TimeSign SignOf(string list) =>
        Enum.Parse<TimeSign>(list is "weekdays" or "months" ? list.TrimEnd('s') : list, ignoreCase: true);

    private static IEnumerable<(string Phrase, TimeSign Sign, int Value)> Signs(TimeSign sign, JsonElement list)
    {
        var number = 0;
        foreach (var entry in list.EnumerateArray())
        {
            number++;
            if (entry.ValueKind == JsonValueKind.String) yield return (FoldedText.Of(entry.GetString()!).Trim(), sign, 0);
            else
            {
                foreach (var name in entry.EnumerateArray()) yield return (FoldedText.Of(name.GetString()!).Trim(), sign, number);
            }
        }
    }

    private static FrozenDictionary<string, TimeWords> Load() => EmbeddedText.Json("Acts.time-words.json", TimeWordsJson.Default.TimeWordsFile)
        .Languages.ToFrozenDictionary(l => l.Key, l => new TimeWords(l.Value, l.Key != "ja"));
}

/// <summary>The file's form.</summary>
internal sealed record TimeWordsFile(string Source, Dictionary<string, Dictionary<string, JsonElement>> Languages);

/// <summary>Reads the file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TimeWordsFile))]
internal sealed partial class TimeWordsJson : JsonSerializerContext;
