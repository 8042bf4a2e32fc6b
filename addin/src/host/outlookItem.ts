import type { AddressOnItem, ContextRequest } from '../api/contract';
import type { HostItem } from './mailHost';

type Item = NonNullable<Office.Mailbox['item']>;
type Recipients = Office.EmailAddressDetails[] | Office.Recipients | undefined;
type Readable<T> = T | { getAsync(callback: (result: Office.AsyncResult<T>) => void): void } | undefined;

/** Reads whatever Outlook shows, in each of its four modes, into the question the pane asks. */
export async function readOutlookItem(mailbox: Office.Mailbox): Promise<HostItem> {
  const item = mailbox.item;
  if (!item) return { kind: 'nothing' };
  try {
    return await describe(mailbox, item);
  } catch {
    return {
      kind: 'unreadable',
      reason: 'Outlook does not let the pane read this item. Encrypted items are one cause.',
    };
  }
}

/** The text being written, in plain form; where Outlook does not give it, nothing is known of it. */
export function readOutlookDraft({ item }: Office.Mailbox): Promise<string> {
  return new Promise(resolve => {
    if (!item?.body?.getAsync) resolve('');
    else
      item.body.getAsync(Office.CoercionType.Text, ({ status, value }) =>
        resolve(String(status) === 'succeeded' ? value : ''),
      );
  });
}

async function describe(mailbox: Office.Mailbox, item: Item): Promise<HostItem> {
  const kind = String(item.itemType) === 'appointment' ? 'appointment' : 'message';
  const isDraft = typeof item.subject !== 'string' && item.subject !== null && item.subject !== undefined;
  const request: ContextRequest = {
    mailbox: mailbox.userProfile?.emailAddress ?? null,
    ...identityOf(mailbox, item),
    ...(kind === 'message' ? await messageParts(item) : await appointmentParts(item)),
    subject: (await read<string>(item.subject as Readable<string>)) ?? null,
  };
  const isInvitation = kind === 'appointment' ? !isDraft : isMeetingRequest(item);
  return { kind, isDraft, isInvitation, key: keyOf(request), request };
}

const isMeetingRequest = (item: Item) => String(item.itemClass ?? '').startsWith('IPM.Schedule.Meeting.Request');

/** Outlook names items in EWS form on the desktop and in REST form on phones; on the Mac the name may be empty. */
function identityOf(mailbox: Office.Mailbox, item: Item): ContextRequest {
  const isRest = /^(iOS|Android)/i.test(String(mailbox.diagnostics?.hostName ?? '').replace('Outlook', ''));
  const id = item.itemId as string | null | undefined;
  return {
    itemId: id ? (isRest ? id : mailbox.convertToRestId(id, 'v2.0')) : null,
    internetMessageId: (item.internetMessageId as string | undefined) || null,
    conversationId: (item.conversationId as string | undefined) || null,
  };
}

async function messageParts(item: Item): Promise<ContextRequest> {
  const created = item.dateTimeCreated as Date | undefined;
  const [from, to, cc] = await Promise.all([
    read<Office.EmailAddressDetails>(item.from as Readable<Office.EmailAddressDetails>),
    addresses(item.to as Recipients),
    addresses(item.cc as Recipients),
  ]);
  return { from: from ? toAddress(from) : null, to, cc, receivedAt: created?.toISOString() ?? null };
}

async function appointmentParts(item: Item): Promise<ContextRequest> {
  const [organizer, to, cc, start] = await Promise.all([
    read<Office.EmailAddressDetails>(item.organizer as Readable<Office.EmailAddressDetails>),
    addresses(item.requiredAttendees as Recipients),
    addresses(item.optionalAttendees as Recipients),
    read<Date>(item.start as Readable<Date>),
  ]);
  return { from: organizer ? toAddress(organizer) : null, to, cc, receivedAt: start?.toISOString() ?? null };
}

async function addresses(recipients: Recipients): Promise<AddressOnItem[]> {
  const details = await read<Office.EmailAddressDetails[]>(recipients as Readable<Office.EmailAddressDetails[]>);
  return (details ?? []).filter(one => one.emailAddress).map(toAddress);
}

const toAddress = (details: Office.EmailAddressDetails): AddressOnItem => ({
  address: details.emailAddress,
  name: details.displayName || null,
});

/** A value while reading, an object to ask while writing. */
function read<T>(source: Readable<T>): Promise<T | undefined> {
  if (source === undefined || source === null) return Promise.resolve(undefined);
  if (typeof (source as { getAsync?: unknown }).getAsync !== 'function') return Promise.resolve(source as T);
  return new Promise((resolve, reject) => {
    (source as Exclude<Readable<T>, T | undefined>).getAsync(result => {
      if (String(result.status) === 'succeeded') resolve(result.value);
      else reject(new Error(result.error?.message ?? 'Outlook gave no reason.'));
    });
  });
}

/** What identifies the item; where Outlook gives no name, everything known of it does. */
function keyOf(request: ContextRequest): string {
  return request.itemId ?? request.internetMessageId ?? JSON.stringify(request);
}
