using System.Collections.Concurrent;
using System.Text;
using InboxRelationships.Service.Export;
using Microsoft.Extensions.Logging;

namespace InboxRelationships.Service.Tests.Storage;

public class PrivacyTests
{
    private static readonly string[] WordsOfTheLetters =
    [
        "second drawing", "putting in a word", "All the news", "Harbour plans", "Tide tables", "Monday round", "look at the second",
        "they called this morning",
    ];

    private static readonly string[] Addresses = ["fabrikam.example", "northwind.example", "contoso.example", "Ana Almeida"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_word_of_a_letter_or_subject_is_stored_exported_or_logged_and_no_address_is_logged()
    {
        await using var service = await ServiceUnderTest.StartAsync(OliveMailbox.Create(TimeProvider.System.GetUtcNow()), Ct);
        var log = new CapturedLog();
        service.Get<ILoggerFactory>().AddProvider(log);
        await service.SyncAsync(Ct);

        var stored = StoredBytes.Of(service);
        var exported = await ExportsAsync(service);

        Among(WordsOfTheLetters, stored).ShouldBeEmpty();
        Among(WordsOfTheLetters, exported).ShouldBeEmpty();
        Among(WordsOfTheLetters, log.Text).ShouldBeEmpty();
        Among(Addresses, log.Text).ShouldBeEmpty();
        log.Text.ShouldNotBeEmpty();
        exported.ShouldContain("ana@fabrikam.example");
    }

    private static IEnumerable<string> Among(IEnumerable<string> words, string text) => words.Where(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static async Task<string> ExportsAsync(ServiceUnderTest service)
    {
        using var output = new MemoryStream();
        await using var db = service.Store.Open();
        foreach (var what in Exports.Names) await Exports.WriteAsync(db, what, null, output, Ct);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private sealed class CapturedLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
