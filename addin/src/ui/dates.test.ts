import { expect, test } from 'vitest';
import { monthName, relativeDate } from './dates';

const now = new Date('2026-03-18T12:00:00Z');

test.each([
  ['2026-03-18T11:59:40Z', 'this minute'],
  ['2026-03-18T09:00:00Z', '3 hours ago'],
  ['2026-03-17T09:00:00Z', 'yesterday'],
  ['2026-03-10T12:00:00Z', '8 days ago'],
  ['2026-03-07T12:00:00Z', '11 days ago'],
  ['2026-02-25T12:00:00Z', '3 weeks ago'],
  ['2025-12-18T12:00:00Z', '3 months ago'],
  ['2023-03-18T12:00:00Z', '3 years ago'],
  ['2026-03-20T12:00:00Z', 'in 2 days'],
])('%s is %s', (at, words) => {
  expect(relativeDate(at, now, 'en')).toBe(words);
});

test('dates speak the reader’s language', () => {
  expect(relativeDate('2026-03-15T12:00:00Z', now, 'de')).toBe('vor 3 Tagen');
  expect(monthName('2026-03-01', 'long', 'de')).toBe('März 2026');
});
