using InboxRelationships.Service.Sync;

namespace InboxRelationships.Service.Tests.Sync;

public class SyncProgressTests
{
    private readonly HandClock _clock = new();

    [Fact]
    public void The_rest_is_estimated_from_what_this_run_read_not_from_what_was_here()
    {
        var progress = new SyncProgress(_clock);
        progress.Expect(1000, already: 500);
        _clock.Pass(TimeSpan.FromSeconds(10));
        progress.Add(100);

        progress.Remaining.ShouldBe(TimeSpan.FromSeconds(40));
        (progress.Done, progress.Expected).ShouldBe((600, 1000));
    }

    [Fact]
    public void Nothing_is_estimated_too_early_without_a_count_or_when_all_is_read()
    {
        var unknown = new SyncProgress(_clock);
        var early = new SyncProgress(_clock);
        var through = new SyncProgress(_clock);
        early.Expect(1000);
        through.Expect(100);
        _clock.Pass(TimeSpan.FromSeconds(1));
        early.Add(500);
        through.Add(100);
        unknown.Add(5);
        var soon = early.Remaining;
        _clock.Pass(TimeSpan.FromSeconds(9));

        soon.ShouldBeNull();
        early.Remaining.ShouldBe(TimeSpan.FromSeconds(10));
        through.Remaining.ShouldBeNull();
        unknown.Remaining.ShouldBeNull();
    }

    private sealed class HandClock : TimeProvider
    {
        private long _now = TimeSpan.TicksPerDay;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(TimeSpan time) => _now += time.Ticks;
    }
}
