import { fireEvent, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ActCard } from '../../api/contract';
import { draw, today, unexpected } from '../../testing/render';
import { ActList } from './actList';

afterEach(() => vi.unstubAllGlobals());

const ask: ActCard = {
  kind: 'ask',
  position: 2,
  direction: 'in',
  personName: 'Helen Abernathy',
  at: '2026-03-16T09:00:00Z',
  dueAt: '2026-03-20T12:00:00Z',
  status: 'open',
  isOnItem: true,
  item: { internetMessageId: '<ask@example.com>', messageId: null, eventId: null },
  closedBy: null,
};

const show = (changes: Partial<ComponentProps<typeof ActList>>) =>
  draw(
    <ActList
      acts={[]}
      giving={null}
      message={null}
      mailbox="me@alder.example"
      readDraft={undefined}
      now={today}
      onOpen={unexpected}
      {...changes}
    />,
  );

test('what is asked says by when and that it is open', () => {
  show({ acts: [ask] });

  expect(screen.getByText('They ask you something')).toBeTruthy();
  expect(screen.getByText('open, due in 2 days')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a promise that was kept leads to what kept it', () => {
  const open = vi.fn(() => Promise.resolve());
  const closedBy = { internetMessageId: '<kept@example.com>', messageId: null, eventId: null };
  show({ acts: [{ ...ask, kind: 'promise', direction: 'out', status: 'closed', closedBy }], onOpen: open });

  fireEvent.click(screen.getByRole('button', { name: 'Open what settled it' }));

  expect(screen.getByText('kept')).toBeTruthy();
  expect(open).toHaveBeenCalledWith(closedBy);
});

test('an act of another message says when and opens it', () => {
  const open = vi.fn(() => Promise.resolve());
  show({ acts: [{ ...ask, isOnItem: false }], onOpen: open });

  fireEvent.click(screen.getByRole('button', { name: 'Open the message' }));

  expect(screen.getByText(/^In a message /)).toBeTruthy();
  expect(open).toHaveBeenCalledWith(ask.item);
});

const giving = {
  prompt: 'You have asked three times.',
  beforeSending: 'If you ask, it is your first word in 14 months.',
  beforeAsking: 'This ask is your first word in 14 months.',
};

const answering = (answer: unknown, status = 200) => {
  const asked = vi.fn((_: URL, __: RequestInit) =>
    Promise.resolve(new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } })),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
};

test('the thought before sending is for drafts alone', async () => {
  answering({ asks: false });
  const { unmount } = show({ giving });

  expect(screen.queryByText(giving.beforeSending)).toBeNull();
  unmount();
  show({ giving, readDraft: async () => '' });

  expect(screen.getByText(giving.prompt)).toBeTruthy();
  expect(await screen.findByText(giving.beforeSending)).toBeTruthy();
});

test('a draft that asks is told outright', async () => {
  const asked = answering({ asks: true });

  show({ giving, readDraft: async () => 'Could you lend me the boat?' });

  expect(await screen.findByText(giving.beforeAsking)).toBeTruthy();
  expect(screen.queryByText(giving.beforeSending)).toBeNull();
  expect(JSON.parse(String(asked.mock.calls[0]?.[1].body))).toEqual({
    mailbox: 'me@alder.example',
    text: 'Could you lend me the boat?',
  });
});

test('a draft that asks nothing, or cannot be read, is thought of as it may turn out', async () => {
  answering({ asks: false });
  const { unmount } = show({ giving, readDraft: async () => 'The lake is calm.' });
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());

  expect(screen.getByText(giving.beforeSending)).toBeTruthy();
  unmount();
  answering({ title: 'Busy' }, 503);
  show({ giving, readDraft: async () => 'Could you lend me the boat?' });
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());

  expect(screen.getByText(giving.beforeSending)).toBeTruthy();
});

test('nothing is read of a letter to somebody written to lately', () => {
  const asked = answering({ asks: true });
  const readDraft = vi.fn(async () => 'Could you lend me the boat?');

  show({ giving: { ...giving, beforeSending: null, beforeAsking: null }, readDraft });

  expect(readDraft).not.toHaveBeenCalled();
  expect(asked).not.toHaveBeenCalled();
});

test('what cannot be opened says why', async () => {
  show({ acts: [{ ...ask, isOnItem: false }], onOpen: () => Promise.reject(new Error('It is gone.')) });

  fireEvent.click(screen.getByRole('button', { name: 'Open the message' }));

  expect((await screen.findByRole('alert')).textContent).toBe('It is gone.');
});

test('nothing said and nothing to think of leaves no empty card', () => {
  show({});

  expect(screen.queryByRole('region')).toBeNull();
});
