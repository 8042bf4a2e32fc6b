import type { ItemReference } from '../api/contract';
import { findMessage } from './graph/graphClient';
import type { Route } from './route';

/** Where the item behind a reference of the pane stands in this client. */
export async function routeOf({ messageId, eventId, internetMessageId }: ItemReference): Promise<Route> {
  if (messageId) return { at: 'message', id: messageId };
  if (eventId) return { at: 'event', id: eventId };
  const id = internetMessageId ? await findMessage(internetMessageId) : undefined;
  if (id === undefined) throw new Error('This item is no longer in the mailbox.');
  return { at: 'message', id };
}
