import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { personal } from '../../../dev/answers';
import type { ClaimCard, MessageCard } from '../../api/contract';
import { draw } from '../../testing/render';
import { ClaimList } from './claimList';

const met: ClaimCard = {
  type: 'recentMeeting',
  standing: 'supported',
  text: 'You met on 12 March with five others.',
  item: { internetMessageId: null, messageId: null, eventId: 'e-1' },
};
const referred: ClaimCard = {
  type: 'referral',
  standing: 'unsupported',
  text: 'Claims a referral by somebody you would know; none found in the 31 months I can see.',
  item: null,
};
const show = (message: MessageCard, onOpen = vi.fn(async () => {})) =>
  draw(<ClaimList message={message} onOpen={onOpen} />);

test('what is borne out is a reminder that opens, what is not stands in plain words', async () => {
  const onOpen = vi.fn(async () => {});
  show({ ...personal, claims: [met, referred] }, onOpen);

  expect(screen.getByText('You met on 12 March with five others.')).toBeTruthy();
  expect(screen.getByText(/none found in the 31 months/)).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/\b(lie|liar|fake|fraud)\b/i);
  await userEvent.click(screen.getByRole('button', { name: 'Open it' }));
  expect(onOpen).toHaveBeenCalledWith(met.item);
});

test('a letter that claims nothing shows nothing', () => {
  show(personal);

  expect(screen.queryByRole('region')).toBeNull();
});

test('without text it says that nothing is checked', () => {
  show({ ...personal, hasText: false });

  expect(screen.getByText(/nothing it says about the past is checked/)).toBeTruthy();
});
