using InboxRelationships.Core.Outreach;
using InboxRelationships.Service.Forget;
using InboxRelationships.Service.Graph;
using InboxRelationships.Service.Mining;
using InboxRelationships.Service.Outreach;
using InboxRelationships.Service.Sync;
using InboxRelationships.Service.SyncHealth;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InboxRelationships.Service.Tests.Sync.Histories;

/// <summary>A wall clock that somebody turns while the time that passes stays true.</summary>
internal sealed class TurnedClock : TimeProvider
{
    public TimeSpan By { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + By;

    /// <summary>The engine of a service under this clock.</summary>
    public MailboxSync EngineOf(ServiceUnderTest service)
    {
        var profiles = new OwnerProfile(service.Store, service.Get<IDataProtectionProvider>(), this);
        var mining = new MailboxMining(
            service.Store, service.Get<OutreachModel>(), service.Get<OwnerProfile>(), service.Get<RecurrenceLoader>(), this,
            NullLogger<MailboxMining>.Instance);
        var options = service.Get<IOptions<SyncOptions>>();
        return new(
            service.Get<GraphClients>(), new MailboxGates(options, this), service.Store, profiles, service.Get<NeverTrackList>(),
            service.Get<SketchKeys>(), mining, service.Get<Freshnesses>(), service.Get<SyncActivity>(), options,
            service.Get<IOptions<GraphOptions>>(), this, NullLogger<MailboxSync>.Instance);
    }
}
