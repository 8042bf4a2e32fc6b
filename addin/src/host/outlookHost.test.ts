import { OfficeMockObject } from 'office-addin-mock';
import { afterEach, expect, test, vi } from 'vitest';
import { isSelected, type SelectedItem } from './mailHost';
import { OutlookHost } from './outlookHost';

const ana = { emailAddress: 'ana@ines.example', displayName: 'Ana Inês' };
const ben = { emailAddress: 'ben@ines.example', displayName: 'Ben' };

const succeed =
  <T>(value: T) =>
  (callback: (result: unknown) => void) =>
    callback({ status: 'succeeded', value });

const received = {
  itemType: 'message',
  itemId: 'ews/id+1',
  internetMessageId: '<one@mail.example>',
  conversationId: 'c1',
  subject: 'Lunch',
  from: ana,
  to: [ben],
  cc: [],
  dateTimeCreated: new Date('2026-03-01T09:00:00Z'),
};

function outlook(mailbox: object, more: object = {}, constants: object = {}) {
  const office = new OfficeMockObject({
    host: 'outlook',
    ...constants,
    EventType: { ItemChanged: 'olkItemSelectedChanged', OfficeThemeChanged: 'officeThemeChanged' },
    context: {
      mailbox: {
        userProfile: { emailAddress: 'me@alder.example' },
        diagnostics: { hostName: 'Outlook' },
        convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
        convertToEwsId: (id: string) => id.replaceAll('-', '/').replaceAll('_', '+'),
        ...mailbox,
      },
      ...more,
    },
  });
  vi.stubGlobal('Office', office);
  return new OutlookHost(office.context.mailbox);
}

async function readSelected(host: OutlookHost): Promise<SelectedItem> {
  const item = await host.readItem();
  if (!isSelected(item)) throw new Error(`nothing selected but ${item.kind}`);
  return item;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a received message is told with its REST id and its people', async () => {
  const item = await readSelected(outlook({ item: received }));

  expect(item).toMatchObject({ kind: 'message', isDraft: false, key: 'ews-id_1' });
  expect(item.request).toMatchObject({
    mailbox: 'me@alder.example',
    itemId: 'ews-id_1',
    internetMessageId: '<one@mail.example>',
    from: { address: 'ana@ines.example', name: 'Ana Inês' },
    to: [{ address: 'ben@ines.example', name: 'Ben' }],
    receivedAt: '2026-03-01T09:00:00.000Z',
  });
});

test('a phone already names items in REST form', async () => {
  const item = await readSelected(outlook({ item: received, diagnostics: { hostName: 'OutlookIOS' } }));

  expect(item.request.itemId).toBe('ews/id+1');
});

test('an item with an empty id is still told apart by its other marks', async () => {
  const one = await readSelected(outlook({ item: { ...received, itemId: '' } }));
  const two = await readSelected(
    outlook({ item: { ...received, itemId: '', internetMessageId: '<two@mail.example>' } }),
  );

  expect(one.key).not.toBe(two.key);
  expect(one.request.itemId).toBeNull();
});

test('a draft asks for its recipients', async () => {
  const draft = {
    itemType: 'message',
    conversationId: 'c1',
    subject: { getAsync: succeed('Lunch') },
    from: { getAsync: succeed(ben) },
    to: { getAsync: succeed([ana]) },
    cc: { getAsync: succeed([]) },
  };
  const item = await readSelected(outlook({ item: draft }));

  expect(item.isDraft).toBe(true);
  expect(item.request).toMatchObject({ subject: 'Lunch', to: [{ address: 'ana@ines.example', name: 'Ana Inês' }] });
});

test('an appointment is told by organiser, attendees and start, for attendees and organisers alike', async () => {
  const start = new Date('2026-03-20T18:00:00Z');
  const attended = {
    itemType: 'appointment',
    itemId: 'e1',
    subject: 'Supper',
    organizer: ana,
    requiredAttendees: [ben],
    optionalAttendees: [],
    start,
  };
  const organised = {
    itemType: 'appointment',
    subject: { getAsync: succeed('Supper') },
    organizer: { getAsync: succeed(ana) },
    requiredAttendees: { getAsync: succeed([ben]) },
    optionalAttendees: { getAsync: succeed([]) },
    start: { getAsync: succeed(start) },
  };

  for (const item of [attended, organised]) {
    const { kind, request } = await readSelected(outlook({ item }));
    expect(kind).toBe('appointment');
    expect(request).toMatchObject({
      from: { address: 'ana@ines.example' },
      to: [{ address: 'ben@ines.example' }],
      receivedAt: start.toISOString(),
    });
  }
});

