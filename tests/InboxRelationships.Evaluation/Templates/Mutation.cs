using System.Text.RegularExpressions;

namespace InboxRelationships.Evaluation.Templates;

/// <summary>What is done to a template's copies, each column of the published experiment.</summary>
internal enum Column
{
    /// <summary>Names, a firm, a number and a place are filled in.</summary>
    Slots,

    /// <summary>Also a sentence of its own.</summary>
    CustomSentence,

    /// <summary>Also one sentence dropped and two changed places.</summary>
    DropAndReorder,

    /// <summary>Slots, and twelve words of a hundred replaced.</summary>
    Words12,

    /// <summary>Slots, and twenty-five of a hundred.</summary>
    Words25,
}

/// <summary>Makes copies of a letter as a campaign would, each on its own.</summary>
/// <param name="random">Where the choices come from.</param>
/// <param name="sentences">Sentences of other letters.</param>
/// <param name="words">Words of other letters.</param>
internal sealed partial class Mutation(Random random, IReadOnlyList<string> sentences, IReadOnlyList<string> words)
{
    private static readonly string[] Names =
        ["Ada", "Bruno", "Celia", "Dario", "Edda", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Lorenz", "Mirja", "Nils", "Olga", "Piet"];
    private static readonly string[] Firms = ["Northgate", "Tailspin", "Fabrikam", "Contoso", "Adatum", "Litware", "Proseware", "Wingtip"];
    private static readonly string[] Places = ["Lisbon", "Turin", "Ghent", "Malmo", "Graz", "Split", "Porto", "Bergen", "Leeds", "Basel"];

    /// <summary>One copy of a template.</summary>
    public Copy Of(string template, Column column)
    {
        var parts = Sentence().Matches(template).Select(m => m.Value.Trim()).Where(s => s.Length > 0).ToList();
        if (column is Column.DropAndReorder) DropAndReorder(parts);
        if (column is Column.CustomSentence or Column.DropAndReorder) parts.Insert(random.Next(parts.Count + 1), Pick(sentences));
        var (name, firm) = (Pick(Names), Pick(Firms));
        Fill(parts, $"{name}, ", $"{firm} ", $"{random.Next(2, 90)} ", $"{Pick(Places)} ");
        var text = string.Join(' ', parts);
        return new(name, firm, column switch { Column.Words12 => Changed(text, 0.12), Column.Words25 => Changed(text, 0.25), _ => text });
    }

    private void DropAndReorder(List<string> parts)
    {
        if (parts.Count > 2) parts.RemoveAt(random.Next(parts.Count));
        var at = random.Next(Math.Max(1, parts.Count - 1));
        if (parts.Count > 1) (parts[at], parts[at + 1]) = (parts[at + 1], parts[at]);
    }

    // Every copy fills the same places: they belong to the template.
    private static void Fill(List<string> parts, params string[] slots)
    {
        for (var i = 0; i < slots.Length; i++)
        {
            var at = i * parts.Count / slots.Length;
            var space = parts[at].IndexOf(' ', parts[at].Length / 2);
            parts[at] = parts[at].Insert(Math.Max(0, space + 1), slots[i]);
        }
    }

    private string Changed(string text, double share) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => random.NextDouble() < share ? Pick(words) : w));

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    [GeneratedRegex(@"[^.!?\n]+[.!?]*")]
    public static partial Regex Sentence();
}

/// <summary>A copy, with whom it was made out to.</summary>
internal sealed record Copy(string Name, string Firm, string Text);
