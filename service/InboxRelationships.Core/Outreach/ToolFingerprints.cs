using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json.Serialization;
using InboxRelationships.Core.Mail;

namespace InboxRelationships.Core.Outreach;

/// <summary>The marks that tools for mass mail leave in headers, links and images; from <c>tool-fingerprints.json</c>.</summary>
internal static class ToolFingerprints
{
    private static readonly IReadOnlyList<Fingerprint> All = Load();

    private static readonly FrozenDictionary<string, string> ByHeader =
        All.SelectMany(f => f.Headers.Select(h => (h, f.Tool))).ToFrozenDictionary(x => x.h, x => x.Tool, StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Marks = SearchValues.Create([.. All.SelectMany(f => f.Marks)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The tool that sets this header; null for none.</summary>
    public static string? OfHeader(string name) => ByHeader.GetValueOrDefault(name);

    /// <summary>The tool whose mark an address carries; null for none.</summary>
    public static string? OfAddress(string address) =>
        address.AsSpan().ContainsAny(Marks) ? All.First(f => f.Marks.Any(m => address.Contains(m, StringComparison.OrdinalIgnoreCase))).Tool : null;

    private static Fingerprint[] Load() => EmbeddedText.Json("Outreach.tool-fingerprints.json", FingerprintJson.Default.FingerprintArray);
}

/// <summary>One tool's marks and where they are documented.</summary>
internal sealed record Fingerprint(string Tool, IReadOnlyList<string> Headers, IReadOnlyList<string> Marks, string Source);

/// <summary>Reads the fingerprints' file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Fingerprint[]))]
internal sealed partial class FingerprintJson : JsonSerializerContext;
