import type {
  FollowUpKind,
  InteractionKind,
  Layer,
  OutreachClass,
  PersonKind,
  RelationshipState,
} from '../api/contract';

export const layerNames: Record<Layer, string> = {
  inner: 'Inner circle',
  close: 'Close circle',
  regular: 'Regular contact',
  wider: 'Wider circle',
  outer: 'Outer circle',
};

export const layerMeanings: Record<Layer, string> = {
  inner: 'among your five closest',
  close: 'among the next fifteen',
  regular: 'among the next fifty',
  wider: 'among some 150 you keep up with',
  outer: 'outside those you keep up with',
};

export const stateNames: Record<RelationshipState, string> = {
  active: 'In contact',
  cooling: 'Cooling',
  overdue: 'Overdue',
  dormant: 'Dormant',
  oneWay: 'One-way',
  stranger: 'New to you',
};

/** Completes "Not a person:". */
export const kindNames: Record<Exclude<PersonKind, 'human'>, string> = {
  role: 'a shared role address',
  machine: 'an automatic sender',
  list: 'a mailing list',
  room: 'a room or device',
};

export const classNames: Record<OutreachClass, string> = {
  personal: 'Written to you',
  discussion: 'A post to a list',
  broadcast: 'Sent to many',
  transactional: 'An automatic message',
  massMerge: 'May be one text sent to many',
};

export const followUpNames: Record<FollowUpKind, string> = {
  needsReply: 'Reply',
  awaitingReply: 'Waiting for an answer',
  promise: 'Keep a promise',
  meetingNoFollowUp: 'A word after the meeting',
  thanks: 'Acknowledge',
  overdue: 'Get back in touch',
  reconnect: 'Revive the tie',
  encounter: 'A chance to meet',
  introduction: 'Introduce',
};

export const contactNames: Record<InteractionKind, string> = {
  writtenAlone: 'just you two',
  writtenToFew: 'to a few',
  copied: 'in copy',
  metAlone: 'just you two',
  metInGroup: 'in a group',
  metInCrowd: 'in a crowd',
  broadcast: 'to many or automatic',
  unmet: 'did not happen',
};

/** A mailbox as its owner calls it; who signs in for one alone names it "me". */
export const mailboxName = (mailbox: string): string => (mailbox === 'me' ? 'Your mailbox' : mailbox);

export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString()} ${n === 1 ? one : many}`;
}

export const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : count(n, 'time', 'times'));

const ordinalEndings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' });

export const ordinal = (n: number): string => `${n.toLocaleString()}${ordinalEndings[ordinalRules.select(n)] ?? 'th'}`;
