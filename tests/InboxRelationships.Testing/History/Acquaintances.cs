using InboxRelationships.Core.Mail;

namespace InboxRelationships.Testing;

/// <summary>The invented people of the stories.</summary>
public static class Acquaintances
{
    /// <summary>The owner's own address.</summary>
    public static Participant Me { get; } = new("jim.hale@contoso.example", "Jim Hale");

    /// <summary>The owner of the stories.</summary>
    public static Owner Owner { get; } = new(
        "Jim Hale",
        new HashSet<string> { "jim.hale@contoso.example", "jhale@contoso.example" },
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    /// <summary>A close colleague.</summary>
    public static Participant Ana { get; } = new("ana.ruiz@contoso.example", "Ana Ruiz");

    /// <summary>Another colleague.</summary>
    public static Participant Ben { get; } = new("ben.okafor@contoso.example", "Ben Okafor");

    /// <summary>A friend elsewhere.</summary>
    public static Participant Cleo { get; } = new("cleo@lindqvist.example", "Cleo Lindqvist");

    /// <summary>A customer.</summary>
    public static Participant Dev { get; } = new("dev.patel@fabrikam.example", "Dev Patel");

    /// <summary>Somebody never met.</summary>
    public static Participant Stranger { get; } = new("nils.berg@adatum.example", "Nils Berg");

    /// <summary>So many further people.</summary>
    public static Participant[] Crowd(int size) =>
        [.. Enumerable.Range(1, size).Select(i => new Participant($"guest{i}@northwind.example", $"Guest{(char)('a' + (i % 26))} Person{i}"))];
}
