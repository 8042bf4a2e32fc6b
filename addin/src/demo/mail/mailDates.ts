import { userLocale } from '../../ui/dates';

const day = 86_400_000;

/** As mail lists say it: the hour today, the weekday this week, then the day, then the year too. */
export function shortDate(at: string, now: Date, locale = userLocale()): string {
  const date = new Date(at);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options).format(date);
  if (date.toDateString() === now.toDateString()) return format({ hour: 'numeric', minute: '2-digit' });
  if (now.getTime() - date.getTime() < 6 * day) return format({ weekday: 'short' });
  if (date.getFullYear() === now.getFullYear()) return format({ day: 'numeric', month: 'short' });
  return format({ day: 'numeric', month: 'short', year: 'numeric' });
}
