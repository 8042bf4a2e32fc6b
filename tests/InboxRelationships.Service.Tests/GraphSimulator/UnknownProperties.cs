using System.Collections;
using System.Reflection;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;

namespace InboxRelationships.Service.Tests.GraphSimulator;

/// <summary>Walks a model of the official client and finds what it had no property for.</summary>
internal static class UnknownProperties
{
    /// <summary>Paths of additional properties other than annotations.</summary>
    public static IEnumerable<string> Of(object? model, string path = "")
    {
        switch (model)
        {
            case null or string:
                return [];
            case IParsable parsable:
                return OfAdditional(parsable, path).Concat(OfChildren(parsable, path));
            case IEnumerable items:
                return items.Cast<object?>().SelectMany((item, i) => Of(item, $"{path}[{i}]"));
            default:
                return [];
        }
    }

    private static IEnumerable<string> OfAdditional(IParsable model, string path) => model is IAdditionalDataHolder holder
        ? holder.AdditionalData.Keys.Where(k => k != "@removed" && !k.StartsWith("@odata.", StringComparison.Ordinal)).Select(k => $"{path}/{k}")
        : [];

    private static IEnumerable<string> OfChildren(IParsable model, string path) => model.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && p.Name != nameof(IAdditionalDataHolder.AdditionalData))
        .Where(p => !typeof(IBackingStore).IsAssignableFrom(p.PropertyType))
        .SelectMany(p => Of(p.GetValue(model), $"{path}/{p.Name}"));
}
