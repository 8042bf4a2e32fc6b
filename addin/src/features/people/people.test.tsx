import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { guests, toOther } from '../../../dev/answers';
import { gordon, helen, shop } from '../../../dev/people';
import { draw, unexpected } from '../../testing/render';
import { OthersOnItem } from './othersOnItem';
import { PersonHeader } from './personHeader';
import { SharedPeople } from './sharedPeople';

test('the head says whose card this is, their work and how things stand', () => {
  draw(<PersonHeader person={helen} onBack={undefined} />);

  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Helen Abernathy');
  expect(screen.getByText('Chair of the board · Birchwood Trust')).toBeTruthy();
  expect(screen.getByText('helen.abernathy@birchwood-trust.example')).toBeTruthy();
  expect(screen.getByText(/usually every 5 days/)).toBeTruthy();
});

test('two addresses open to both, and to why they are one person', () => {
  draw(<PersonHeader person={gordon} onBack={undefined} />);
  const toggle = screen.getByRole('button', { name: '2 addresses' });
  expect(toggle.getAttribute('aria-expanded')).toBe('false');

  fireEvent.click(toggle);

  expect(screen.getByText('gwhitlock@post.example').closest('[hidden]')).toBeNull();
  expect(screen.getByText(/answered each other’s threads/)).toBeTruthy();
});

test('where title and organisation are from stands in the tooltip and in the details', () => {
  draw(<PersonHeader person={{ ...gordon, addresses: ['gordon@whitlock-partners.example'] }} onBack={undefined} />);

  expect(screen.getByText('Founder · Whitlock Partners').title).toContain('under 7 letters');
  fireEvent.click(screen.getByRole('button', { name: 'gordon@whitlock-partners.example' }));
  expect(screen.getByText('Organisation: from your contact card.').closest('[hidden]')).toBeNull();
});

test('what is not a person is called what it is, with the reason', () => {
  draw(<PersonHeader person={shop} onBack={undefined} />);

  expect(screen.getByText('Not a person: an automatic sender')).toBeTruthy();
  expect(screen.getByText(/one nobody answers/)).toBeTruthy();
});

test.each(['田中 美咲', 'فاطمة الزهراء', 'Ἀθηνᾶ', 'x'.repeat(300), '\u202Etxt.exe'])(
  'any name is shown whole and in its own direction: %s',
  name => {
    draw(<PersonHeader person={{ ...helen, displayName: name }} onBack={undefined} />);

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(name);
    expect(screen.getByRole('heading', { level: 1 }).getAttribute('dir')).toBe('auto');
  },
);

test('a card visited from another has a way back', () => {
  const back = vi.fn();
  draw(<PersonHeader person={helen} onBack={back} />);

  fireEvent.click(screen.getByRole('button', { name: 'Back' }));

  expect(back).toHaveBeenCalledOnce();
});

test('people both know open their own card', () => {
  const visit = vi.fn();
  draw(<SharedPeople shared={gordon.shared} onVisit={visit} />);

  fireEvent.click(screen.getByRole('button', { name: /Tomás Ferreira/ }));

  expect(visit).toHaveBeenCalledWith('p-tomas');
});

test('without shared people there is no empty list', () => {
  draw(<SharedPeople shared={[]} onVisit={unexpected} />);

  expect(screen.queryByRole('region')).toBeNull();
});

test('those with something to know about come first, and strangers are not links', () => {
  draw(<OthersOnItem others={guests} title="Before you decline" onVisit={unexpected} />);
  const rows = within(screen.getByRole('region', { name: 'Before you decline' })).getAllByRole('listitem');

  expect(rows[0]?.textContent).toContain('Tomás Ferreira');
  expect(rows[1]?.textContent).toContain('You wrote three times without an answer.');
  expect(within(rows[3] as HTMLElement).queryByRole('button')).toBeNull();
});

test('what is no person is not counted as one', () => {
  draw(
    <OthersOnItem others={[...guests.slice(0, 1), toOther(shop)]} title="Also on this message" onVisit={unexpected} />,
  );

  expect(screen.getByText('2 addresses')).toBeTruthy();
});

test('five hundred guests are shown a few at a time', () => {
  const crowd = Array.from({ length: 500 }, (_, index) => ({
    ...toOther(helen),
    personId: `p${index}`,
    address: `guest${index}@crowd.example`,
  }));
  draw(<OthersOnItem others={crowd} title="Also invited" onVisit={unexpected} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(6);

  fireEvent.click(screen.getByRole('button', { name: 'Show 100 more of 494' }));

  expect(screen.getAllByRole('listitem')).toHaveLength(106);
});
