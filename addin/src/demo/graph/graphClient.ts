import { addDays } from '../calendar/days';
import type { GraphEvent, GraphFolder, GraphMessage, MeetingAnswer } from './graphTypes';

const root = 'demo/graph/v1.0/';
const listFields =
  'id,internetMessageId,conversationId,parentFolderId,subject,bodyPreview,from,toRecipients,ccRecipients,receivedDateTime,isRead,isDraft,hasAttachments';

export const pageSize = 50;

/** Graph's own HTTP, through the service to the simulated mailbox. */
export function fetchOwner(): Promise<{ displayName: string; mail: string }> {
  return ask('me');
}

/** Folders at the top, each followed by its children at any depth. */
export async function fetchFolders(parent?: string): Promise<GraphFolder[]> {
  const path = parent ? `me/mailFolders/${encodeURIComponent(parent)}/childFolders` : 'me/mailFolders';
  const { value } = await ask<{ value: GraphFolder[] }>(`${path}?$top=100`);
  const withChildren = value.map(async folder => [
    folder,
    ...(folder.childFolderCount > 0 ? await fetchFolders(folder.id) : []),
  ]);
  return (await Promise.all(withChildren)).flat();
}

export async function fetchMessages(folderId: string, skip: number, signal: AbortSignal): Promise<GraphMessage[]> {
  const query = `$select=${listFields}&$orderby=receivedDateTime desc&$top=${pageSize}&$skip=${skip}`;
  return (
    await ask<{ value: GraphMessage[] }>(`me/mailFolders/${encodeURIComponent(folderId)}/messages?${query}`, { signal })
  ).value;
}

export function fetchMessage(id: string, signal: AbortSignal): Promise<GraphMessage> {
  return ask(`me/messages/${encodeURIComponent(id)}?$select=${listFields},body`, { signal });
}

/** The id of the message with this Message-ID; undefined where the mailbox has none. */
export async function findMessage(internetMessageId: string): Promise<string | undefined> {
  const filter = encodeURIComponent(`internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`);
  return (await ask<{ value: GraphMessage[] }>(`me/messages?$filter=${filter}&$select=id&$top=1`)).value[0]?.id;
}

export async function markRead(id: string): Promise<void> {
  await ask(`me/messages/${encodeURIComponent(id)}`, { method: 'PATCH', body: JSON.stringify({ isRead: true }) });
}

/** Events between two days, in the owner's own time. The window is asked a day wider, since Graph takes it in UTC. */
export async function fetchEvents(from: Date, until: Date, signal: AbortSignal): Promise<GraphEvent[]> {
  const [start, end] = [addDays(from, -1), addDays(until, 1)].map(day => day.toISOString());
  const query = `startDateTime=${start}&endDateTime=${end}&$top=250&$orderby=start/dateTime`;
  return (await ask<{ value: GraphEvent[] }>(`me/calendarView?${query}`, { signal }, await ownersZone())).value;
}

export async function fetchEvent(id: string, signal: AbortSignal): Promise<GraphEvent> {
  return ask(`me/events/${encodeURIComponent(id)}`, { signal }, await ownersZone());
}

let zone: Promise<string> | undefined;

/** A calendar in the reader's zone would show the owner's lunch at midnight. */
function ownersZone(): Promise<string> {
  zone ??= ask<{ timeZone: string }>('me/mailboxSettings').then(settings => settings.timeZone);
  zone.catch(() => {
    zone = undefined;
  });
  return zone;
}

export async function answerMeeting(id: string, answer: MeetingAnswer): Promise<void> {
  await ask(`me/events/${encodeURIComponent(id)}/${answer}`, {
    method: 'POST',
    body: JSON.stringify({ sendResponse: true }),
  });
}

async function ask<T>(path: string, init: RequestInit = {}, timeZone = 'UTC'): Promise<T> {
  const headers = {
    'Content-Type': 'application/json',
    Prefer: `IdType="ImmutableId", outlook.timezone="${timeZone}"`,
  };
  const response = await fetch(new URL(root + path, document.baseURI), { ...init, headers });
  if (response.status === 404) throw new Error('This item is no longer in the mailbox.');
  if (!response.ok) throw new Error(await messageOf(response));
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function messageOf(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => undefined)) as { error?: { message?: string } } | undefined;
  return answer?.error?.message ?? `The simulated mailbox answered ${response.status}.`;
}
