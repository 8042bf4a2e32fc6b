using InboxRelationships.GraphSimulator.Delta;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Delta pages come shuffled, with some of their items twice.</summary>
public sealed class Duplicates(int seed) : Fault
{
    internal override DeltaPage Distort(DeltaPage page, DeltaCursor asked)
    {
        // Seeded by the page's own place, so that chance does not depend on the order of requests.
        var random = new Random((int)Stable.Number($"{seed}|{page.Entries.Count}|{asked.Given}|{asked.Position}"));
        var entries = page.Entries.Concat(page.Entries.Where((_, i) => i % 3 == 0)).ToArray();
        random.Shuffle(entries);
        return page with { Entries = entries };
    }
}
