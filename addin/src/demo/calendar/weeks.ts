import { type GraphEvent, instantOf } from '../graph/graphTypes';

export const daysInWeek = 7;

/** Midnight of the Monday on or before a day, in the reader's own zone. */
export function startOfWeek(at: Date): Date {
  return addDays(new Date(at.getFullYear(), at.getMonth(), at.getDate()), -((at.getDay() + 6) % daysInWeek));
}

/** Calendar days later; a day of 23 or 25 hours counts as one. */
export function addDays(at: Date, days: number): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);
}

/** The events that touch a day, earliest first. */
export function eventsOn(day: Date, events: readonly GraphEvent[]): GraphEvent[] {
  const next = addDays(day, 1);
  return events
    .filter(event => startOf(event) < next && endOf(event) > day)
    .sort((a, b) => startOf(a).getTime() - startOf(b).getTime());
}

/** An all-day event is a date without a zone: it begins at the reader's own midnight. */
export function startOf(event: GraphEvent): Date {
  return event.isAllDay ? localDay(event.start.dateTime) : instantOf(event.start);
}

function endOf(event: GraphEvent): Date {
  return event.isAllDay ? localDay(event.end.dateTime) : instantOf(event.end);
}

const localDay = (dateTime: string) => new Date(`${dateTime.slice(0, 10)}T00:00:00`);

export function timeRange(event: GraphEvent, locale: string): string {
  if (event.isAllDay) return 'All day';
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).formatRange(
    instantOf(event.start),
    instantOf(event.end),
  );
}
