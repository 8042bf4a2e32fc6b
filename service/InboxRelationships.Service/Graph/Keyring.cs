using InboxRelationships.Service.Hosting;
using Microsoft.Identity.Client.Extensions.Msal;

namespace InboxRelationships.Service.Graph;

/// <summary>Where the system keeps secrets. Windows and macOS always have such a place, Linux only with a Secret Service.</summary>
internal static class Keyring
{
    public static bool IsThere(AppFolder folder) => !OperatingSystem.IsLinux() || Answers(folder);

    /// <summary>Writes, reads and removes an entry for trial, as the token cache itself would fail only in the middle of a sign-in.</summary>
    private static bool Answers(AppFolder folder)
    {
        var trial = new StorageCreationPropertiesBuilder("keyring-trial", folder.Path)
            .WithLinuxKeyring(
                "inbox-relationships.trial", MsalCacheHelper.LinuxKeyRingDefaultCollection, "InboxRelationships",
                new("Application", "InboxRelationships"), new("Purpose", "Trial"))
            .Build();
        try
        {
            MsalCacheHelper.CreateAsync(trial).GetAwaiter().GetResult().VerifyPersistence();
            return true;
        }
        catch (MsalCachePersistenceException)
        {
            return false;
        }
    }
}
