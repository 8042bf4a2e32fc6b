import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { months } from '../../../dev/months';
import { gordon, helen, reinhardt } from '../../../dev/people';
import { draw, today } from '../../testing/render';
import { Depth } from './depth';
import { History } from './history';
import { describeMonth, summarise } from './historyWords';
import { Milestones } from './milestones';
import { Strength } from './strength';

const strengthOf = (person: typeof helen) => {
  if (!person.strength) throw new Error('no strength');
  return person.strength;
};

const depthOf = (person: typeof helen) => {
  if (!person.depth) throw new Error('no depth');
  return person.depth;
};

test('strength is told by circle, rank and what made it so', () => {
  draw(<Strength strength={strengthOf(helen)} probability={0.96} hasRank />);
  const section = screen.getByRole('region', { name: 'How close you are' });

  expect(section).toHaveProperty('textContent', expect.stringContaining('Inner circle'));
  expect(section.textContent).toContain('2nd of 212 people');
  expect(section.textContent).toContain('Almost certain to be in touch both ways within four weeks (96\u00a0%)');
  expect(within(section).getAllByRole('listitem')[0]?.textContent).toBe('Letters both ways almost every week58 %');
});

test('who never was in contact stands in no order, and a share too small to tell is no nothing', () => {
  const because = [{ code: 'met', text: 'You met once, last in May 2025.', weight: 0.002 }];
  draw(<Strength strength={{ ...strengthOf(helen), because }} probability={null} hasRank={false} />);

  expect(screen.getByText('under 1 %')).toBeTruthy();
  expect(screen.queryByText(/of 212/)).toBeNull();
});

test('strength without reasons shows no empty list', () => {
  draw(<Strength strength={{ ...strengthOf(helen), because: [] }} probability={null} hasRank />);

  expect(screen.queryByText('What made it so')).toBeNull();
});

test.each([
  [0.001, 'Very unlikely to be in touch both ways within four weeks (under 1 %)'],
  [0.25, 'Unlikely to be in touch both ways within four weeks (25 %)'],
  [0.5, 'As likely as not to be in touch both ways within four weeks (50 %)'],
  [0.75, 'Likely to be in touch both ways within four weeks (75 %)'],
])('a probability of %d is told in words', (probability, words) => {
  draw(<Strength strength={strengthOf(helen)} probability={probability} hasRank />);

  expect(screen.getByText(words)).toBeTruthy();
});

test('depth is told side by side, each figure with its name', () => {
  draw(<Depth depth={depthOf(helen)} />);

  expect(screen.getByRole('region', { name: 'How deep it goes' })).toBeTruthy();
  expect(screen.getAllByRole('term').map(term => term.textContent)).toEqual([
    'Just the two of you',
    'Who begins',
    'Answers take',
    'Weeks in contact',
    'Time met',
  ]);
  expect(screen.getByText('You 21 times, they 19 times')).toBeTruthy();
  expect(screen.getByText('You 5 hours, they under an hour')).toBeTruthy();
  expect(screen.getByText('190 in 5 years')).toBeTruthy();
});

test('a single time is once, and none is never', () => {
  draw(<Depth depth={{ ...depthOf(helen), begunByOwner: 0, begunByThem: 1 }} />);

  expect(screen.getByText('You never, they once')).toBeTruthy();
});

test('what never happened between two people is left out of their depth', () => {
  draw(
    <Depth
      depth={{ ...depthOf(helen), ownLatencyHours: null, theirLatencyHours: 52, hoursMet: 0, activeWeeks: 1, days: 3 }}
    />,
  );

  expect(screen.queryByText('Time met')).toBeNull();
  expect(screen.getByText('They 2 days')).toBeTruthy();
  expect(screen.getByText('1')).toBeTruthy();
});

test('the chart is a sentence, a table and a slider through the months', () => {
  const history = months(ago => (ago === 0 ? { sent: 2, meetings: 1 } : {}), today);
  draw(<History months={history} />);

  expect(
    screen.getByText('In the last 24 months you wrote 2 messages, they wrote 0 messages, you met once.'),
  ).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(25);
  const slider = screen.getByRole('slider', { name: 'Contact month by month' });
  expect(slider.getAttribute('aria-valuetext')).toBe('March 2026: you wrote 2, met once');

  fireEvent.keyDown(slider, { key: 'ArrowLeft' });

  expect(slider.getAttribute('aria-valuetext')).toBe('February 2026: no contact');
});

test('no history at all is said in words instead of an empty chart', () => {
  draw(<History months={months(() => ({}))} />);

  expect(screen.getByText('No contact either way in these 24 months.')).toBeTruthy();
  expect(screen.queryByRole('slider')).toBeNull();
});

test('mail to many is named apart and said to count for nothing', () => {
  const [month] = months(() => ({ broadcasts: 2 }), new Date('2026-03-18T12:00:00Z'));

  expect(month && describeMonth(month)).toBe('April 2024: 2 messages to many or automatic');
  expect(summarise(months(() => ({ broadcasts: 1 })))).toContain(
    '24 messages to many or automatic came besides, which count for nothing.',
  );
});

test('each moment between two people opens what is behind it', () => {
  const open = vi.fn(() => Promise.resolve());
  draw(<Milestones person={helen} now={new Date()} onOpen={open} />);

  fireEvent.click(screen.getByRole('button', { name: /Last meeting/ }));

  expect(open).toHaveBeenCalledWith(helen.lastMeeting?.item);
});

test('every letter without an answer is listed', () => {
  draw(<Milestones person={reinhardt} now={new Date()} onOpen={() => Promise.resolve()} />);

  expect(screen.getAllByRole('button', { name: /Your letter without an answer/ })).toHaveLength(3);
});

test('an item that cannot be opened is said in words', async () => {
  draw(
    <Milestones
      person={gordon}
      now={new Date()}
      onOpen={() => Promise.reject(new Error('This item is no longer in the mailbox.'))}
    />,
  );

  fireEvent.click(screen.getByRole('button', { name: /Last contact/ }));

  expect((await screen.findByRole('alert')).textContent).toBe('This item is no longer in the mailbox.');
});

test('of what never happened no number is told', () => {
  const counts = { ...helen.counts, sent: 3, received: 0, meetings: 0 };
  draw(<Milestones person={{ ...helen, counts }} now={new Date()} onOpen={() => Promise.resolve()} />);
  draw(
    <Milestones
      person={{ ...gordon, counts: { ...counts, sent: 0 } }}
      now={new Date()}
      onOpen={() => Promise.resolve()}
    />,
  );

  expect(screen.getAllByRole('banner').map(header => header.textContent)).toEqual([
    'Between you3 messages',
    'Between you',
  ]);
});

test('a person without any contact has no moments to show', () => {
  const stranger = { ...helen, firstContact: null, lastContact: null, lastMeeting: null, unanswered: [] };
  draw(<Milestones person={stranger} now={new Date()} onOpen={() => Promise.resolve()} />);

  expect(screen.queryByRole('region')).toBeNull();
});
