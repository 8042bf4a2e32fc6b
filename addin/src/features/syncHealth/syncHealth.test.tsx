import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Freshness, MailboxHealth } from '../../api/contract';
import { axeFindings } from '../../testing/axe';
import { draw, today, unexpected } from '../../testing/render';
import { FirstSync } from './firstSync';
import { FreshnessFooter } from './freshnessFooter';
import { readFreshness } from './freshnessWords';
import { progressOf } from './syncProgress';

const synced: Freshness = {
  lastSync: '2026-03-18T11:56:00Z',
  isSyncing: false,
  isComplete: true,
  reach: '2021-03-18T00:00:00Z',
  gaps: [],
  trouble: null,
  off: [],
};

test.each<[string, Partial<Freshness>, string, string]>([
  ['a complete sync a moment ago', {}, 'fresh', 'Synced 4 minutes ago'],
  ['a sync under way', { isSyncing: true }, 'syncing', 'Syncing now, synced 4 minutes ago'],
  ['the very first sync', { isSyncing: true, lastSync: null }, 'syncing', 'Syncing for the first time'],
  ['silence', { lastSync: null, isComplete: false }, 'warning', 'Never synced completely'],
  ['a gap', { gaps: ['Archive could not be read.'] }, 'warning', '1 gap, synced 4 minutes ago'],
  ['an unfinished sync', { isComplete: false }, 'warning', 'Incomplete, synced 4 minutes ago'],
  [
    'a mailbox that refuses',
    { trouble: 'Access to the mailbox is refused', isSyncing: true },
    'failed',
    'Access to the mailbox is refused, synced 4 minutes ago',
  ],
  ['a mailbox never read', { trouble: 'Refused', lastSync: null }, 'failed', 'Refused'],
  ['two days without a sync', { lastSync: '2026-03-16T11:00:00Z' }, 'warning', 'Last synced 2 days ago'],
])('%s reads as what it is', (_, change, tone, text) => {
  expect(readFreshness({ ...synced, ...change }, undefined, today)).toEqual({ tone, text });
});

test('the sign beside the line says nothing to those who hear it', async () => {
  const { container } = draw(
    <FreshnessFooter
      freshness={{ ...synced, isSyncing: true }}
      mailbox="me"
      failure={undefined}
      now={today}
      onRefresh={unexpected}
      onHealth={unexpected}
    />,
  );

  expect(screen.getByRole('button', { name: 'Syncing now, synced 4 minutes ago' })).toBeTruthy();
  expect(screen.getByText('Your mailbox')).toBeTruthy();
  expect(await axeFindings(container)).toEqual([]);
});

test('a failure outranks everything', () => {
  expect(readFreshness(synced, 'The service does not answer.', today)).toEqual({
    tone: 'failed',
    text: 'Not renewed: The service does not answer.',
  });
});

test('the footer opens to the mailbox, its reach and its gaps', () => {
  const freshness = { ...synced, gaps: ['Archive could not be read.'] };
  draw(
    <FreshnessFooter
      freshness={freshness}
      mailbox="jim@alder.example"
      failure={undefined}
      now={today}
      onRefresh={unexpected}
      onHealth={unexpected}
    />,
  );
  const gap = screen.getByText('Archive could not be read.');
  expect(gap.closest('[hidden]')).not.toBeNull();

  fireEvent.click(screen.getByRole('button', { name: /1 gap/ }));

  expect(gap.closest('[hidden]')).toBeNull();
  expect(screen.getByText(/Knows mail and meetings since Mar 18, 2021/)).toBeTruthy();
});

test('one can ask again', () => {
  const refresh = vi.fn();
  draw(
    <FreshnessFooter
      freshness={synced}
      mailbox="jim@alder.example"
      failure={undefined}
      now={today}
      onRefresh={refresh}
      onHealth={unexpected}
    />,
  );

  fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));

  expect(refresh).toHaveBeenCalledOnce();
});

const folder = {
  name: 'Inbox',
  isSynced: true,
  graphCount: 200,
  ourCount: 50,
  countedAt: null,
  lastRound: null,
  lastChange: null,
  gap: null,
  difference: null,
};
const health: MailboxHealth = {
  mailbox: 'jim@alder.example',
  freshness: { ...synced, lastSync: null, isSyncing: true },
  run: { step: 'mail', done: 50, expected: 200, remainingSeconds: 130 },
  messages: 50,
  events: 0,
  contacts: 0,
  people: 7,
  folders: [folder, { ...folder, name: 'Junk', isSynced: false, graphCount: 9_000, ourCount: 0 }],
  parts: [{ name: 'Calendar', ourCount: 3, lastRound: '2026-03-18T11:56:00Z', lastChange: null, gap: null }],
  schedule: {
    isScheduled: true,
    lastRun: null,
    nextRun: '2026-03-18T12:10:00Z',
    comparedAt: null,
    requests: 12,
    retries: 1,
  },
  subscriptions: [],
};

test('progress counts the synced folders alone, and never passes the whole', () => {
  expect(progressOf(health)).toEqual({ ours: 50, theirs: 200, share: 0.25 });
  expect(progressOf({ ...health, folders: [{ ...folder, ourCount: 300 }] })?.share).toBe(1);
  expect(progressOf({ ...health, folders: [] })).toBeUndefined();
});

test('the first sync shows how far it is and tells when it is done, once', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const done = vi.fn();
  let answer = health;
  const ask = async () => ({ mailboxes: [answer], problems: [] });
  draw(<FirstSync mailbox="jim@alder.example" ask={ask} onDone={done} />);
  expect(await screen.findByText(/50 of about 200 messages read/)).toBeTruthy();
  expect(done).not.toHaveBeenCalled();

  answer = { ...health, freshness: synced };
  await vi.advanceTimersByTimeAsync(4_000);

  await waitFor(() => expect(done).toHaveBeenCalledOnce());
  vi.useRealTimers();
});
