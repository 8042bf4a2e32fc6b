using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace InboxRelationships.Service.Storage.Migrations;

/// <summary>The first schema. Column types are left to the provider, so that one migration serves both.</summary>
[DbContext(typeof(InboxDb))]
[Migration("20261122000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "Attendees",
            columns: table => new
            {
                EventId = table.Column<long>(nullable: false),
                Position = table.Column<int>(nullable: false),
                ParticipantId = table.Column<long>(nullable: false),
                Response = table.Column<int>(nullable: false),
                IsOptional = table.Column<bool>(nullable: false),
                IsResource = table.Column<bool>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Attendees", x => new { x.EventId, x.Position });
            });

        migrationBuilder.CreateTable(
            name: "Contacts",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                GraphId = table.Column<string>(nullable: false),
                Folder = table.Column<string>(nullable: false),
                DisplayName = table.Column<string>(nullable: false),
                Addresses = table.Column<string>(nullable: false),
                Company = table.Column<string>(nullable: true),
                JobTitle = table.Column<string>(nullable: true),
                Baseline = table.Column<int>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Contacts", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "CommonShingles",
            columns: table => new
            {
                MailboxId = table.Column<long>(nullable: false),
                Marks = table.Column<byte[]>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_CommonShingles", x => x.MailboxId);
            });

        migrationBuilder.CreateTable(
            name: "Feedback",
            columns: table => new
            {
                MessageId = table.Column<long>(nullable: false),
                MailboxId = table.Column<long>(nullable: false),
                Said = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Feedback", x => x.MessageId);
            });

        migrationBuilder.CreateTable(
            name: "OrganisationKeys",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false),
                ProtectedKey = table.Column<byte[]>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_OrganisationKeys", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "SharedShingles",
            columns: table => new
            {
                Hash = table.Column<long>(nullable: false),
                Mark = table.Column<long>(nullable: false),
                Day = table.Column<long>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_SharedShingles", x => new { x.Hash, x.Mark });
            });

        migrationBuilder.CreateTable(
            name: "Sketches",
            columns: table => new
            {
                MessageId = table.Column<long>(nullable: false),
                MailboxId = table.Column<long>(nullable: false),
                At = table.Column<long>(nullable: false),
                Hashes = table.Column<byte[]>(nullable: false),
                Shared = table.Column<byte[]>(nullable: true),
                IsCounted = table.Column<bool>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Sketches", x => x.MessageId);
            });

        migrationBuilder.CreateTable(
            name: "Corrections",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                Act = table.Column<long>(nullable: false),
                Kind = table.Column<int>(nullable: false),
                Address = table.Column<string>(nullable: false),
                Other = table.Column<string>(nullable: false),
                Text = table.Column<string>(nullable: false),
                At = table.Column<long>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Corrections", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Cursors",
            columns: table => new
            {
                MailboxId = table.Column<long>(nullable: false),
                Scope = table.Column<string>(nullable: false),
                Link = table.Column<string>(nullable: true),
                IsRoundComplete = table.Column<bool>(nullable: false),
                Baseline = table.Column<int>(nullable: false),
                Backfilled = table.Column<int>(nullable: false),
                IsFreshBaseline = table.Column<bool>(nullable: false),
                FollowsBaseline = table.Column<bool>(nullable: false),
                LastRoundAt = table.Column<long>(nullable: true),
                LastChangeAt = table.Column<long>(nullable: true),
                Gap = table.Column<string>(nullable: true),
                Unreadable = table.Column<int>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Cursors", x => new { x.MailboxId, x.Scope });
            });

        migrationBuilder.CreateTable(
            name: "Events",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                GraphId = table.Column<string>(nullable: false),
                SeriesMasterGraphId = table.Column<string>(nullable: true),
                Type = table.Column<int>(nullable: false),
                Start = table.Column<long>(nullable: false),
                End = table.Column<long>(nullable: false),
                IsBare = table.Column<bool>(nullable: false),
                IsAllDay = table.Column<bool>(nullable: false),
                IsCancelled = table.Column<bool>(nullable: false),
                IsPrivate = table.Column<bool>(nullable: false),
                ShowAs = table.Column<int>(nullable: false),
                OwnerResponse = table.Column<int>(nullable: false),
                OrganizerId = table.Column<long>(nullable: true),
                Baseline = table.Column<int>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Events", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Folders",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                GraphId = table.Column<string>(nullable: false),
                ParentGraphId = table.Column<string>(nullable: true),
                DisplayName = table.Column<string>(nullable: false),
                WellKnownName = table.Column<string>(nullable: true),
                TotalItemCount = table.Column<int>(nullable: true),
                CountedAt = table.Column<long>(nullable: true),
                IsSynced = table.Column<bool>(nullable: false),
                Baseline = table.Column<int>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Folders", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Acts",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                PersonId = table.Column<string>(nullable: false),
                Kind = table.Column<int>(nullable: false),
                Direction = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false),
                MessageId = table.Column<long>(nullable: false),
                Position = table.Column<int>(nullable: false),
                DueAt = table.Column<long>(nullable: true),
                Status = table.Column<int>(nullable: false),
                ClosedByMessageId = table.Column<long>(nullable: true),
                ClosedByEventId = table.Column<long>(nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Acts", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "FollowUps",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                Kind = table.Column<int>(nullable: false),
                PersonId = table.Column<string>(nullable: false),
                MessageId = table.Column<long>(nullable: true),
                EventId = table.Column<long>(nullable: true),
                DueAt = table.Column<long>(nullable: true),
                Score = table.Column<double>(nullable: false),
                Reason = table.Column<string>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_FollowUps", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Interactions",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                PersonId = table.Column<string>(nullable: false),
                Kind = table.Column<int>(nullable: false),
                Direction = table.Column<int>(nullable: false),
                At = table.Column<long>(nullable: false),
                Weight = table.Column<double>(nullable: false),
                MessageId = table.Column<long>(nullable: true),
                EventId = table.Column<long>(nullable: true),
                Why = table.Column<string>(nullable: true),
                AnsweredAfter = table.Column<double>(nullable: true),
                OwnerAnswer = table.Column<int>(nullable: true),
                TheirAnswer = table.Column<int>(nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Interactions", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "LeftOut",
            columns: table => new
            {
                FolderId = table.Column<long>(nullable: false),
                Hash = table.Column<string>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_LeftOut", x => new { x.FolderId, x.Hash });
            });

        migrationBuilder.CreateTable(
            name: "Mailboxes",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                Name = table.Column<string>(nullable: false),
                GraphUserId = table.Column<string>(nullable: false),
                DisplayName = table.Column<string>(nullable: false),
                OwnerAddresses = table.Column<string>(nullable: false),
                TimeZone = table.Column<string>(nullable: false),
                Locale = table.Column<string>(nullable: false),
                ProtectedHashKey = table.Column<byte[]>(nullable: false),
                State = table.Column<int>(nullable: false),
                ProfileReadAt = table.Column<long>(nullable: false),
                EventsFrom = table.Column<long>(nullable: true),
                EventsTo = table.Column<long>(nullable: true),
                LastCompleteAt = table.Column<long>(nullable: true),
                ComparedAt = table.Column<long>(nullable: true),
                LastRunAt = table.Column<long>(nullable: true),
                LastRequests = table.Column<int>(nullable: false),
                LastRetries = table.Column<int>(nullable: false),
                MinedAt = table.Column<long>(nullable: true),
                NeedsMining = table.Column<bool>(nullable: false),
                Changes = table.Column<long>(nullable: false),
                Gaps = table.Column<string>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Mailboxes", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "Messages",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                GraphId = table.Column<string>(nullable: false),
                FolderId = table.Column<long>(nullable: true),
                InternetMessageId = table.Column<string>(nullable: false),
                ConversationId = table.Column<string>(nullable: false),
                ReceivedAt = table.Column<long>(nullable: false),
                SentAt = table.Column<long>(nullable: false),
                Direction = table.Column<int>(nullable: false),
                FromId = table.Column<long>(nullable: true),
                SenderId = table.Column<long>(nullable: true),
                Meeting = table.Column<int>(nullable: false),
                TiedAt = table.Column<long>(nullable: true),
                EventGraphId = table.Column<string>(nullable: true),
                IsMarkedReply = table.Column<bool>(nullable: false),
                SubjectKey = table.Column<string>(nullable: true),
                IsDraft = table.Column<bool>(nullable: false),
                IsRead = table.Column<bool>(nullable: false),
                HasAttachments = table.Column<bool>(nullable: false),
                Baseline = table.Column<int>(nullable: false),
                IsLeaving = table.Column<bool>(nullable: false),
                Traits = table.Column<byte[]>(nullable: true),
                Terms = table.Column<byte[]>(nullable: true),
                TraitsVersion = table.Column<int>(nullable: false),
                WithText = table.Column<bool>(nullable: false),
                Class = table.Column<int>(nullable: true),
                Verdict = table.Column<byte[]>(nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Messages", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "NeverTrack",
            columns: table => new
            {
                Hash = table.Column<string>(nullable: false),
                ProtectedKey = table.Column<byte[]>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_NeverTrack", x => x.Hash);
            });

        migrationBuilder.CreateTable(
            name: "Participants",
            columns: table => new
            {
                Id = table.Column<long>(nullable: false)
                    .Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                MailboxId = table.Column<long>(nullable: false),
                Address = table.Column<string>(nullable: false),
                Name = table.Column<string>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Participants", x => x.Id);
            });

        migrationBuilder.CreateTable(
            name: "People",
            columns: table => new
            {
                MailboxId = table.Column<long>(nullable: false),
                PersonId = table.Column<string>(nullable: false),
                DisplayName = table.Column<string>(nullable: false),
                Kind = table.Column<int>(nullable: false),
                Strength = table.Column<double>(nullable: false),
                Rank = table.Column<int>(nullable: false),
                Layer = table.Column<int>(nullable: false),
                State = table.Column<int>(nullable: false),
                Identity = table.Column<byte[]>(nullable: false),
                Figures = table.Column<byte[]>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_People", x => new { x.MailboxId, x.PersonId });
            });

        migrationBuilder.CreateTable(
            name: "PersonAddresses",
            columns: table => new
            {
                MailboxId = table.Column<long>(nullable: false),
                Address = table.Column<string>(nullable: false),
                PersonId = table.Column<string>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_PersonAddresses", x => new { x.MailboxId, x.Address });
            });

        migrationBuilder.CreateTable(
            name: "Recipients",
            columns: table => new
            {
                MessageId = table.Column<long>(nullable: false),
                Position = table.Column<int>(nullable: false),
                Line = table.Column<int>(nullable: false),
                ParticipantId = table.Column<long>(nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Recipients", x => new { x.MessageId, x.Position });
            });

        migrationBuilder.CreateTable(
            name: "Subscriptions",
            columns: table => new
            {
                MailboxId = table.Column<long>(nullable: false),
                Collection = table.Column<int>(nullable: false),
                GraphId = table.Column<string>(nullable: true),
                ClientStateHash = table.Column<byte[]>(nullable: true),
                Url = table.Column<string>(nullable: true),
                ExpiresAt = table.Column<long>(nullable: false),
                RenewAt = table.Column<long>(nullable: false),
                RestsUntil = table.Column<long>(nullable: false),
                Problem = table.Column<string>(nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_Subscriptions", x => new { x.MailboxId, x.Collection });
            });

        migrationBuilder.CreateIndex(
            name: "IX_Contacts_MailboxId_GraphId",
            table: "Contacts",
            columns: new[] { "MailboxId", "GraphId" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_Corrections_MailboxId_Act",
            table: "Corrections",
            columns: new[] { "MailboxId", "Act" });

        migrationBuilder.CreateIndex(
            name: "IX_Events_MailboxId_GraphId",
            table: "Events",
            columns: new[] { "MailboxId", "GraphId" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_Folders_MailboxId_GraphId",
            table: "Folders",
            columns: new[] { "MailboxId", "GraphId" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_Acts_MailboxId_PersonId",
            table: "Acts",
            columns: new[] { "MailboxId", "PersonId" });

        migrationBuilder.CreateIndex(
            name: "IX_Acts_MessageId",
            table: "Acts",
            column: "MessageId");

        migrationBuilder.CreateIndex(
            name: "IX_Feedback_MailboxId",
            table: "Feedback",
            column: "MailboxId");

        migrationBuilder.CreateIndex(
            name: "IX_Sketches_MailboxId_At",
            table: "Sketches",
            columns: new[] { "MailboxId", "At" });

        migrationBuilder.CreateIndex(
            name: "IX_FollowUps_MailboxId_PersonId",
            table: "FollowUps",
            columns: new[] { "MailboxId", "PersonId" });

        migrationBuilder.CreateIndex(
            name: "IX_Interactions_MailboxId_PersonId_At",
            table: "Interactions",
            columns: new[] { "MailboxId", "PersonId", "At" });

        migrationBuilder.CreateIndex(
            name: "IX_Mailboxes_Name",
            table: "Mailboxes",
            column: "Name",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_Messages_FolderId",
            table: "Messages",
            column: "FolderId");

        migrationBuilder.CreateIndex(
            name: "IX_Messages_MailboxId_ConversationId",
            table: "Messages",
            columns: new[] { "MailboxId", "ConversationId" });

        migrationBuilder.CreateIndex(
            name: "IX_Messages_MailboxId_EventGraphId",
            table: "Messages",
            columns: new[] { "MailboxId", "EventGraphId" });

        migrationBuilder.CreateIndex(
            name: "IX_Messages_MailboxId_TraitsVersion_WithText",
            table: "Messages",
            columns: new[] { "MailboxId", "TraitsVersion", "WithText" });

        migrationBuilder.CreateIndex(
            name: "IX_Messages_Untied",
            table: "Messages",
            columns: new[] { "MailboxId", "ReceivedAt" },
            filter: "\"Meeting\" <> 0 AND \"TiedAt\" IS NULL");

        migrationBuilder.CreateIndex(
            name: "IX_Messages_MailboxId_GraphId",
            table: "Messages",
            columns: new[] { "MailboxId", "GraphId" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_Messages_MailboxId_FromId",
            table: "Messages",
            columns: new[] { "MailboxId", "FromId" });

        migrationBuilder.CreateIndex(
            name: "IX_Messages_MailboxId_ReceivedAt",
            table: "Messages",
            columns: new[] { "MailboxId", "ReceivedAt" });

        migrationBuilder.CreateIndex(
            name: "IX_Messages_Unclassed",
            table: "Messages",
            columns: new[] { "MailboxId", "Id" },
            filter: "\"Verdict\" IS NULL");

        migrationBuilder.CreateIndex(
            name: "IX_Recipients_ParticipantId",
            table: "Recipients",
            column: "ParticipantId");

        migrationBuilder.CreateIndex(
            name: "IX_Messages_MailboxId_InternetMessageId",
            table: "Messages",
            columns: new[] { "MailboxId", "InternetMessageId" });

        migrationBuilder.CreateIndex(
            name: "IX_Participants_MailboxId_Address_Name",
            table: "Participants",
            columns: new[] { "MailboxId", "Address", "Name" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_Subscriptions_GraphId",
            table: "Subscriptions",
            column: "GraphId",
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "Attendees");

        migrationBuilder.DropTable(
            name: "Contacts");

        migrationBuilder.DropTable(
            name: "CommonShingles");

        migrationBuilder.DropTable(
            name: "Feedback");

        migrationBuilder.DropTable(
            name: "OrganisationKeys");

        migrationBuilder.DropTable(
            name: "SharedShingles");

        migrationBuilder.DropTable(
            name: "Sketches");

        migrationBuilder.DropTable(
            name: "Corrections");

        migrationBuilder.DropTable(
            name: "Cursors");

        migrationBuilder.DropTable(
            name: "Events");

        migrationBuilder.DropTable(
            name: "Folders");

        migrationBuilder.DropTable(
            name: "Acts");

        migrationBuilder.DropTable(
            name: "FollowUps");

        migrationBuilder.DropTable(
            name: "Interactions");

        migrationBuilder.DropTable(
            name: "LeftOut");

        migrationBuilder.DropTable(
            name: "Mailboxes");

        migrationBuilder.DropTable(
            name: "Messages");

        migrationBuilder.DropTable(
            name: "NeverTrack");

        migrationBuilder.DropTable(
            name: "Participants");

        migrationBuilder.DropTable(
            name: "People");

        migrationBuilder.DropTable(
            name: "PersonAddresses");

        migrationBuilder.DropTable(
            name: "Recipients");

        migrationBuilder.DropTable(
            name: "Subscriptions");
    }
}
