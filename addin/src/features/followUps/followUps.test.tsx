import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { reply } from '../../../dev/answers';
import { draw, today, unexpected } from '../../testing/render';
import { FollowUpList } from './followUpList';

const due = { ...reply, dueAt: '2026-03-20T12:00:00Z' };

test('a suggestion names what to do, why and by when', () => {
  draw(<FollowUpList followUps={[due]} personId={reply.personId} now={today} onOpen={unexpected} />);

  expect(screen.getByText('Reply')).toBeTruthy();
  expect(screen.getByText(/Helen asked whether Thursday suits you/)).toBeTruthy();
  expect(screen.getByText('due in 2 days')).toBeTruthy();
});

test('a suggestion about somebody else says about whom', () => {
  draw(<FollowUpList followUps={[due]} personId="p-other" now={today} onOpen={unexpected} />);

  expect(screen.getByText('Reply · Helen Abernathy')).toBeTruthy();
});

test('the message behind it opens', () => {
  const open = vi.fn(() => Promise.resolve());
  draw(<FollowUpList followUps={[due]} personId={reply.personId} now={today} onOpen={open} />);

  fireEvent.click(screen.getByRole('button', { name: 'Open the message' }));

  expect(open).toHaveBeenCalledWith(reply.item);
});

test('without an item behind it there is nothing to open', () => {
  const bare = { ...due, item: { internetMessageId: null, messageId: null, eventId: null } };
  draw(<FollowUpList followUps={[bare]} personId={reply.personId} now={today} onOpen={unexpected} />);

  expect(screen.queryByRole('button')).toBeNull();
});

test('nothing to do leaves no empty card', () => {
  draw(<FollowUpList followUps={[]} personId="p" now={today} onOpen={unexpected} />);

  expect(screen.queryByRole('region')).toBeNull();
});
