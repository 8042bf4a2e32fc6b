namespace InboxRelationships.Core.Outreach;

/// <summary>By which names the owner is greeted, by whom: hashes of the names only.</summary>
internal sealed class AddressForms
{
    private const int MostForms = 8;
    private const int EnoughOfSender = 2, EnoughOfAll = 10;

    private readonly Dictionary<string, Dictionary<uint, int>> _ofSender = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, int> _ofAll = [];
    private int _letters;

    /// <summary>Takes how a letter that was not sent to many greets the owner.</summary>
    public void Note(string party, uint greeted)
    {
        if (greeted == 0) return;
        if (!_ofSender.TryGetValue(party, out var forms)) _ofSender[party] = forms = [];
        if (forms.Count < MostForms || forms.ContainsKey(greeted)) forms[greeted] = forms.GetValueOrDefault(greeted) + 1;
        _ofAll[greeted] = _ofAll.GetValueOrDefault(greeted) + 1;
        _letters++;
    }

    /// <summary>Whether a sender who has greeted the owner by name has never done so by this one.</summary>
    public bool IsNewOf(string party, uint greeted) =>
        greeted != 0 && _ofSender.TryGetValue(party, out var forms) && !forms.ContainsKey(greeted) && forms.Values.Sum() >= EnoughOfSender;

    /// <summary>Whether many greeted the owner by name, and nobody ever by this one.</summary>
    public bool IsNewOfAll(uint greeted) => greeted != 0 && _letters >= EnoughOfAll && !_ofAll.ContainsKey(greeted);
}
