using System.ComponentModel.DataAnnotations;

namespace InboxRelationships.Service.Outreach;

/// <summary>How texts are recognised again: the `Sketches` section.</summary>
internal sealed class SketchOptions
{
    public const string Section = "Sketches";

    /// <summary>
    /// How long a letter's sketch is kept, from its date. A yearly letter is recognised from thirteen months on, and the one before it from
    /// twenty-five; zero keeps none.
    /// </summary>
    [Range(typeof(TimeSpan), "0.00:00:00", "3650.00:00:00", ErrorMessage = "Sketches:Keep must be between zero and 3650 days.")]
    public TimeSpan Keep { get; set; } = TimeSpan.FromDays(790);

    /// <summary>Whether the mailboxes of this store count among each other how many of them got the same text. Their owners have to agree.</summary>
    public bool CountAmongColleagues { get; set; }
}
