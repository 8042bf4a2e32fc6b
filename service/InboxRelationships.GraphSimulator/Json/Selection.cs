using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Json;

/// <summary>Which properties an answer carries: those of <c>$select</c>, or all but the ones Graph gives only on request.</summary>
internal sealed class Selection
{
    private readonly HashSet<string>? _selected;
    private readonly IReadOnlySet<string> _onRequest;

    private Selection(HashSet<string>? selected, IReadOnlySet<string> onRequest)
    {
        _selected = selected;
        _onRequest = onRequest;
    }

    public string Suffix => _selected is null ? "" : $"({string.Join(',', _selected)})";

    public bool Has(string property) =>
        _selected is null ? !_onRequest.Contains(property) : property == "id" || _selected.Contains(property);

    public static Selection Of(string? select, ResourceType type)
    {
        if (string.IsNullOrWhiteSpace(select))
            return new(null, type.OnRequest);

        var selected = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in select.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (property == "*")
                return new(null, type.OnRequest);
            if (!type.Knows(property))
                throw GraphErrorException.BadRequest(
                    $"Parsing OData Select and Expand failed: Could not find a property named '{property}' on type 'microsoft.graph.{type.Name}'.");
            selected.Add(property);
        }

        return new(selected, type.OnRequest);
    }
}
