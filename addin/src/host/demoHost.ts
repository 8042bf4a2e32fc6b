import type { ItemReference } from '../api/contract';
import { accept, type ToDemo, type ToPane } from './demoMessages';
import type { HostItem, HostTheme, MailHost } from './mailHost';

/** The demo page as a mail client: it holds the pane in a frame of the same origin and speaks by messages. */
export class DemoHost implements MailHost {
  readonly #window: Window;
  #item: HostItem = { kind: 'nothing' };
  #draft = '';
  #theme: HostTheme = 'system';
  readonly #itemListeners = new Set<() => void>();
  readonly #themeListeners = new Set<() => void>();

  constructor(paneWindow: Window) {
    this.#window = paneWindow;
    paneWindow.addEventListener('message', event => this.#receive(event));
    this.#post({ type: 'ir/ready' });
  }

  readItem(): Promise<HostItem> {
    return Promise.resolve(this.#item);
  }

  readDraft(): Promise<string> {
    return Promise.resolve(this.#draft);
  }

  onItemMayHaveChanged(listener: () => void): () => void {
    this.#itemListeners.add(listener);
    return () => this.#itemListeners.delete(listener);
  }

  openItem(reference: ItemReference): Promise<void> {
    if (this.#parent() === null) return Promise.reject(new Error('Open the demo page to see this item.'));
    this.#post({ type: 'ir/open', reference });
    return Promise.resolve();
  }

  readTheme(): HostTheme {
    return this.#theme;
  }

  onThemeChanged(listener: () => void): () => void {
    this.#themeListeners.add(listener);
    return () => this.#themeListeners.delete(listener);
  }

  #receive(event: MessageEvent): void {
    const message = accept<ToPane>(event, this.#parent(), this.#window.location.origin);
    if (message?.type === 'ir/item') {
      this.#item = message.item;
      this.#draft = message.draft;
      for (const listener of this.#itemListeners) listener();
    } else if (message?.type === 'ir/theme') {
      this.#theme = message.theme;
      for (const listener of this.#themeListeners) listener();
    }
  }

  /** Null where the pane stands alone in a tab. */
  #parent(): Window | null {
    return this.#window.parent === this.#window ? null : this.#window.parent;
  }

  #post(message: ToDemo): void {
    this.#parent()?.postMessage(message, this.#window.location.origin);
  }
}
