import type {
  ContextRequest,
  ContextResponse,
  FollowUpCard,
  Freshness,
  LetterPair,
  MessageCard,
  PersonCard,
  PersonOnItem,
} from '../src/api/contract.ts';
import { daysAgo } from './months.ts';
import { everybody, gordon, helen, reinhardt, shop, tomas } from './people.ts';

export const owner = 'jim.alder@alder.example';

export const fresh: Freshness = {
  lastSync: daysAgo(0.003),
  isSyncing: false,
  isComplete: true,
  reach: daysAgo(1826),
  gaps: [],
  trouble: null,
  off: [],
};

export const massMerge: MessageCard = {
  key: 17,
  class: 'massMerge',
  classText: 'Reads as if written to you alone, yet several signs speak for one text sent to many.',
  probabilities: { massMerge: 0.86, personal: 0.11, broadcast: 0.03, discussion: 0, transactional: 0 },
  massMergeProbability: 0.86,
  reasons: [
    { code: 'silenceAsk', text: 'The first word in 3 years, and it asks for a favour', weight: 2.4 },
    { code: 'nameFont', text: 'Your name is set in another font than the text round it', weight: 1.9 },
    { code: 'generic', text: 'Nothing in it refers to anything you two ever wrote or did', weight: 1.2 },
    { code: 'season', text: 'A holiday greeting to open with', weight: 0.6 },
    { code: 'knows', text: 'You met four times and share three close contacts', weight: -1.1 },
    { code: 'noTool', text: 'Sent from an ordinary mail program, not a sending service', weight: -0.5 },
  ],
  direction: 'in',
  meeting: 'none',
  hasText: true,
  claims: [
    {
      type: 'oldTie',
      standing: 'supported',
      text: 'You were in touch on 14 January 2022 with two others.',
      item: { internetMessageId: '<m-g1@mail.example>', messageId: 'm-g1', eventId: null },
    },
  ],
  copies: [{ key: 5, at: daysAgo(370), from: 'Gordon Whitlock' }],
  said: null,
};

export const personal: MessageCard = {
  key: 18,
  class: 'personal',
  classText: 'Written to you by somebody who knows what you two have in hand.',
  probabilities: { personal: 0.97, massMerge: 0.01, broadcast: 0.01, discussion: 0.01, transactional: 0 },
  massMergeProbability: 0.01,
  reasons: [
    { code: 'answers', text: 'Answers the letter you wrote four days ago', weight: -3.1 },
    { code: 'specific', text: 'Names things only your own threads mention', weight: -2.2 },
  ],
  direction: 'in',
  meeting: 'none',
  hasText: true,
  claims: [],
  copies: [],
  said: null,
};

/** Two letters that differ in a name and a year. */
export const pair: LetterPair = {
  off: null,
  letter: {
    at: daysAgo(5),
    from: 'Gordon Whitlock',
    parts: [
      { text: 'Happy New Year ', isSlot: false },
      { text: 'Jim! ', isSlot: true },
      { text: '\n\nIt has been a long time. Would you vote for us in ', isSlot: false },
      { text: '2026?', isSlot: true },
    ],
  },
  copy: {
    at: daysAgo(370),
    from: 'Gordon Whitlock',
    parts: [
      { text: 'Happy New Year ', isSlot: false },
      { text: 'James! ', isSlot: true },
      { text: '\n\nIt has been a long time. Would you vote for us in ', isSlot: false },
      { text: '2025?', isSlot: true },
    ],
  },
};

const bulk: MessageCard = {
  ...personal,
  class: 'broadcast',
  classText: 'A newsletter with a link to unsubscribe.',
  probabilities: { broadcast: 0.99 },
  reasons: [
    { code: 'listUnsubscribe', text: 'Carries a header to unsubscribe', weight: 3.4 },
    { code: 'bulkSender', text: 'Sent by a mass-mailing service', weight: 2.8 },
  ],
  hasText: false,
};

export const reply: FollowUpCard = {
  kind: 'needsReply',
  personId: helen.personId,
  personName: helen.displayName,
  item: { internetMessageId: '<m-h2@mail.example>', messageId: 'm-h2', eventId: null },
  dueAt: daysAgo(-2),
  score: 0.9,
  reason: 'Helen asked whether Thursday suits you; you usually answer her within a day.',
};

const revive: FollowUpCard = {
  kind: 'reconnect',
  personId: gordon.personId,
  personName: gordon.displayName,
  item: { internetMessageId: null, messageId: null, eventId: 'e-lunch' },
  dueAt: null,
  score: 0.6,
  reason: 'You shared three close contacts and met four times: a real lunch may be worth more than a vote.',
};

export const toOther = (person: PersonCard, notes: string[] = []): PersonOnItem => ({
  personId: person.personId,
  displayName: person.displayName,
  address: person.addresses[0] ?? '',
  kind: person.kind,
  state: person.state,
  layer: person.strength?.layer ?? 'outer',
  notes,
});

const newcomer: PersonOnItem = {
  personId: null,
  displayName: '田中 美咲',
  address: 'misaki@tanaka.example',
  kind: 'human',
  state: 'stranger',
  layer: 'outer',
  notes: [],
};

export const guests: PersonOnItem[] = [
  toOther(tomas, ['You have not seen each other for five months; you used to meet every six weeks.']),
  toOther(gordon),
  newcomer,
  toOther(reinhardt, ['You wrote three times without an answer.']),
];

/** An answer as the service would give it for the invented mailbox. */
export function answerTo(request: ContextRequest): ContextResponse {
  const author = everybody.find(person => person.addresses.includes(request.from?.address ?? ''));
  const person = everybody.find(one => one.personId === request.personId) ?? author ?? null;
  const isAppointment = request.itemId?.startsWith('e-') ?? false;
  return {
    mailbox: owner,
    item: isAppointment ? 'appointment' : request.itemId ? 'message' : 'unknown',
    person,
    others: isAppointment ? guests : author === helen ? [toOther(tomas)] : [],
    message: isAppointment ? null : author === gordon ? massMerge : author === shop ? bulk : personal,
    acts: [],
    giving: null,
    followUps: person === helen ? [reply] : person === gordon ? [revive] : [],
    freshness: fresh,
  };
}
