import { expect, test, vi } from 'vitest';
import { messageFrom } from '../testing/fakeHost';
import { DemoHost } from './demoHost';

const origin = 'http://localhost:5080';

/** A pane's window inside a demo page, both only as far as they speak with each other. */
function windows() {
  const parent = { postMessage: vi.fn() };
  const listeners: ((event: unknown) => void)[] = [];
  const pane = {
    parent,
    location: { origin },
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
  };
  const say = (data: unknown, from: unknown = parent, where = origin) => {
    for (const listener of listeners) listener({ data, source: from, origin: where });
  };
  return { parent, pane: pane as unknown as Window, say };
}

test('the pane reports itself ready to its own origin alone', () => {
  const { parent, pane } = windows();

  new DemoHost(pane);

  expect(parent.postMessage).toHaveBeenCalledWith({ type: 'ir/ready' }, origin);
});

test('an item from the demo page becomes the selection', async () => {
  const { pane, say } = windows();
  const host = new DemoHost(pane);
  const listener = vi.fn();
  host.onItemMayHaveChanged(listener);
  const item = messageFrom('ana@ines.example');

  say({ type: 'ir/item', item, draft: '' });

  expect(listener).toHaveBeenCalledOnce();
  expect(await host.readItem()).toEqual(item);
});

test('messages of other origins, other windows and other kinds change nothing', async () => {
  const { parent, pane, say } = windows();
  const host = new DemoHost(pane);
  const message = { type: 'ir/item', item: messageFrom('ana@ines.example'), draft: '' };

  say(message, parent, 'https://elsewhere.example');
  say(message, {});
  say('text');
  say(null);
  say({ type: 'other/item', item: message.item });

  expect(await host.readItem()).toEqual({ kind: 'nothing' });
});

test('the theme follows the demo page', () => {
  const { pane, say } = windows();
  const host = new DemoHost(pane);
  const listener = vi.fn();
  const stop = host.onThemeChanged(listener);

  say({ type: 'ir/theme', theme: 'dark' });
  stop();
  say({ type: 'ir/theme', theme: 'light' });

  expect(listener).toHaveBeenCalledOnce();
  expect(host.readTheme()).toBe('light');
});

test('opening an item asks the demo page; alone in a tab there is nobody to ask', async () => {
  const { parent, pane } = windows();
  const reference = { messageId: 'm', eventId: null, internetMessageId: null };
  const alone = { location: { origin }, addEventListener: () => {} } as unknown as { parent: unknown };
  alone.parent = alone;

  await new DemoHost(pane).openItem(reference);

  expect(parent.postMessage).toHaveBeenLastCalledWith({ type: 'ir/open', reference }, origin);
  await expect(new DemoHost(alone as unknown as Window).openItem(reference)).rejects.toThrow('Open the demo page');
});