test('a meeting request is an invitation, and so is an appointment of somebody else’s', async () => {
  const request = await readSelected(outlook({ item: { ...received, itemClass: 'IPM.Schedule.Meeting.Request' } }));
  const response = await readSelected(outlook({ item: { ...received, itemClass: 'IPM.Schedule.Meeting.Resp.Pos' } }));

  expect([request.isInvitation, response.isInvitation]).toEqual([true, false]);
});

test('no item means nothing is selected', async () => {
  expect(await outlook({}).readItem()).toEqual({ kind: 'nothing' });
});

test('an item Outlook refuses to read is said to be closed', async () => {
  const refusing = {
    getAsync: (callback: (result: unknown) => void) => callback({ status: 'failed', error: { message: 'denied' } }),
  };
  const item = await outlook({ item: { itemType: 'message', subject: refusing, to: refusing } }).readItem();

  expect(item.kind).toBe('unreadable');
});

test('the item is looked at again on Outlook’s event, on focus and by the clock', () => {
  vi.useFakeTimers();
  const handlers: (() => void)[] = [];
  const host = outlook({
    addHandlerAsync: (_: string, handler: () => void) => handlers.push(handler),
    removeHandlerAsync: () => {},
  });
  const listener = vi.fn();
  const stop = host.onItemMayHaveChanged(listener);

  handlers[0]?.();
  window.dispatchEvent(new Event('focus'));
  vi.advanceTimersByTime(2_000);
  expect(listener).toHaveBeenCalledTimes(3);

  stop();
  vi.advanceTimersByTime(10_000);
  expect(listener).toHaveBeenCalledTimes(3);
});

test('a reference opens in Outlook’s own form, by its EWS id', async () => {
  const displayMessageForm = vi.fn();
  const displayAppointmentForm = vi.fn();
  const host = outlook({ displayMessageForm, displayAppointmentForm });

  await host.openItem({ messageId: 'a-b', eventId: null, internetMessageId: null });
  await host.openItem({ messageId: null, eventId: 'c_d', internetMessageId: null });

  expect(displayMessageForm).toHaveBeenCalledWith('a/b');
  expect(displayAppointmentForm).toHaveBeenCalledWith('c+d');
  await expect(host.openItem({ messageId: null, eventId: null, internetMessageId: null })).rejects.toThrow(
    'no longer in the mailbox',
  );
});

test.each([
  ['#FFFFFF', 'light'],
  ['#212121', 'dark'],
  ['nonsense', 'system'],
])('a body of %s is a %s theme', (bodyBackgroundColor, theme) => {
  expect(outlook({}, { officeTheme: { bodyBackgroundColor } }).readTheme()).toBe(theme);
});

test('without a theme of Outlook’s the system’s counts', () => {
  expect(outlook({}).readTheme()).toBe('system');
});

test('the text of the letter being written is asked for as plain text, and may be withheld', async () => {
  const asked: unknown[] = [];
  const body = {
    getAsync: (type: unknown, callback: (result: unknown) => void) => {
      asked.push(type);
      succeed('Could you?')(callback);
    },
  };
  const withheld = {
    getAsync: (_: unknown, callback: (result: unknown) => void) =>
      callback({ status: 'failed', error: { message: 'No.' } }),
  };
  const coercion = { CoercionType: { Text: 'text' } };

  expect(await outlook({ item: { ...received, body } }, {}, coercion).readDraft()).toBe('Could you?');
  expect(asked).toEqual(['text']);
  expect(await outlook({ item: { ...received, body: withheld } }, {}, coercion).readDraft()).toBe('');
  expect(await outlook({}, {}, coercion).readDraft()).toBe('');
});
