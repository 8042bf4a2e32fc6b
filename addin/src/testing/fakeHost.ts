import type { ItemReference } from '../api/contract';
import type { HostItem, HostTheme, MailHost, SelectedItem } from '../host/mailHost';

/** A mail client whose selection a test decides. */
export class FakeHost implements MailHost {
  item: HostItem;
  draft = '';
  readonly opened: ItemReference[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(item: HostItem) {
    this.item = item;
  }

  select(item: HostItem): void {
    this.item = item;
    for (const listener of this.#listeners) listener();
  }

  readItem(): Promise<HostItem> {
    return Promise.resolve(this.item);
  }

  readDraft(): Promise<string> {
    return Promise.resolve(this.draft);
  }

  onItemMayHaveChanged(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  openItem(reference: ItemReference): Promise<void> {
    this.opened.push(reference);
    return Promise.resolve();
  }

  readTheme(): HostTheme {
    return 'light';
  }

  onThemeChanged(): () => void {
    return () => {};
  }
}

export const messageFrom = (address: string, itemId = 'm-1'): SelectedItem => ({
  kind: 'message',
  isDraft: false,
  isInvitation: false,
  key: itemId,
  request: { itemId, from: { address, name: null }, to: [], cc: [] },
});

export const appointment: SelectedItem = {
  ...messageFrom('helen.abernathy@birchwood-trust.example', 'e-supper'),
  kind: 'appointment',
  isInvitation: true,
};
