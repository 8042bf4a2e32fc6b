using InboxRelationships.Service.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InboxRelationships.Service.Storage;

/// <summary>Registers the store.</summary>
internal static class StorageServices
{
    /// <summary>The connection string's name.</summary>
    public const string ConnectionName = "InboxRelationships";

    public static void AddStorage(this IHostApplicationBuilder builder)
    {
        builder.Services.AddDbContextFactory<InboxDb>((services, options) => Use(options, builder.Configuration, services.GetRequiredService<AppFolder>()));
        builder.Services.AddSingleton<Store>();
    }

    private static void Use(DbContextOptionsBuilder options, IConfiguration configuration, AppFolder folder)
    {
        var connection = configuration.GetConnectionString(ConnectionName);
        // There is no snapshot to compare with: a test holds migrations and model against each other instead.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        switch (Provider(configuration))
        {
            case StorageProvider.Sqlite:
                options.UseSqlite(connection ?? $"Data Source={folder.File("inbox-relationships.db")}");
                break;
            case StorageProvider.PostgreSql:
                options.UseNpgsql(connection ?? throw new ConfigurationException(
                    "ConnectionStrings:InboxRelationships is not set, and Storage:Provider PostgreSql needs it."));
                break;
        }
    }

    private static StorageProvider Provider(IConfiguration configuration)
    {
        var named = configuration["Storage:Provider"];
        if (named is null) return StorageProvider.Sqlite;
        return Enum.TryParse<StorageProvider>(named, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            ? provider
            : throw new ConfigurationException($"Storage:Provider is '{named}'; it must be Sqlite or PostgreSql.");
    }
}
