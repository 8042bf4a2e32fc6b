using System.Globalization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.People;

/// <summary>A piece of a signature line, and what it may be.</summary>
internal sealed class SignaturePart
{
    private const int WordsOfTitle = 8;
    private const int WordsOfName = 5;
    private const int ShortestLabel = 3;

    // "Lisa and Kurt Hale" are two.
    private static readonly HashSet<string> Joining = ["and", "und", "et", "y", "e", "en", "i", "og", "och"];

    private readonly Participant _author;
    private readonly string[] _words;

    public SignaturePart(string text, Participant author)
    {
        (Text, _author) = (text, author);
        _words = FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (DisplayName.Clean(text) is { } shown && IsWrittenAsName(shown) && (IsOwn(shown) || !(IsTitle || IsOrganisation))) Name = shown;
    }

    /// <summary>As it stands there.</summary>
    public string Text { get; }

    /// <summary>The full name it is; null when it is none.</summary>
    public string? Name { get; }

    /// <summary>Whether it reads as a title at work.</summary>
    public bool IsTitle => Begins && _words.Length <= WordsOfTitle && !IsUnit && (_words.Any(WorkWords.Titles.Hold) || WorkWords.Titles.StandIn(Text));

    /// <summary>Whether it reads as a firm or institution.</summary>
    public bool IsOrganisation => Firmness > 0;

    /// <summary>
    /// How surely it is the author's firm: 3 by the name of their own domain, 2 by a legal form, 1 by a word for an institution, which may be a
    /// department's too; 0 for none.
    /// </summary>
    public int Firmness => !Begins || _words.Length is 0 or > WordsOfTitle || IsTitle ? 0
        : BearsTheDomain ? 3
        : WorkWords.EndInLegalForm(Text, _words) ? 2
        : _words.Any(WorkWords.Institutions.Hold) || WorkWords.Institutions.StandIn(Text) ? 1 : 0;

    /// <summary>Its pieces: "Ana Ruiz, Director, Contoso Inc., Calgary" is four.</summary>
    public IEnumerable<SignaturePart> Divided
    {
        get
        {
            if (Text.IndexOf(", ", StringComparison.Ordinal) is not (var comma and > 0)) return [this];
            var (first, rest) = (new SignaturePart(Text[..comma], _author), new SignaturePart(Text[(comma + 2)..], _author));
            var isDivided = first.Name is not null || first.IsOrganisation || (first.IsTitle && rest.IsOrganisation);
            return isDivided && !WorkWords.AreLegalForm(rest._words) ? [first, .. rest.Divided] : [this];
        }
    }

    /// <summary>Whether it is the author's first name alone, as one signs to those one knows.</summary>
    public bool IsFirstNameOf(PersonName author) => _words.Length == 1 && author.Words.Count > 1 && author.Knows(_words[0]);

    private bool Begins => IsCapital(Text[0]) && Text[^1] is not ('?' or '!');

    // "Executive Search" is a department, "Head of Support" and "Director, Executive Search" are titles.
    private bool IsUnit => _words.Length > 0 && WorkWords.Units.Hold(_words[^1])
        && !Text.Contains(", ", StringComparison.Ordinal) && !_words.Any(w => w is "of" or "to" or "for");

    private bool BearsTheDomain =>
        !MailboxAddress.IsPublic(_author.Address)
        && MailboxAddress.FamilyOf(_author.Address).Split('.')[0].Replace("-", "", StringComparison.Ordinal) is { Length: >= ShortestLabel } label
        && string.Concat(_words).StartsWith(label, StringComparison.Ordinal);

    private bool IsWrittenAsName(string shown)
    {
        var (words, name) = (shown.Split(' ', StringSplitOptions.RemoveEmptyEntries), PersonName.Of(shown));
        return words.Length <= WordsOfName && shown.All(c => char.IsLetter(c) || " .'’-".Contains(c))
            && IsCapital(shown[0]) && IsCapital(words[^1][0]) && !words.Any(Joining.Contains)
            && !name.Words.Any(WordList.NamesFunction) && AddressedName.LooksPersonal(name, _author.Address);
    }

    /// <summary>Whether the header shows the same words, or the address is made of them: Dean Ruiz is no dean then.</summary>
    private bool IsOwn(string shown) => PersonName.Of(shown) is var name
        && (PersonName.Of(_author.Name).Words is { Count: > 1 } words ? name.Words.All(words.Contains) : AddressedName.Spells(name, _author.Address));

    private static bool IsCapital(char c) => char.IsUpper(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;
}
