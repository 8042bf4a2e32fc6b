using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Mail;

/// <summary>Finds the folder a path names, by id or well-known name, or answers as Graph does when there is none.</summary>
internal static class FolderLookup
{
    public static SimulatedFolder Require(GraphCall call, string key) => call.Mailbox.Folders.Find(key) ?? throw NotFound(key);

    // Ids are long; a short word that is no well-known name is not an id at all.
    private static GraphErrorException NotFound(string key) => key.Length < 16
        ? new(400, "ErrorInvalidIdMalformed", "Id is malformed.")
        : GraphErrorException.ItemNotFound();
}
