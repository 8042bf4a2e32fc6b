const day = 86_400_000;
const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365.25 * day],
  ['month', 30.44 * day],
  ['week', 7 * day],
  ['day', day],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** The reader's own way of writing dates. */
export const userLocale = (): string => navigator.language || 'en';

/**
 * "3 months ago", "in 2 days", in the largest unit that fits at least once. A year or a month must fit one and a half times, weeks twice:
 * "11 days ago" stays as exact as it is.
 */
export function relativeDate(at: string | Date, now: Date, locale = userLocale()): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const distance = new Date(at).getTime() - now.getTime();
  const [unit, length] = steps.find(([name, ms]) => Math.abs(distance) >= ms * leastOf(name)) ?? ['second', 0];
  return length === 0 ? format.format(0, 'minute') : format.format(Math.round(distance / length), unit);
}

const leastOf = (unit: Intl.RelativeTimeFormatUnit) =>
  unit === 'week' ? 2 : unit === 'year' || unit === 'month' ? 1.5 : 1;

export function fullDate(at: string | Date, locale = userLocale()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(at));
}

export function dateAndTime(at: string | Date, locale = userLocale()): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** Months come as days without a zone; read as UTC they stay what they say. */
export function monthName(month: string, style: 'long' | 'short' | 'narrow', locale = userLocale()): string {
  const year = style === 'long' ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC', ...year }).format(
    new Date(`${month}T00:00:00Z`),
  );
}
