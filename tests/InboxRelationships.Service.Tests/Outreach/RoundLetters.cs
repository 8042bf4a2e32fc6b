using System.Text.Json;
using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.Service.Tests.Hosting;

namespace InboxRelationships.Service.Tests.Outreach;

/// <summary>Letters of one text: a yearly one, a template of two colleagues, the owner's own to many.</summary>
internal static class RoundLetters
{
    public const string Kay = "kay@lanterns.example";

    public const string NewYear = "A new year at last, NAME! It has been a long time, and I hope you and the children are well.\n"
        + "Here the harbour froze over for the first time in eleven years and we walked out to the lighthouse with the dogs, all of us, singing.\n"
        + "We will keep an open house again on the second Sunday of February, with soup from noon and a fire on the beach when it gets dark.";

    public const string Template = "I came across your boatyard last week and was struck by how much light you let into such small cabins.\n"
        + "I work with a small group of carpenters who are quietly open to a move, and two of them would fit your yard perfectly.\n"
        + "Is there a quarter of an hour this week in which I could tell you about them?";

    public const string House = "the house by the canal is sold and we are moving to the coast in May, all four of us and the cat.\n"
        + "Our new address will be with you in April, and there is a room under the roof with a view of the pier for whoever wants to visit.\n"
        + "Until then everything goes on as it did, and there are far too many boxes.";

    /// <summary>Olive's mailbox with such letters.</summary>
    public static SimulatedMailbox In(DateTimeOffset now)
    {
        var mailbox = OliveMailbox.Create(now);
        foreach (var year in new[] { 0, 1, 2 })
        {
            var text = $"Dear {(year == 1 ? "Livy" : "Olive")},\n{NewYear.Replace("NAME", "Olive", StringComparison.Ordinal)}\nKay";
            mailbox.Mail.Seed(OliveMailbox.Letter(Kay, "Kay Lind", $"Greetings {2026 - year}", now.AddDays(-10 - (365 * year)), text));
        }

        mailbox.Mail.Seed(OliveMailbox.Letter("tom@hunters.example", "Tom Ahl", "Two carpenters", now.AddDays(-40), $"Dear Olive,\n{Template}\nTom"));
        var threeOfThem = Template.Replace("two of them", "three of them", StringComparison.Ordinal);
        mailbox.Mail.Seed(OliveMailbox.Letter("uma@hunters.example", "Uma Bay", "Carpenters for you", now.AddDays(-6), $"Hi Olive,\n{threeOfThem}\nUma"));
        foreach (var number in Enumerable.Range(1, 5))
        {
            mailbox.Mail.Seed(
                new SimulatedMessage(OliveMailbox.Address, $"Moving {number}", $"Dear F{number}iend,\n{House}\nOlive")
                {
                    FromName = "Olive Owner",
                    To = [$"friend{number}@f{number}.example"],
                    ReceivedAt = now.AddDays(-3).AddMinutes(number),
                    InternetMessageId = $"<moving-{number}@contoso.example>",
                },
                "sentitems");
        }

        return mailbox;
    }

    /// <summary>What the pane shows of the message with this subject.</summary>
    public static async Task<JsonElement> CardAsync(ServedService service, SimulatedMailbox mailbox, string subject, CancellationToken cancel)
    {
        var id = mailbox.Mail.All.Single(m => m.Parse()["subject"]!.GetValue<string>() == subject).Parse()["internetMessageId"]!.GetValue<string>();
        return (await service.AskAsync(new { internetMessageId = id }, cancel)).GetProperty("message");
    }
}
