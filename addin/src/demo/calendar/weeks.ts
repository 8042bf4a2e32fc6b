import { type GraphEvent, wallTime } from '../graph/graphTypes';
import { addDays } from './days';

export const daysInWeek = 7;

/** Midnight of the Monday on or before a day, in the reader's own zone. */
export function startOfWeek(at: Date): Date {
  return addDays(new Date(at.getFullYear(), at.getMonth(), at.getDate()), -((at.getDay() + 6) % daysInWeek));
}

/** The events that touch a day, earliest first. */
export function eventsOn(day: Date, events: readonly GraphEvent[]): GraphEvent[] {
  const next = addDays(day, 1);
  return events
    .filter(event => startOf(event) < next && endOf(event) > day)
    .sort((a, b) => startOf(a).getTime() - startOf(b).getTime());
}

export const startOf = (event: GraphEvent): Date => wallTime(event.start);
const endOf = (event: GraphEvent): Date => wallTime(event.end);

export function timeRange(event: GraphEvent, locale: string): string {
  if (event.isAllDay) return 'All day';
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return `${format.format(startOf(event))} – ${format.format(endOf(event))}`;
}

/** "Nov 30 – Dec 6, 2026". */
export function weekName(monday: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).formatRange(monday, addDays(monday, daysInWeek - 1));
}
