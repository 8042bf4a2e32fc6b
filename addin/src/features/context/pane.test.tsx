import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { answerTo, fresh } from '../../../dev/answers';
import type { ContextRequest, ContextResponse } from '../../api/contract';
import { ServiceFailure } from '../../api/serviceFailure';
import type { HostItem } from '../../host/mailHost';
import { axeFindings } from '../../testing/axe';
import { appointment, FakeHost, messageFrom } from '../../testing/fakeHost';
import { draw } from '../../testing/render';
import { ContextSession } from './contextSession';
import { Pane } from './pane';

const gordon = messageFrom('gordon@whitlock-partners.example');
const helen = messageFrom('helen.abernathy@birchwood-trust.example', 'm-h');
const shop = messageFrom('no-reply@lantern-books.example', 'm-s');
const clock = () => new Date();
const askSyncHealth = async () => ({ mailboxes: [], problems: [] });

function show(
  item: HostItem,
  ask: (request: ContextRequest) => Promise<ContextResponse> = async request => answerTo(request),
) {
  const host = new FakeHost(item);
  const drawn = draw(
    <Pane host={host} session={new ContextSession(host, ask)} askSyncHealth={askSyncHealth} clock={clock} />,
  );
  return { host, ...drawn };
}

const cardOf = (name: string) => screen.findByRole('heading', { level: 1, name });
const sections = () => screen.getAllByRole('region').map(region => region.querySelector('h2')?.textContent);

test('a message shows who wrote it, whether to you, what to do and how close you are', async () => {
  show(gordon);
  await cardOf('Gordon Whitlock');

  expect(sections()).toEqual([
    'This message',
    'What it says about the past',
    'What to do next',
    'How close you are',
    'How deep it goes',
    'The last two years',
    'Between you',
    'People you both know',
  ]);
});

test.each([
  ['a mass merge', gordon],
  ['a letter', helen],
  ['a machine', shop],
  ['an invitation', appointment],
])('axe finds nothing wrong with %s', async (_, item) => {
  const { container } = show(item);
  await screen.findByRole('heading', { level: 1 });

  expect(await axeFindings(container)).toEqual([]);
});

test('an invitation with people to know about begins with them', async () => {
  show(appointment);
  await cardOf('Helen Abernathy');

  expect(sections()[0]).toBe('Before you decline');
  expect(screen.queryByRole('region', { name: 'This message' })).toBeNull();
});

test('so does a meeting request in the inbox', async () => {
  show({ ...appointment, kind: 'message' });
  await cardOf('Helen Abernathy');

  expect(sections()[0]).toBe('Before you decline');
});

test('one’s own meeting is not one to decline', async () => {
  show({ ...appointment, isInvitation: false });
  await cardOf('Helen Abernathy');

  expect(sections()[0]).toBe('Also invited');
});

test('a person both know opens, takes the focus, and leads back', async () => {
  show(gordon);
  await cardOf('Gordon Whitlock');

  fireEvent.click(screen.getByRole('button', { name: /Helen Abernathy/ }));
  const heading = await cardOf('Helen Abernathy');
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.queryByRole('region', { name: 'This message' })).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'Back' }));
  expect(await cardOf('Gordon Whitlock')).toBeTruthy();
});

test('the other item’s card replaces this one’s', async () => {
  const { host } = show(gordon);
  await cardOf('Gordon Whitlock');

  host.select(helen);

  expect(await cardOf('Helen Abernathy')).toBeTruthy();
  expect(screen.queryByText('Gordon Whitlock', { selector: 'h1' })).toBeNull();
});

test.each<[string, HostItem, string]>([
  ['nothing selected', { kind: 'nothing' }, 'Nothing selected'],
  ['an encrypted item', { kind: 'unreadable', reason: 'Encrypted.' }, 'This item stays closed'],
  ['a draft to nobody', { ...gordon, isDraft: true }, 'Nobody addressed yet'],
])('%s is said in words', async (_, item, title) => {
  show(item);

  expect(await cardOf(title)).toBeTruthy();
});

test('an item of nobody else’s says so and still tells how fresh it is', async () => {
  show(gordon, async request => ({ ...answerTo(request), person: null, others: [], message: null, followUps: [] }));

  expect(await cardOf('Nobody but you')).toBeTruthy();
  expect(screen.getByText(/^Synced/)).toBeTruthy();
});

test('a service out of reach is said with what to do, and asked again on a click', async () => {
  let isUp = false;
  show(gordon, async request => {
    if (!isUp) throw new ServiceFailure('The service does not answer.', 'Start it.');
    return answerTo(request);
  });
  await cardOf('The service does not answer.');
  expect(screen.getByText('Start it.')).toBeTruthy();

  isUp = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await cardOf('Gordon Whitlock')).toBeTruthy();
});

test('the first sync shows its progress above what is known already', async () => {
  show(gordon, async request => ({
    ...answerTo(request),
    freshness: { ...fresh, lastSync: null, isSyncing: true, isComplete: false },
  }));
  await cardOf('Gordon Whitlock');

  expect(sections()[0]).toBe('Getting to know this mailbox');
  expect(screen.getByRole('progressbar', { name: 'First sync' })).toBeTruthy();
});

test('one broken feature says so and leaves the others standing', async () => {
  show(gordon, async request => {
    const answer = answerTo(request);
    return { ...answer, message: answer.message && { ...answer.message, reasons: null as never } };
  });
  await cardOf('Gordon Whitlock');

  expect(screen.getByText('This message could not be shown. Everything else is unaffected.')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'How close you are' })).toBeTruthy();
});

test('a milestone opens its item in the mail client', async () => {
  const { host } = show(gordon);
  await cardOf('Gordon Whitlock');

  fireEvent.click(screen.getByRole('button', { name: /Last contact/ }));

  expect(host.opened).toHaveLength(1);
});
