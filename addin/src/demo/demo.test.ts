import { describe, expect, test } from 'vitest';
import { addDays } from './calendar/days';
import { eventsOn, startOfWeek, timeRange } from './calendar/weeks';
import type { GraphEvent } from './graph/graphTypes';
import { toEventItem, toMessageItem } from './graph/hostItems';
import { toMessageDocument } from './mail/messageDocument';
import { formatRoute, parseRoute, type Route } from './route';

const ana = { emailAddress: { name: 'Ana', address: 'ana@ines.example' } };
const supper: GraphEvent = {
  id: 'e1',
  subject: 'Supper',
  start: { dateTime: '2026-03-20T18:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-03-20T21:00:00.0000000', timeZone: 'UTC' },
  organizer: ana,
  attendees: [
    { ...ana, type: 'required' },
    { emailAddress: { name: 'A room' }, type: 'resource' },
  ],
};

describe('deep links', () => {
  test.each<Route>([
    { at: 'mail' },
    { at: 'calendar' },
    { at: 'message', id: 'AAMk/x+y==' },
    { at: 'event', id: 'é' },
    { at: 'folder', id: 'f' },
  ])('%o survives a reload', route => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  test('what leads nowhere leads to the mail', () => {
    expect(['', '#/message/', '#/elsewhere/1'].map(parseRoute)).toEqual([
      { at: 'mail' },
      { at: 'mail' },
      { at: 'mail' },
    ]);
  });
});

describe('what the pane is told', () => {
  test('a message with its identity and people', () => {
    const { key, request } = toMessageItem({
      id: 'm1',
      internetMessageId: '<m@mail.example>',
      from: ana,
      toRecipients: [{ emailAddress: {} }],
    });

    expect(key).toBe('m1');
    expect(request).toMatchObject({
      internetMessageId: '<m@mail.example>',
      from: { address: 'ana@ines.example' },
      to: [],
    });
  });

  test('an appointment with organiser and guests, rooms without an address left out', () => {
    expect(toEventItem(supper)).toMatchObject({
      isInvitation: true,
      request: { from: { address: 'ana@ines.example' }, to: [{ address: 'ana@ines.example' }] },
    });
  });
});

describe('the week', () => {
  test('begins on Monday, also for a Sunday', () => {
    expect(startOfWeek(new Date(2026, 2, 22, 23)).getDate()).toBe(16);
    expect(startOfWeek(new Date(2026, 2, 16, 0)).getDate()).toBe(16);
  });

  test('an all-day event stands on its own date in every zone', () => {
    const allDay = {
      ...supper,
      isAllDay: true,
      start: { dateTime: '2026-03-20T00:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-03-21T00:00:00', timeZone: 'UTC' },
    };
    const days = [19, 20, 21].map(day => eventsOn(new Date(2026, 2, day), [allDay]).length);

    expect(days).toEqual([0, 1, 0]);
  });

  test('hours are the owner’s, whatever zone Graph names', () => {
    expect(timeRange({ ...supper, start: { ...supper.start, timeZone: 'Eastern Standard Time' } }, 'en-GB')).toBe(
      '18:00 – 21:00',
    );
  });

  test('days are counted by the calendar, not by the hour', () => {
    expect(addDays(new Date(2026, 2, 28), 2).getHours()).toBe(0);
  });
});

describe('a foreign body', () => {
  const shown = (html: string) => toMessageDocument(html, '#000', '#fff');

  test('runs nothing and submits nothing', () => {
    const { html } = shown(
      '<p onclick="x()">Hi</p><script>x()</script><form action="https://x.example"><input></form><a href="javascript:x()">go</a>',
    );

    expect(html).toContain('<p>Hi</p>');
    expect(html).not.toMatch(/onclick|<script|<form|<input|href=/);
  });

  test('fetches nothing: pictures from elsewhere are left out and said to be', () => {
    const remote = shown(
      '<img src="https://track.example/p.gif"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    );

    expect(remote.hasRemotePictures).toBe(true);
    expect(remote.html).not.toContain('track.example');
    expect(remote.html).toContain('data:image/gif');
    expect(remote.html).toContain("default-src 'none'");
  });

  test('links tell where they would lead', () => {
    expect(shown('<a href="https://vote.example/x">vote</a>').html).toContain('title="https://vote.example/x"');
  });

  test('coloured letters keep their white paper', () => {
    expect(shown('<table bgcolor="#eee"><tr><td>x</td></tr></table>').hasOwnColours).toBe(true);
    expect(shown('<p>plain</p>').hasOwnColours).toBe(false);
  });
});
