import { owner } from './answers.ts';
import { events, folders, messages } from './mailbox.ts';

interface Answer {
  status: number;
  body?: unknown;
}

/** The few requests the demo's mail client makes of Graph. */
export function answerGraph(method: string, url: URL): Answer {
  const path = decodeURIComponent(url.pathname).replace(/^\/me\/?/, '');
  const [collection = '', id = '', part = ''] = path.split('/');
  if (collection === 'mailboxSettings') return ok({ timeZone: 'UTC' });
  if (path === '') return ok({ displayName: 'Jim Alder', mail: owner, userPrincipalName: owner });
  if (collection === 'mailFolders' && id === '')
    return ok({ value: folders.filter(folder => folder.parentFolderId === 'f-root') });
  if (collection === 'mailFolders' && part === 'childFolders')
    return ok({ value: folders.filter(folder => folder.parentFolderId === id) });
  if (collection === 'mailFolders' && part === 'messages') return ok({ value: page(id, url.searchParams) });
  if (collection === 'messages' && id === '')
    return ok({ value: messages.filter(one => url.search.includes(encodeURIComponent(one.internetMessageId))) });
  if (collection === 'messages') return method === 'PATCH' ? markRead(id) : found(messages.find(one => one.id === id));
  if (collection === 'calendarView') return ok({ value: events });
  if (collection === 'events' && method === 'POST') return respond(id, part);
  if (collection === 'events') return found(events.find(one => one.id === id));
  return found(undefined);
}

const ok = (body: unknown): Answer => ({ status: 200, body });

const found = (body: unknown): Answer =>
  body === undefined
    ? {
        status: 404,
        body: { error: { code: 'ErrorItemNotFound', message: 'The specified object was not found in the store.' } },
      }
    : ok(body);

function page(folderId: string, query: URLSearchParams) {
  const skip = Number(query.get('$skip') ?? 0);
  return folderId === 'f-inbox' ? messages.slice(skip, skip + Number(query.get('$top') ?? 10)) : [];
}

function markRead(id: string): Answer {
  const message = messages.find(one => one.id === id);
  if (message) message.isRead = true;
  return found(message);
}

function respond(id: string, verb: string): Answer {
  const event = events.find(one => one.id === id);
  if (!event) return found(undefined);
  event.responseStatus = {
    response: verb === 'accept' ? 'accepted' : verb === 'decline' ? 'declined' : 'tentativelyAccepted',
    time: null,
  };
  return { status: 202 };
}
