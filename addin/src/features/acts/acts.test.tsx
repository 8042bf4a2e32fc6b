import { fireEvent, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import type { ActCard } from '../../api/contract';
import { draw, today, unexpected } from '../../testing/render';
import { ActList } from './actList';

const ask: ActCard = {
  kind: 'ask',
  position: 2,
  direction: 'in',
  personName: 'Helen Abernathy',
  at: '2026-03-16T09:00:00Z',
  dueAt: '2026-03-20T12:00:00Z',
  status: 'open',
  isOnItem: true,
  key: 7,
  item: { internetMessageId: '<ask@example.com>', messageId: null, eventId: null },
  closedBy: null,
};

const show = (changes: Partial<ComponentProps<typeof ActList>>) =>
  draw(
    <ActList
      mailbox="me"
      acts={[]}
      giving={null}
      message={null}
      readDraft={undefined}
      now={today}
      onOpen={unexpected}
      {...changes}
    />,
  );

const answering = (answer: () => Response) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(answer())),
  );

afterEach(() => vi.unstubAllGlobals());

test('the words of an act come from the mailbox when it is shown', async () => {
  answering(() => Response.json([{ position: 2, text: 'Could you bring the oars?' }]));
  show({ acts: [ask] });

  expect(await screen.findByText('Could you bring the oars?')).toBeTruthy();
  expect(vi.mocked(fetch).mock.calls.map(([url]) => (url as URL).pathname)).toEqual(['/api/messages/7/sentences']);
});

test('where the mailbox does not give the words the act stands without them', async () => {
  answering(() => new Response(null, { status: 502 }));
  show({ acts: [ask] });

  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  expect(screen.getByText('They ask you something')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

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

test('the thought before sending is for drafts alone', async () => {
  answering(() => Response.json({ asks: false }));
  const { unmount } = show({ giving });

  expect(screen.queryByText(giving.beforeSending)).toBeNull();
  unmount();
  show({ giving, readDraft: async () => '' });

  expect(screen.getByText(giving.prompt)).toBeTruthy();
  expect(await screen.findByText(giving.beforeSending)).toBeTruthy();
});

test('a draft that asks is told outright', async () => {
  answering(() => Response.json({ asks: true }));

  show({ giving, readDraft: async () => 'Could you lend me the boat?' });

  expect(await screen.findByText(giving.beforeAsking)).toBeTruthy();
  expect(screen.queryByText(giving.beforeSending)).toBeNull();
  expect(JSON.parse(String(vi.mocked(fetch).mock.calls[0]?.[1]?.body))).toEqual({
    mailbox: 'me',
    text: 'Could you lend me the boat?',
  });
});

test('a draft that asks nothing, or cannot be read, is thought of as it may turn out', async () => {
  answering(() => Response.json({ asks: false }));
  const { unmount } = show({ giving, readDraft: async () => 'The lake is calm.' });
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());

  expect(screen.getByText(giving.beforeSending)).toBeTruthy();
  unmount();
  answering(() => new Response(null, { status: 503 }));
  show({ giving, readDraft: async () => 'Could you lend me the boat?' });
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());

  expect(screen.getByText(giving.beforeSending)).toBeTruthy();
});

test('nothing is read of a letter to somebody written to lately', () => {
  answering(() => Response.json({ asks: true }));
  const readDraft = vi.fn(async () => 'Could you lend me the boat?');

  show({ giving: { ...giving, beforeSending: null, beforeAsking: null }, readDraft });

  expect(readDraft).not.toHaveBeenCalled();
  expect(fetch).not.toHaveBeenCalled();
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
