import type { Depth } from '../../api/contract';
import { count, times } from '../../ui/words';

const daysOfMonth = 30.44;
const daysOfYear = 365.25;

/** "You once, they 8 times". */
export const beginnings = ({ begunByOwner, begunByThem }: Depth): string =>
  `You ${begunByOwner === 0 ? 'never' : times(begunByOwner)}, they ${begunByThem === 0 ? 'never' : times(begunByThem)}`;

/** "You 3 hours, they 2 days", of whoever ever answered. */
export function answers({ ownLatencyHours, theirLatencyHours }: Depth): string {
  const sides = [
    ['you', ownLatencyHours],
    ['they', theirLatencyHours],
  ] as const;
  const told = sides.flatMap(([side, hours]) => (hours === null ? [] : [`${side} ${wait(hours)}`])).join(', ');
  return told.charAt(0).toUpperCase() + told.slice(1);
}

/** "41 in 3 years". */
export function weeks({ activeWeeks, days }: Depth): string {
  if (days < 14) return activeWeeks.toLocaleString();
  if (days < 2 * daysOfMonth) return `${activeWeeks} in ${Math.round(days / 7)} weeks`;
  if (days < 2 * daysOfYear) return `${activeWeeks} in ${Math.round(days / daysOfMonth)} months`;
  return `${activeWeeks} in ${Math.round(days / daysOfYear)} years`;
}

/** "14 hours", "45 minutes". */
export const meetings = (hours: number): string =>
  hours < 1 ? count(Math.round(hours * 60), 'minute', 'minutes') : count(Math.round(hours), 'hour', 'hours');

const wait = (hours: number): string =>
  hours < 1 ? 'under an hour' : hours < 36 ? meetings(hours) : count(Math.round(hours / 24), 'day', 'days');
