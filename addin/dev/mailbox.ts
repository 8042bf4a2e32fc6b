import { day } from './months.ts';
import { type everybody, gordon, helen, reinhardt, shop, tomas } from './people.ts';

/** Graph's shapes, as far as the demo's mail client reads them. */
const recipient = (name: string, address: string) => ({ emailAddress: { name, address } });
const from = (person: (typeof everybody)[number]) => recipient(person.displayName, person.addresses[0] ?? '');
const jim = recipient('Jim Alder', 'jim.alder@alder.example');

export const folders = [
  {
    id: 'f-inbox',
    displayName: 'Inbox',
    parentFolderId: 'f-root',
    childFolderCount: 1,
    totalItemCount: 64,
    unreadItemCount: 3,
  },
  {
    id: 'f-board',
    displayName: 'Board',
    parentFolderId: 'f-inbox',
    childFolderCount: 0,
    totalItemCount: 12,
    unreadItemCount: 0,
  },
  {
    id: 'f-sent',
    displayName: 'Sent Items',
    parentFolderId: 'f-root',
    childFolderCount: 0,
    totalItemCount: 40,
    unreadItemCount: 0,
  },
  {
    id: 'f-archive',
    displayName: 'Archive',
    parentFolderId: 'f-root',
    childFolderCount: 0,
    totalItemCount: 0,
    unreadItemCount: 0,
  },
];

const newYear = `<div>Happy New Year <span style="font-family:Georgia">Jim</span>!</div>
<p>It’s been a long time, I hope you and the kids are well. Here all is fine, the firm has grown to twelve.</p>
<p>One small favour: our planner is up for an award.
Would you <a href="https://awards.example/vote">cast a vote</a>? It takes a minute.</p>
<p>Warmly,<br>Gordon<br>+1 555 0100</p><img src="https://track.example/p.gif">`;

const letters = [
  { person: gordon, subject: 'Happy New Year!', html: newYear },
  {
    person: helen,
    subject: 'Re: The budget, and Thursday',
    html: '<p>Dear Jim,</p><p>thank you for the lines on the reserve. Your point about the roof stands. Would Thursday at noon suit you?</p><p>Helen</p>',
  },
  {
    person: shop,
    subject: 'New this week: twelve books for long evenings',
    html: '<table bgcolor="#faf4e8" width="100%"><tr><td style="color:#553311;padding:24px"><h2>Twelve books</h2><p>For long evenings.</p></td></tr></table>',
  },
  {
    person: tomas,
    subject: 'Photographs from the hut',
    html: '<p>Found these when clearing the attic. Do you remember the storm?</p><p>T.</p>',
  },
];

export const messages = Array.from({ length: 64 }, (_, index) => {
  const letter = letters[index % letters.length] ?? letters[0];
  if (!letter) throw new Error('no letters');
  const at = new Date(Date.now() - index * 0.7 * day - 3_600_000).toISOString();
  return {
    id: `m-${index}`,
    internetMessageId: `<m-${index}@mail.example>`,
    conversationId: `c-${index}`,
    parentFolderId: 'f-inbox',
    subject: letter.subject,
    bodyPreview: letter.html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200),
    from: from(letter.person),
    toRecipients: [jim],
    ccRecipients: letter.person === helen ? [from(tomas)] : [],
    receivedDateTime: at,
    sentDateTime: at,
    isRead: index > 2,
    hasAttachments: index % 9 === 3,
    importance: 'normal',
    body: { contentType: 'html', content: letter.html },
  };
});

function event(id: string, subject: string, inDays: number, hour: number, hours: number, more: object) {
  const start = new Date();
  start.setUTCHours(hour, 0, 0, 0);
  start.setTime(start.getTime() + inDays * day);
  const end = new Date(start.getTime() + hours * 3_600_000);
  const utc = (date: Date) => ({ dateTime: date.toISOString().replace('Z', '0000'), timeZone: 'UTC' });
  return {
    id,
    subject,
    start: utc(start),
    end: utc(end),
    isAllDay: false,
    isCancelled: false,
    isOrganizer: false,
    type: 'singleInstance',
    bodyPreview: '',
    location: { displayName: '' },
    organizer: jim,
    responseStatus: { response: 'organizer', time: null },
    attendees: [] as object[],
    ...more,
  };
}

const guest = (person: (typeof everybody)[number], response: string) => ({
  ...from(person),
  type: 'required',
  status: { response },
});

export const events = [
  event('e-supper', 'Supper at Helen’s', 1, 18, 3, {
    organizer: from(helen),
    location: { displayName: '12 Orchard Lane' },
    bodyPreview: 'Seven of us, nothing grand. Come as you are.',
    responseStatus: { response: 'notResponded', time: null },
    attendees: [
      guest(tomas, 'accepted'),
      guest(gordon, 'tentativelyAccepted'),
      guest(reinhardt, 'accepted'),
      { ...jim, type: 'required', status: { response: 'none' } },
    ],
  }),
  event('e-board', 'Board meeting', 2, 9, 2, {
    organizer: from(helen),
    responseStatus: { response: 'accepted', time: null },
    attendees: [guest(tomas, 'accepted')],
  }),
  event('e-walk', 'Walk', -1, 15, 1, {}),
  event('e-lunch', 'Lunch with Helen', 0, 12, 1, { isOrganizer: true, attendees: [guest(helen, 'accepted')] }),
];

export const stories = [
  {
    id: '1',
    title: 'The letter that was not a letter',
    text: 'A New Year’s mail from somebody half remembered asks for a vote.',
    internetMessageId: '<m-0@mail.example>',
    eventId: null,
    folder: 'Inbox',
  },
  {
    id: '3',
    title: 'The invitation almost declined',
    text: 'Seven people at a friend’s house. One of them you have tried to reach.',
    internetMessageId: null,
    eventId: 'e-supper',
    folder: 'Calendar',
  },
  {
    id: '7',
    title: 'The deep tie',
    text: 'Cards and notes from a colleague on the board.',
    internetMessageId: '<m-1@mail.example>',
    eventId: null,
    folder: 'Inbox',
  },
];
