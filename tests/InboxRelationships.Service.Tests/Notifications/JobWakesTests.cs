using InboxRelationships.Service.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace InboxRelationships.Service.Tests.Notifications;

public sealed class JobWakesTests : IAsyncLifetime
{
    private static readonly JobKey Key = new("gated");

    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddQuartz()
        .AddSingleton<Turnstile>().AddSingleton<JobWakes>().BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Turnstile Turns => _services.GetRequiredService<Turnstile>();

    private JobWakes Wakes => _services.GetRequiredService<JobWakes>();

    public async ValueTask InitializeAsync()
    {
        var scheduler = await SchedulerAsync();
        scheduler.ListenerManager.AddJobListener(Wakes);
        await scheduler.AddJob(JobBuilder.Create<GatedJob>().WithIdentity(Key).StoreDurably().Build(), cancellationToken: Ct);
        await scheduler.Start(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        Turns.MayEnd.Release(10);
        await (await SchedulerAsync()).Shutdown(true, CancellationToken.None);
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Many_wishes_during_a_run_are_served_by_one_more_behind_it()
    {
        await Wakes.WakeAsync(Key, Ct);
        await Turns.Began.WaitAsync(Ct);
        var before = await WaitingAsync();

        for (var wish = 0; wish < 5; wish++) await Wakes.WakeAsync(Key, Ct);

        (await WaitingAsync()).ShouldBe(before + 1);
        Turns.MayEnd.Release();
        await Turns.Began.WaitAsync(Ct);
    }

    [Fact]
    public async Task A_wish_that_comes_when_the_run_behind_has_begun_is_served_too()
    {
        for (var wish = 0; wish < 3; wish++)
        {
            await Wakes.WakeAsync(Key, Ct);
            await Turns.Began.WaitAsync(Ct);
            Turns.MayEnd.Release();
        }

        Turns.Runs.ShouldBe(3);
    }

    [Fact]
    public async Task A_job_that_is_not_scheduled_is_not_woken() => (await Wakes.WakeAsync(new JobKey("unknown"), Ct)).ShouldBeFalse();

    private async Task<int> WaitingAsync() => (await (await SchedulerAsync()).GetTriggersOfJob(Key, Ct)).Count;

    private ValueTask<IScheduler> SchedulerAsync() => _services.GetRequiredService<ISchedulerFactory>().GetScheduler(Ct);

    internal sealed class Turnstile
    {
        public SemaphoreSlim Began { get; } = new(0);

        public SemaphoreSlim MayEnd { get; } = new(0);

        public int Runs;
    }

    [DisallowConcurrentExecution]
    internal sealed class GatedJob(Turnstile turns) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancel)
        {
            Interlocked.Increment(ref turns.Runs);
            turns.Began.Release();
            await turns.MayEnd.WaitAsync(cancel);
        }
    }
}
