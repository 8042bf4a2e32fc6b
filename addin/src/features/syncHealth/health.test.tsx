import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { FolderHealth, Freshness, MailboxHealth } from '../../api/contract';
import { ServiceFailure } from '../../api/serviceFailure';
import { axeFindings } from '../../testing/axe';
import { draw, today } from '../../testing/render';
import { HealthPage } from './healthPage';
import { remainingWords, scheduleFacts, subscriptionFacts } from './healthWords';
import { OffNotice } from './offNotice';

const freshness: Freshness = {
  lastSync: '2026-03-18T11:56:00Z',
  isSyncing: false,
  isComplete: false,
  reach: null,
  gaps: ['The folder Archive could not be read to the end.'],
  trouble: null,
  off: [],
};
const folder: FolderHealth = {
  name: 'Inbox',
  isSynced: true,
  graphCount: 200,
  ourCount: 197,
  countedAt: '2026-03-18T11:56:00Z',
  lastRound: '2026-03-18T11:56:00Z',
  lastChange: '2026-03-17T11:56:00Z',
  gap: null,
  difference: '3 not here: no mail, older than the history kept, or came since.',
};
const schedule: MailboxHealth['schedule'] = {
  isScheduled: true,
  lastRun: '2026-03-18T11:56:00Z',
  nextRun: '2026-03-18T12:10:00Z',
  comparedAt: null,
  requests: 12,
  retries: 1,
};
const health: MailboxHealth = {
  mailbox: 'jim@alder.example',
  freshness,
  run: null,
  messages: 197,
  events: 3,
  contacts: 2,
  people: 7,
  folders: [
    folder,
    {
      ...folder,
      name: 'Archive',
      graphCount: 900,
      ourCount: 40,
      gap: 'the first reading is not through',
      difference: null,
    },
    { ...folder, name: 'Junk Email', isSynced: false, graphCount: 9, ourCount: 0, difference: null },
  ],
  parts: [{ name: 'Calendar', ourCount: 3, lastRound: null, lastChange: null, gap: 'not read yet' }],
  schedule,
  subscriptions: [
    { of: 'messages', expiresAt: '2026-03-24T00:00:00Z', problem: null },
    { of: 'events', expiresAt: null, problem: '400 ValidationError' },
  ],
};

const show = async (one: MailboxHealth, problems: string[] = []) => {
  const ask = async () => ({ mailboxes: [one], problems });
  const drawn = draw(<HealthPage ask={ask} now={today} />);
  await screen.findByRole('heading', { name: one.mailbox });
  return drawn;
};

beforeEach(() => localStorage.clear());

test('every folder says how much of it is here, and why something is not', async () => {
  const { container } = await show(health);

  expect(screen.getByText('197 of 200')).toBeTruthy();
  expect(screen.getByText(/3 not here: no mail/)).toBeTruthy();
  expect(screen.getByText(/Not complete: the first reading is not through\./)).toBeTruthy();
  expect(screen.getByText(/Left out on purpose: Junk Email \(9\)\./)).toBeTruthy();
  expect(screen.getByText('1 gap, synced 4 minutes ago')).toBeTruthy();
  expect(screen.getByText('The folder Archive could not be read to the end.')).toBeTruthy();
  expect(await axeFindings(container)).toEqual([]);
});

test('a first sync under way shows how far it is and how long it may still take', async () => {
  await show({
    ...health,
    freshness: { ...freshness, lastSync: null, isSyncing: true, gaps: [] },
    run: { step: 'mail', done: 237, expected: 1100, remainingSeconds: 130 },
  });

  expect(screen.getByText(/237 of about 1,100 messages\. About 2 minutes more\./)).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'The run under way' })).toBeTruthy();
});

test('a service that does not answer is told, not waited for without a word', async () => {
  draw(<HealthPage ask={() => Promise.reject(new ServiceFailure('The service is busy.', 'Try again.'))} now={today} />);

  expect((await screen.findByRole('alert')).textContent).toBe('The service is busy. Try again.');
});

test('one’s own mailbox is called so', async () => {
  draw(<HealthPage ask={async () => ({ mailboxes: [{ ...health, mailbox: 'me' }], problems: [] })} now={today} />);

  expect(await screen.findByRole('heading', { name: 'Your mailbox' })).toBeTruthy();
});

test('whom to sync is not known: that is said above everything', async () => {
  await show(health, ['Mailboxes names *, and the application may not list users.']);

  expect(screen.getByText(/may not list users/)).toBeTruthy();
});

test('when it is read, and whether Graph tells of changes, in words', () => {
  expect(Object.fromEntries(scheduleFacts(schedule, null, today))).toMatchObject({
    'Last complete': 'never yet',
    'Last run': expect.stringContaining('12 requests, 1 repeated'),
    'Next run': expect.stringContaining('in 10 minutes'),
  });
  const left = { ...schedule, isScheduled: false, nextRun: null };
  expect(Object.fromEntries(scheduleFacts(left, null, today))['Next run']).toContain('not configured any more');
  expect(subscriptionFacts(health.subscriptions, today)).toEqual([
    ['Notified of messages', expect.stringContaining('until Mar 24')],
    ['Notified of events', 'no: Graph refused (400 ValidationError); the schedule does everything'],
  ]);
  expect(subscriptionFacts([], today)[0]?.[1]).toContain('none');
});

test.each([
  [null, 'How long it takes is not known yet.'],
  [12, 'Less than a minute more.'],
  [61, 'About 1 minute more.'],
  [7_200, 'About 2 hours more.'],
])('an estimate is no more exact than it can be: %s', (seconds, words) => {
  expect(remainingWords(seconds)).toBe(words);
});

test('what is off without text is said once, until it is understood or something else is off', () => {
  const { unmount } = draw(<OffNotice off={['Claims: none are held against the mailbox.']} />);
  fireEvent.click(screen.getByRole('button', { name: 'Understood' }));
  expect(screen.queryByText(/Claims/)).toBeNull();
  unmount();

  draw(<OffNotice off={['Claims: none are held against the mailbox.']} />);
  expect(screen.queryByText(/Claims/)).toBeNull();
  draw(<OffNotice off={['Acts: none are found.']} />);
  expect(screen.getByText('Acts: none are found.')).toBeTruthy();
});
