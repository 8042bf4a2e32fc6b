using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Acts;

/// <summary>A sentence with its surroundings, as the cues look at it. All word lists are looked up at once.</summary>
internal sealed class SeenSentence
{
    private const int MostOfNote = 6, FewestOfLongLetter = 25;

    private readonly Lexicon _words;
    private readonly int[] _first;

    /// <param name="sentence">The sentence.</param>
    /// <param name="of">How many sentences the letter has.</param>
    /// <param name="words">Word lists of the letter's language.</param>
    public SeenSentence(Sentence sentence, int of, Lexicon words)
    {
        _words = words;
        var spoken = Vocative.Cut(sentence.Text, out var name);
        Name = name;
        Folded = FoldedText.Of(spoken.ToString());
        _first = words.Index.FirstIn(Folded);
        Words = words == Lexicon.For("ja") ? Folded.Length / 2 : Folded.AsSpan().Count(' ') - 1;
        IsQuestion = Asks(sentence.Text, words == Lexicon.For("ja"));
        IsFirst = sentence.Position == 0;
        IsLast = sentence.Position == of - 1;
        IsInNote = of <= MostOfNote;
        IsInLongLetter = of > FewestOfLongLetter;
        HasLink = sentence.Text.Contains("http", StringComparison.OrdinalIgnoreCase) || sentence.Text.Contains("www.", StringComparison.OrdinalIgnoreCase);
        IsFigures = sentence.Text.Count(c => char.IsDigit(c) || c is '|' or '<' or '>' or '=' or '/') * 4 > sentence.Text.Length;
    }

    /// <summary>The sentence without the name that calls its addressee, folded.</summary>
    public string Folded { get; }

    /// <summary>The name that calls its addressee; empty without one.</summary>
    public string Name { get; }

    public int Words { get; }
    public bool IsQuestion { get; }
    public bool IsFirst { get; }
    public bool IsLast { get; }
    public bool HasLink { get; }
    public bool IsFigures { get; }
    public bool IsInNote { get; }
    public bool IsInLongLetter { get; }
    public bool IsNamed => Name.Length > 0;

    /// <summary>The sentence before it asks something.</summary>
    public bool IsAfterAsk { get; init; }

    /// <summary>The letter has the marks of bulk mail.</summary>
    public bool IsBulk { get; init; }

    /// <summary>The letter answers another.</summary>
    public bool IsInReply { get; init; }

    /// <summary>The letter has more readers than take a promise for theirs.</summary>
    public bool IsToMany { get; init; }

    /// <summary>It names a time by which.</summary>
    public bool IsDated { get; init; }

    // A question in brackets that the next sentence closes doubts a word: "Penny (sp?) called".
    private static bool Asks(string text, bool isJapanese) =>
        (text.AsSpan().TrimEnd(" )\"”'!") is [.., '?' or '？'] || (isJapanese && text.AsSpan().TrimEnd('。').EndsWith("か")))
        && text.LastIndexOf('(') <= text.LastIndexOf(')');

    /// <summary>Whether a phrase of a word list occurs.</summary>
    public bool Has(string section) => At(section) >= 0;

    /// <summary>Whether it begins with one.</summary>
    public bool Starts(string section) => At(section) == 0;

    /// <summary>Whether a phrase of one list follows one of another, at most so many characters on.</summary>
    public bool Follows(string section, string other, int within = int.MaxValue) =>
        At(other) is >= 0 and var from && _words[section].IndexIn(Folded.AsSpan(from)) is >= 0 and var at && at <= within;

    /// <summary>Where the first phrase of a word list begins, in characters; negative where none occurs.</summary>
    public int At(string section) => _words.Index[section] is >= 0 and var place ? _first[place] : -1;
}
