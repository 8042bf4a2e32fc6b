using InboxRelationships.Core.Outreach.Sketches;
using static InboxRelationships.Core.Tests.Outreach.Sketches.Letters;

namespace InboxRelationships.Core.Tests.Outreach.Sketches;

public sealed class SharedSketchTests
{
    private static readonly SketchKey Organisation = new([5, 5]);

    [Fact]
    public void Two_mailboxes_sample_the_same_shingles()
    {
        var one = Read(Hunter.Text(Template), new([1]), Organisation)!.Shared!;
        var other = Read(Hunter.Text(Template), new([2]), Organisation)!.Shared!;

        one.Sample.Select(s => s.Shared).ShouldBe(other.Sample.Select(s => s.Shared));
        one.Sample.Select(s => s.Own).Intersect(other.Sample.Select(s => s.Own)).ShouldBeEmpty();
        SharedSketch.FromBytes(one.ToBytes()).Sample.ShouldBe(one.Sample);
    }

    [Fact]
    public void A_mailbox_marks_a_hash_once_and_each_hash_otherwise()
    {
        var (mine, theirs) = (new SketchKey([1]), new SketchKey([2]));

        mine.MarkOn(77).ShouldBe(mine.MarkOn(77));
        new[] { mine.MarkOn(77), mine.MarkOn(78), theirs.MarkOn(77), theirs.MarkOn(78) }.Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public void As_many_got_it_as_half_of_its_shingles_were_met_by() => SharedSketch.ReadersOf([9, 4, 4, 4, 4, 0, 0, 0]).ShouldBe(4);

    [Fact]
    public void Too_few_uncommon_shingles_say_nothing() => SharedSketch.ReadersOf([9, 9, 9]).ShouldBe(0);

    [Fact]
    public void A_phrase_that_half_the_firm_uses_is_no_letter() => SharedSketch.ReadersOf([30, 30, 30, 0, 0, 0, 0, 0, 0]).ShouldBe(0);
}
