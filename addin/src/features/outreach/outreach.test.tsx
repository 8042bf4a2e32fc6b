import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { massMerge, pair, personal } from '../../../dev/answers';
import { axeFindings } from '../../testing/axe';
import { draw, unexpected } from '../../testing/render';
import { MessageVerdict } from './messageVerdict';

const calm = { mailbox: 'me', onSaid: unexpected };
const asked: { path: string; method: string; body: unknown }[] = [];

const answering = (answer: unknown, status = 200) =>
  vi.stubGlobal('fetch', (url: URL, init: RequestInit) => {
    const body = init.body ? JSON.parse(String(init.body)) : undefined;
    asked.push({ path: `${url.pathname}${url.search}`, method: init.method ?? 'GET', body });
    return Promise.resolve(
      new Response(JSON.stringify(answer), { status, headers: { 'Content-Type': 'application/json' } }),
    );
  });

afterEach(() => {
  vi.unstubAllGlobals();
  asked.length = 0;
});

test('a mass merge is told with likelihood and both sides, heaviest first', () => {
  draw(<MessageVerdict message={massMerge} {...calm} />);
  const section = screen.getByRole('region', { name: 'This message' });
  const many = within(section).getByRole('list', { name: 'Speaks for many' });
  const you = within(section).getByRole('list', { name: 'Speaks for you' });

  expect(section.textContent).toContain('May be one text sent to many');
  expect(section.textContent).toContain('very likely · 86 %');
  expect(within(many).getAllByRole('listitem')).toHaveLength(4);
  expect(within(you).getAllByRole('listitem')[0]?.textContent).toContain('You met four times');
});

test('the five weightiest reasons of a side stand first, and the rest at a click', () => {
  const reasons = Array.from({ length: 8 }, (_, i) => ({ code: `sign${i}`, weight: i + 1, text: `Sign ${i}` }));
  draw(<MessageVerdict message={{ ...massMerge, reasons }} {...calm} />);
  const many = screen.getByRole('list', { name: 'Speaks for many' });
  expect(within(many).getAllByRole('listitem')).toHaveLength(5);
  expect(many.textContent).not.toContain('Sign 2');

  fireEvent.click(screen.getByRole('button', { name: 'Show 3 more that speak for many' }));

  expect(within(many).getAllByRole('listitem')).toHaveLength(8);
  expect(screen.getByRole('button', { name: 'Show fewer that speak for many' }).getAttribute('aria-expanded')).toBe(
    'true',
  );
});

test('first stands what the verdict rests on', () => {
  draw(<MessageVerdict message={massMerge} {...calm} />);
  draw(<MessageVerdict message={{ ...personal, reasons: massMerge.reasons }} {...calm} />);

  expect(screen.getAllByRole('heading', { level: 3, name: /^Speaks for/ }).map(title => title.textContent)).toEqual([
    'Speaks for many',
    'Speaks for you',
    'Speaks for you',
    'Speaks for many',
  ]);
});

test('what is held against a letter is named for what it is', () => {
  draw(<MessageVerdict message={{ ...massMerge, class: 'transactional' }} {...calm} />);
  draw(<MessageVerdict message={{ ...massMerge, class: 'discussion' }} {...calm} />);
  draw(<MessageVerdict message={{ ...massMerge, direction: 'out' }} {...calm} />);

  expect(screen.getByRole('list', { name: 'Speaks for an automatic message' })).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Speaks for a list' })).toBeTruthy();
  expect(screen.getByRole('list', { name: 'Speaks for them' })).toBeTruthy();
});

test('a slight reason alone fills no bar', () => {
  const { container } = draw(
    <MessageVerdict message={{ ...personal, reasons: [{ code: 'a', weight: 0.5, text: 'A sign.' }] }} {...calm} />,
  );

  expect(container.querySelector<HTMLElement>('li [style]')?.style.width).toBe('12.5%');
});

test('a letter more likely none is called one with a perhaps', () => {
  draw(<MessageVerdict message={{ ...personal, probabilities: { personal: 0.38 } }} {...calm} />);

  expect(screen.getByText('Perhaps written to you')).toBeTruthy();
});

test('nothing on it accuses', () => {
  draw(<MessageVerdict message={massMerge} {...calm} />);

  expect(document.body.textContent).not.toMatch(/\b(spam|lie|liar|fake|fraud|junk)\b/i);
});

test('evidence on one side only says that the other side has none', () => {
  draw(<MessageVerdict message={personal} {...calm} />);

  expect(screen.getByText('Nothing found.')).toBeTruthy();
});

test('no evidence at all shows no scales', () => {
  draw(<MessageVerdict message={{ ...personal, reasons: [] }} {...calm} />);

  expect(screen.queryByText('Speaks for many')).toBeNull();
});

