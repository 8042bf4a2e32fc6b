import type { ContactMoment, PersonCard } from '../src/api/contract.ts';
import { daysAgo, months } from './months.ts';

const moment = (
  days: number,
  kind: ContactMoment['kind'],
  direction: ContactMoment['direction'],
  id: string,
): ContactMoment => ({
  at: daysAgo(days),
  kind,
  direction,
  people: 1,
  item: kind.startsWith('met')
    ? { internetMessageId: null, messageId: null, eventId: id }
    : { internetMessageId: `<${id}@mail.example>`, messageId: id, eventId: null },
});

export const gordon: PersonCard = {
  personId: 'p-gordon',
  displayName: 'Gordon Whitlock',
  addresses: ['gordon@whitlock-partners.example', 'gwhitlock@post.example'],
  kind: 'human',
  organisations: ['Whitlock Partners'],
  jobTitle: 'Founder',
  identityReasons: ['Both addresses signed with the same name and answered each other’s threads.'],
  suggestions: [],
  corrections: [],
  introducedBy: null,
  strength: {
    value: 1.1,
    percentile: 71,
    rank: 62,
    of: 212,
    layer: 'regular',
    because: [
      { code: 'written', text: 'Letters between you two, mostly in 2022', weight: 0.52 },
      { code: 'met', text: 'Met 4 times at the founders’ club', weight: 0.31 },
      { code: 'shared', text: 'Wrote in groups with 3 people you know well', weight: 0.17 },
    ],
  },
  state: 'dormant',
  stateText: 'Silent for 3 years; you used to be in touch every 5 weeks.',
  cadenceDays: 35,
  counts: { sent: 18, received: 21, meetings: 4, broadcastReceived: 5 },
  history: months(ago => ({ broadcasts: [1, 6, 12, 18].includes(ago) ? 1 : 0 })),
  firstContact: moment(2050, 'metInGroup', 'in', 'e-first'),
  lastContact: moment(1120, 'writtenAlone', 'in', 'm-last'),
  lastMeeting: moment(1240, 'metInGroup', 'in', 'e-lunch'),
  shared: [
    { personId: 'p-helen', displayName: 'Helen Abernathy', together: 9, layer: 'inner' },
    { personId: 'p-tomas', displayName: 'Tomás Ferreira', together: 6, layer: 'close' },
    { personId: 'p-ines', displayName: 'Inês Carvalho de Albuquerque', together: 3, layer: 'regular' },
  ],
  unanswered: [],
};

export const helen: PersonCard = {
  personId: 'p-helen',
  displayName: 'Helen Abernathy',
  addresses: ['helen.abernathy@birchwood-trust.example'],
  kind: 'human',
  organisations: ['Birchwood Trust'],
  jobTitle: 'Chair of the board',
  identityReasons: [],
  suggestions: [],
  corrections: [],
  introducedBy: null,
  strength: {
    value: 9.4,
    percentile: 99,
    rank: 2,
    of: 212,
    layer: 'inner',
    because: [
      { code: 'written', text: 'Letters both ways almost every week', weight: 0.58 },
      { code: 'metAlone', text: 'Met alone 14 times in two years', weight: 0.27 },
      { code: 'answers', text: 'Each of you answers within a day', weight: 0.15 },
    ],
  },
  state: 'active',
  stateText: 'Last in touch 3 days ago; usually every 5 days.',
  cadenceDays: 5,
  counts: { sent: 143, received: 151, meetings: 31, broadcastReceived: 2 },
  history: months(ago => ({
    sent: 2 + ((ago * 7) % 5) + (ago < 6 ? 2 : 0),
    received: 3 + ((ago * 5) % 6),
    meetings: ago % 3 === 0 ? 1 + (ago % 2) : 0,
    broadcasts: ago === 11 ? 2 : 0,
  })),
  firstContact: moment(1780, 'writtenToFew', 'in', 'm-h1'),
  lastContact: moment(3, 'writtenAlone', 'in', 'm-h2'),
  lastMeeting: moment(24, 'metAlone', 'out', 'e-h3'),
  shared: [
    { personId: 'p-gordon', displayName: 'Gordon Whitlock', together: 9, layer: 'regular' },
    { personId: 'p-tomas', displayName: 'Tomás Ferreira', together: 22, layer: 'close' },
  ],
  unanswered: [],
};

export const tomas: PersonCard = {
  ...helen,
  personId: 'p-tomas',
  displayName: 'Tomás Ferreira',
  addresses: ['tomas@ferreira.example'],
  organisations: [],
  jobTitle: null,
  strength: helen.strength ? { ...helen.strength, rank: 14, layer: 'close', value: 4.2 } : null,
  state: 'overdue',
  stateText: 'Last in touch 3 months ago; usually every 3 weeks.',
  history: months(ago => ({
    sent: ago > 3 ? (ago * 3) % 4 : 0,
    received: ago > 3 ? (ago * 5) % 3 : 0,
    meetings: ago % 6 === 5 ? 1 : 0,
  })),
  lastContact: moment(96, 'writtenAlone', 'out', 'm-t1'),
  unanswered: [moment(96, 'writtenAlone', 'out', 'm-t1')],
};

/** Written to three times without an answer. */
export const reinhardt: PersonCard = {
  ...helen,
  personId: 'p-reinhardt',
  displayName: 'Dr. Anneliese Reinhardt-Oyelaran',
  addresses: ['a.reinhardt@institute.example'],
  organisations: ['Institute for Applied Hydrology'],
  jobTitle: 'Director',
  strength: {
    value: 0.4,
    percentile: 31,
    rank: 148,
    of: 212,
    layer: 'wider',
    because: [{ code: 'written', text: 'You wrote three times', weight: 1 }],
  },
  state: 'oneWay',
  stateText: 'You wrote three times; no answer was found.',
  counts: { sent: 3, received: 0, meetings: 0, broadcastReceived: 0 },
  history: months(ago => ({ sent: [4, 7, 10].includes(ago) ? 1 : 0 })),
  firstContact: moment(310, 'writtenAlone', 'out', 'm-r1'),
  lastContact: moment(130, 'writtenAlone', 'out', 'm-r3'),
  lastMeeting: null,
  shared: [],
  unanswered: [
    moment(310, 'writtenAlone', 'out', 'm-r1'),
    moment(215, 'writtenAlone', 'out', 'm-r2'),
    moment(130, 'writtenAlone', 'out', 'm-r3'),
  ],
};

export const shop: PersonCard = {
  personId: 'p-shop',
  displayName: 'Lantern Books',
  addresses: ['no-reply@lantern-books.example'],
  kind: 'machine',
  organisations: [],
  jobTitle: null,
  identityReasons: ['The address is one nobody answers, and every message came from a sending service.'],
  suggestions: [],
  corrections: [],
  introducedBy: null,
  strength: null,
  state: 'stranger',
  stateText: '',
  cadenceDays: null,
  counts: { sent: 0, received: 0, meetings: 0, broadcastReceived: 37 },
  history: months(ago => ({ broadcasts: 1 + (ago % 3) })),
  firstContact: null,
  lastContact: null,
  lastMeeting: null,
  shared: [],
  unanswered: [],
};

export const everybody: readonly PersonCard[] = [gordon, helen, tomas, reinhardt, shop];
