import type { ActCard } from '../../api/contract';
import { relativeDate } from '../../ui/dates';

type Kind = ActCard['kind'];

const theirs: Record<Kind, string> = {
  ask: 'They ask you something',
  promise: 'They promise you something',
  delivery: 'They send you something',
  thanks: 'They thank you',
  introduction: 'They introduce somebody',
  invitation: 'They invite you',
  offer: 'They offer you help',
};

const yours: Record<Kind, string> = {
  ask: 'You ask them something',
  promise: 'You promise them something',
  delivery: 'You send them something',
  thanks: 'You thank them',
  introduction: 'You introduce somebody',
  invitation: 'You invite them',
  offer: 'You offer them help',
};

/** What it is, by whom. */
export const actTitle = ({ kind, direction }: ActCard): string => (direction === 'in' ? theirs : yours)[kind];

const ended: Record<Kind, string> = {
  ask: 'answered',
  promise: 'kept',
  delivery: '',
  thanks: 'acknowledged',
  introduction: '',
  invitation: 'answered',
  offer: '',
};

/** Where it stands, in a word or two; empty where nothing is owed. */
export function actStanding({ kind, status, dueAt }: ActCard, now: Date): string {
  if (status === 'done') return '';
  if (status === 'calledOff') return 'no longer needed';
  if (status === 'closed') return ended[kind];
  return dueAt ? `open, due ${relativeDate(dueAt, now)}` : 'open';
}