test('a message whose text was not read says so', () => {
  draw(<MessageVerdict message={{ ...personal, hasText: false }} {...calm} />);

  expect(screen.getByText(/Its text was not read/)).toBeTruthy();
});

test('one’s own message is told as one’s own', () => {
  draw(<MessageVerdict message={{ ...personal, direction: 'out' }} {...calm} />);

  expect(screen.getByRole('region', { name: 'Your message' }).textContent).toContain('Written to them');
});

test('an invitation is no automatic message, and nothing is weighed for or against it', () => {
  draw(
    <MessageVerdict
      message={{
        ...personal,
        class: 'transactional',
        meeting: 'request',
        hasText: false,
        classText: 'An invitation: whom you would meet.',
      }}
      {...calm}
    />,
  );

  expect(screen.getByText('An invitation')).toBeTruthy();
  expect(screen.queryByText(/Its text was not read/)).toBeNull();
  expect(screen.queryByText('Speaks for you')).toBeNull();
});

test('the owner’s word is sent, and what is shown is asked for anew', async () => {
  answering({ ...massMerge, said: 'personal' });
  const onSaid = vi.fn();
  draw(<MessageVerdict message={massMerge} mailbox="me" onSaid={onSaid} />);

  fireEvent.click(screen.getByRole('button', { name: 'This was personal' }));

  await waitFor(() => expect(onSaid).toHaveBeenCalled());
  expect(asked).toEqual([{ path: '/api/messages/17/feedback?mailbox=me', method: 'PUT', body: { said: 'personal' } }]);
});

test('what was said can be taken back', async () => {
  answering(massMerge);
  const onSaid = vi.fn();
  draw(<MessageVerdict message={{ ...massMerge, said: 'roundLetter' }} mailbox="me" onSaid={onSaid} />);

  expect(screen.getByText('You said: this was a round letter.')).toBeTruthy();
  expect(screen.getByText('as you said')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));

  await waitFor(() => expect(onSaid).toHaveBeenCalled());
  expect(asked[0]?.method).toBe('DELETE');
});

test('the keyboard stays with what was said when its undoing takes the place', async () => {
  answering(massMerge);
  const { rerender } = draw(<MessageVerdict message={massMerge} mailbox="me" onSaid={() => {}} />);
  fireEvent.click(screen.getByRole('button', { name: 'This was personal' }));
  await waitFor(() => expect(screen.queryByText(/Looking at it anew/)).toBeNull());

  rerender(<MessageVerdict message={{ ...massMerge, said: 'personal' }} mailbox="me" onSaid={() => {}} />);

  expect(document.activeElement?.textContent).toBe('Undo');
});

test('a word that could not be kept is told as such', async () => {
  answering({ detail: 'The store is full.' }, 500);
  draw(<MessageVerdict message={massMerge} {...calm} />);

  fireEvent.click(screen.getByRole('button', { name: 'This was a round letter' }));

  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('The store is full.'));
});

test('the earlier letter is set beside this one, earlier first, with what differs marked', async () => {
  answering(pair);
  draw(<MessageVerdict message={massMerge} {...calm} />);

  fireEvent.click(screen.getByRole('button', { name: /Gordon Whitlock.*compare side by side/ }));

  const letters = await screen.findAllByRole('article');
  expect(letters[0]?.textContent).toContain('James!');
  expect(letters[1]?.getAttribute('aria-label')).toContain('This letter');
  expect([...(letters[1]?.querySelectorAll('mark') ?? [])].map(mark => mark.textContent)).toEqual(['Jim! ', '2026?']);
  expect(screen.getByText('2 places of this letter differ.')).toBeTruthy();
  expect(await axeFindings(document.body)).toEqual([]);
});

test('a single place that differs is one', async () => {
  answering({
    ...pair,
    letter: {
      ...pair.letter,
      parts: [
        { text: 'Dear ', isSlot: false },
        { text: 'Jim', isSlot: true },
      ],
    },
  });
  draw(<MessageVerdict message={massMerge} {...calm} />);

  fireEvent.click(screen.getByRole('button', { name: /compare side by side/ }));

  expect(await screen.findByText('1 place of this letter differs.')).toBeTruthy();
});

test('a pair that cannot be shown says why', async () => {
  answering({ off: 'With Mail.ReadBasic no text may be read.', letter: null, copy: null });
  draw(<MessageVerdict message={massMerge} {...calm} />);

  fireEvent.click(screen.getByRole('button', { name: /compare side by side/ }));

  expect(await screen.findByText('With Mail.ReadBasic no text may be read.')).toBeTruthy();
});

test('a letter without copies offers no comparison', () => {
  draw(<MessageVerdict message={personal} {...calm} />);

  expect(screen.queryByText('The same text')).toBeNull();
});
