import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { massMerge, personal } from '../../../dev/answers';
import { draw } from '../../testing/render';
import { MessageVerdict } from './messageVerdict';

test('a mass merge is told with likelihood and both sides, heaviest first', () => {
  draw(<MessageVerdict message={massMerge} />);
  const section = screen.getByRole('region', { name: 'This message' });
  const many = within(section).getByRole('list', { name: 'Speaks for many' });
  const you = within(section).getByRole('list', { name: 'Speaks for you' });

  expect(section.textContent).toContain('May be one text sent to many');
  expect(section.textContent).toContain('very likely · 86 %');
  expect(within(many).getAllByRole('listitem')).toHaveLength(4);
  expect(within(you).getAllByRole('listitem')[0]?.textContent).toContain('You met four times');
});

test('nothing on it accuses', () => {
  draw(<MessageVerdict message={massMerge} />);

  expect(document.body.textContent).not.toMatch(/\b(spam|lie|liar|fake|fraud|junk)\b/i);
});

test('evidence on one side only says that the other side has none', () => {
  draw(<MessageVerdict message={personal} />);

  expect(screen.getByText('Nothing found.')).toBeTruthy();
});

test('no evidence at all shows no scales', () => {
  draw(<MessageVerdict message={{ ...personal, reasons: [] }} />);

  expect(screen.queryByText('Speaks for many')).toBeNull();
});

test('a message whose text was not read says so', () => {
  draw(<MessageVerdict message={{ ...personal, hasText: false }} />);

  expect(screen.getByText(/Its text was not read/)).toBeTruthy();
});

test('one’s own message is told as one’s own', () => {
  draw(<MessageVerdict message={{ ...personal, direction: 'out' }} />);

  expect(screen.getByRole('region', { name: 'Your message' }).textContent).toContain('Written to them');
});

test('an invitation is no automatic message, and nothing is weighed for or against it', () => {
  draw(
    <MessageVerdict
      message={{
        ...personal,
        class: 'transactional',
        meeting: 'request',
        classText: 'An invitation: whom you would meet.',
      }}
    />,
  );

  expect(screen.getByText('An invitation')).toBeTruthy();
  expect(screen.queryByText('Speaks for you')).toBeNull();
});
