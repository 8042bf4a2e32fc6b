using InboxRelationships.GraphSimulator.Mailboxes;
using InboxRelationships.GraphSimulator.Requests;

namespace InboxRelationships.GraphSimulator.Faults;

/// <summary>Messages in Sent Items carry no internet headers, asked for or not.</summary>
public sealed class MissingHeaders : Fault
{
    internal override StoredItem Spoil(StoredItem item, GraphCall call) =>
        call.Mailbox.Folders.Find(item.FolderId)?.WellKnownName == "sentitems" ? item.With(json => json.Remove("internetMessageHeaders")) : item;
}
