using InboxRelationships.Core.Outreach.Sketches;

namespace InboxRelationships.Core.Tests.Outreach.Sketches;

public sealed class SideBySideTests
{
    [Fact]
    public void What_differs_is_marked_in_both_and_the_rest_in_none()
    {
        var pair = SideBySide.Of("Dear Jim, may 2025 bring you luck.", "Dear Ann, may 2026 bring you luck.");

        Slots(pair.One).ShouldBe(["Jim, ", "2025 "]);
        Slots(pair.Other).ShouldBe(["Ann, ", "2026 "]);
    }

    [Fact]
    public void Both_texts_stay_whole()
    {
        var (one, other) = ("A first line.\n\nAnd a second,  wider one.", "A line.\nAnd another one");
        var pair = SideBySide.Of(one, other);

        string.Concat(pair.One.Select(p => p.Text)).ShouldBe(one);
        string.Concat(pair.Other.Select(p => p.Text)).ShouldBe(other);
    }

    [Fact]
    public void A_word_both_happen_to_use_within_what_differs_is_no_common_text() =>
        Slots(SideBySide.Of("So: we left the city after years of noise. Yours", "So: my uncle bought seven years old cheese there. Yours").One)
            .ShouldBe(["we left the city after years of noise. "]);

    [Fact]
    public void Case_and_signs_are_no_difference() => Slots(SideBySide.Of("Happy New Year!", "happy new year").One).ShouldBeEmpty();

    [Fact]
    public void A_book_is_compared_as_far_as_it_is_read()
    {
        var book = string.Join(' ', Enumerable.Range(0, 200_000));

        SideBySide.Of(book, book + " more").One.Single().Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(SideBySide.MostWords);
    }

    [Fact]
    public void Nothing_beside_something_is_a_slot_alone() =>
        SideBySide.Of("", "Something").ShouldSatisfyAllConditions(p => p.One.ShouldBeEmpty(), p => Slots(p.Other).ShouldBe(["Something"]));

    private static IEnumerable<string> Slots(IReadOnlyList<LetterPart> parts) => parts.Where(p => p.IsSlot).Select(p => p.Text);
}
