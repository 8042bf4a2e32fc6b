import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { gordon, helen } from '../../../dev/people';
import { draw, unexpected } from '../../testing/render';
import { Identity } from './identity';

const asked: { url: URL; method: string; body: unknown }[] = [];

const answering = (answer: unknown, status = 200) =>
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
    asked.push({ url, method: init.method ?? 'GET', body: init.body ? JSON.parse(String(init.body)) : undefined });
    return Promise.resolve(
      new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } }),
    );
  });

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

const alike = {
  ...helen,
  suggestions: [
    {
      personId: 'p-helen2',
      displayName: 'H. Abernathy',
      address: 'helen@post.example',
      why: 'The same surname and initial.',
    },
  ],
};

// Typing is waited for before anybody is asked, and machines are slow at times.
const patience = { timeout: 20_000 };

const open = () => fireEvent.click(screen.getByRole('button', { name: 'Not quite right?' }));

test('whom else this may be is asked, and a yes joins them', async () => {
  answering(helen);
  const corrected = vi.fn();
  draw(<Identity person={alike} mailbox="me" onCorrected={corrected} />);
  expect(screen.getByRole('group', { name: /Is this also H. Abernathy/ })).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'Yes, the same person' }));

  await waitFor(() => expect(corrected).toHaveBeenCalledWith(helen));
  expect(asked[0]?.body).toMatchObject({ act: 'merge', otherPersonId: 'p-helen2' });
});

test('without a suggestion nothing is asked', () => {
  draw(<Identity person={helen} mailbox="me" onCorrected={unexpected} />);

  expect(screen.queryByText(/Is this also/)).toBeNull();
  expect(screen.getByRole('button', { name: 'Not quite right?' }).getAttribute('aria-expanded')).toBe('false');
});

test('an address is split off, a name saved, a correction taken back', async () => {
  answering(gordon);
  const person = { ...gordon, corrections: [{ act: 3, text: 'You called them “Gordon”.' }] };
  draw(<Identity person={person} mailbox="me" onCorrected={vi.fn()} />);
  open();

  fireEvent.click(screen.getByRole('button', { name: 'Split off gwhitlock@post.example' }));
  await waitFor(() => expect(screen.queryByText(/Working out/)).toBeNull());
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Gordie' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save name' }));
  await waitFor(() => expect(screen.queryByText(/Working out/)).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: /^Undo: You called them/ }));
  await waitFor(() => expect(asked).toHaveLength(3));

  expect(asked[0]?.body).toMatchObject({ act: 'split', address: 'gwhitlock@post.example' });
  expect(asked[1]?.body).toMatchObject({ act: 'rename', text: 'Gordie' });
  expect([asked[2]?.method, asked[2]?.url.pathname]).toEqual(['DELETE', '/api/people/p-gordon/corrections/3']);
});

test('a search that failed is no search without a find', async () => {
  answering({ detail: 'The mailbox is locked.' }, 503);
  draw(<Identity person={gordon} mailbox="me" onCorrected={unexpected} />);
  open();

  fireEvent.change(screen.getByRole('searchbox', { name: 'The same person as' }), { target: { value: 'gord' } });

  expect(await screen.findByText(/The mailbox is locked\./, {}, patience)).toBeTruthy();
  expect(screen.queryByText('Nobody found.')).toBeNull();
});

test('the other half is found by name and joined', async () => {
  answering([{ personId: 'p-other', displayName: 'Gord Whitlock', addresses: ['gord@post.example'] }]);
  draw(<Identity person={gordon} mailbox="me" onCorrected={vi.fn()} />);
  open();

  fireEvent.change(screen.getByRole('searchbox', { name: 'The same person as' }), { target: { value: 'gord' } });
  fireEvent.click(await screen.findByRole('button', { name: /Gord Whitlock/ }, patience));

  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ act: 'merge', otherPersonId: 'p-other' }));
}, 30_000);

test('what the service refuses is said in words', async () => {
  answering({ detail: 'text is missing.' }, 400);
  draw(<Identity person={helen} mailbox="me" onCorrected={unexpected} />);
  open();

  fireEvent.click(screen.getByRole('button', { name: 'This is not a person' }));

  expect(await screen.findByText(/text is missing/)).toBeTruthy();
});

test('a field shows the name as it stands after a correction is taken back', () => {
  const { rerender } = draw(
    <Identity person={{ ...gordon, displayName: 'Gordie' }} mailbox="me" onCorrected={vi.fn()} />,
  );
  open();
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Somebody' } });

  rerender(<Identity person={gordon} mailbox="me" onCorrected={vi.fn()} />);

  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Gordon Whitlock');
});
