using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InboxRelationships.Service.Storage;

/// <summary>The store's model. Instants are UTC ticks, because SQLite can neither order nor compare a `DateTimeOffset`.</summary>
internal sealed class InboxDb(DbContextOptions<InboxDb> options) : DbContext(options)
{
    public DbSet<MailboxRow> Mailboxes => Set<MailboxRow>();
    public DbSet<FolderRow> Folders => Set<FolderRow>();
    public DbSet<CursorRow> Cursors => Set<CursorRow>();
    public DbSet<MessageRow> Messages => Set<MessageRow>();
    public DbSet<SketchRow> Sketches => Set<SketchRow>();
    public DbSet<CommonShinglesRow> CommonShingles => Set<CommonShinglesRow>();
    public DbSet<SharedShingleRow> SharedShingles => Set<SharedShingleRow>();
    public DbSet<OrganisationKeyRow> OrganisationKeys => Set<OrganisationKeyRow>();
    public DbSet<FeedbackRow> Feedback => Set<FeedbackRow>();
    public DbSet<ParticipantRow> Participants => Set<ParticipantRow>();
    public DbSet<RecipientRow> Recipients => Set<RecipientRow>();
    public DbSet<EventRow> Events => Set<EventRow>();
    public DbSet<AttendeeRow> Attendees => Set<AttendeeRow>();
    public DbSet<ContactRow> Contacts => Set<ContactRow>();
    public DbSet<PersonRow> People => Set<PersonRow>();
    public DbSet<PersonAddressRow> PersonAddresses => Set<PersonAddressRow>();
    public DbSet<CorrectionRow> Corrections => Set<CorrectionRow>();
    public DbSet<InteractionRow> Interactions => Set<InteractionRow>();
    public DbSet<ActRow> Acts => Set<ActRow>();
    public DbSet<FollowUpRow> FollowUps => Set<FollowUpRow>();
    public DbSet<SubscriptionRow> Subscriptions => Set<SubscriptionRow>();
    public DbSet<LeftOutRow> LeftOut => Set<LeftOutRow>();
    public DbSet<NeverTrackRow> NeverTrack => Set<NeverTrackRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        ShapeRead(model);
        ShapeMessages(model);
        ShapeSketches(model);
        ShapeDerived(model);
        ShapeKept(model);
    }

    /// <summary>What Graph told, but for messages.</summary>
    private static void ShapeRead(ModelBuilder model)
    {
        model.Entity<MailboxRow>().HasIndex(r => r.Name).IsUnique();
        model.Entity<FolderRow>().HasIndex(r => new { r.MailboxId, r.GraphId }).IsUnique();
        model.Entity<CursorRow>().HasKey(r => new { r.MailboxId, r.Scope });
        model.Entity<ParticipantRow>().HasIndex(r => new { r.MailboxId, r.Address, r.Name }).IsUnique();
        model.Entity<RecipientRow>(recipient =>
        {
            recipient.HasKey(r => new { r.MessageId, r.Position });
            recipient.HasIndex(r => r.ParticipantId);
        });
        model.Entity<EventRow>().HasIndex(r => new { r.MailboxId, r.GraphId }).IsUnique();
        model.Entity<AttendeeRow>().HasKey(r => new { r.EventId, r.Position });
        model.Entity<ContactRow>().HasIndex(r => new { r.MailboxId, r.GraphId }).IsUnique();
        model.Entity<LeftOutRow>().HasKey(r => new { r.FolderId, r.Hash });
    }

    private static void ShapeMessages(ModelBuilder model)
    {
        var message = model.Entity<MessageRow>();
        message.HasIndex(r => new { r.MailboxId, r.GraphId }).IsUnique();
        message.HasIndex(r => new { r.MailboxId, r.InternetMessageId });
        message.HasIndex(r => new { r.MailboxId, r.ConversationId });
        message.HasIndex(r => new { r.MailboxId, r.FromId });
        message.HasIndex(r => new { r.MailboxId, r.ReceivedAt });
        message.HasIndex(r => r.FolderId);
        message.HasIndex(r => new { r.MailboxId, r.EventGraphId });
        message.HasIndex(r => new { r.MailboxId, r.TraitsVersion, r.WithText });
        // Few, and looked for in each run.
        message.HasIndex(r => new { r.MailboxId, r.ReceivedAt }, "IX_Messages_Untied").HasFilter("\"Meeting\" <> 0 AND \"TiedAt\" IS NULL");
        message.HasIndex(r => new { r.MailboxId, r.Id }, "IX_Messages_Unclassed").HasFilter("\"Verdict\" IS NULL");
    }

    private static void ShapeSketches(ModelBuilder model)
    {
        model.Entity<SketchRow>(sketch =>
        {
            sketch.HasKey(r => r.MessageId);
            sketch.Property(r => r.MessageId).ValueGeneratedNever();
            sketch.HasIndex(r => new { r.MailboxId, r.At });
        });
        model.Entity<CommonShinglesRow>(common =>
        {
            common.HasKey(r => r.MailboxId);
            common.Property(r => r.MailboxId).ValueGeneratedNever();
        });
        model.Entity<SharedShingleRow>().HasKey(r => new { r.Hash, r.Mark });
        model.Entity<OrganisationKeyRow>().Property(r => r.Id).ValueGeneratedNever();
    }

    /// <summary>What mining writes.</summary>
    private static void ShapeDerived(ModelBuilder model)
    {
        model.Entity<PersonRow>().HasKey(r => new { r.MailboxId, r.PersonId });
        model.Entity<PersonAddressRow>().HasKey(r => new { r.MailboxId, r.Address });
        model.Entity<InteractionRow>().HasIndex(r => new { r.MailboxId, r.PersonId, r.At });
        model.Entity<ActRow>(act =>
        {
            act.HasIndex(r => new { r.MailboxId, r.PersonId });
            act.HasIndex(r => r.MessageId);
        });
        model.Entity<FollowUpRow>().HasIndex(r => new { r.MailboxId, r.PersonId });
    }

    /// <summary>What the owner said, and what is agreed with Graph.</summary>
    private static void ShapeKept(ModelBuilder model)
    {
        model.Entity<FeedbackRow>(feedback =>
        {
            feedback.HasKey(r => r.MessageId);
            feedback.Property(r => r.MessageId).ValueGeneratedNever();
            feedback.HasIndex(r => r.MailboxId);
        });
        model.Entity<CorrectionRow>().HasIndex(r => new { r.MailboxId, r.Act });
        model.Entity<NeverTrackRow>().HasKey(r => r.Hash);
        model.Entity<SubscriptionRow>(subscription =>
        {
            subscription.HasKey(r => new { r.MailboxId, r.Collection });
            subscription.HasIndex(r => r.GraphId).IsUnique();
        });
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
