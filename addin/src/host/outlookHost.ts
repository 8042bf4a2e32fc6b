import type { ItemReference } from '../api/contract';
import type { HostItem, HostTheme, MailHost } from './mailHost';
import { readOutlookDraft, readOutlookItem } from './outlookItem';

const pollEveryMs = 2_000;

/** Outlook through Office.js. */
export class OutlookHost implements MailHost {
  readonly #mailbox: Office.Mailbox;

  constructor(mailbox: Office.Mailbox) {
    this.#mailbox = mailbox;
  }

  readItem(): Promise<HostItem> {
    return readOutlookItem(this.#mailbox);
  }

  readDraft(): Promise<string> {
    return readOutlookDraft(this.#mailbox);
  }

  /** Outlook's own event alone is not enough: it stays away at times (office-js 1096, 3470, 5965), so the item is also looked at again. */
  onItemMayHaveChanged(listener: () => void): () => void {
    const whenVisible = () => document.visibilityState === 'visible' && listener();
    this.#mailbox.addHandlerAsync?.(Office.EventType.ItemChanged, listener);
    window.addEventListener('focus', whenVisible);
    document.addEventListener('visibilitychange', whenVisible);
    const poll = setInterval(whenVisible, pollEveryMs);
    return () => {
      this.#mailbox.removeHandlerAsync?.(Office.EventType.ItemChanged);
      window.removeEventListener('focus', whenVisible);
      document.removeEventListener('visibilitychange', whenVisible);
      clearInterval(poll);
    };
  }

  async openItem(reference: ItemReference): Promise<void> {
    const id = reference.messageId ?? reference.eventId;
    if (!id) throw new Error('This item is no longer in the mailbox.');
    const ewsId = this.#mailbox.convertToEwsId(id, 'v2.0');
    try {
      if (reference.messageId) this.#mailbox.displayMessageForm(ewsId);
      else this.#mailbox.displayAppointmentForm(ewsId);
    } catch (cause) {
      throw new Error('Outlook could not open this item.', { cause });
    }
  }

  readTheme(): HostTheme {
    const background = Office.context.officeTheme?.bodyBackgroundColor;
    return background ? themeOf(background) : 'system';
  }

  onThemeChanged(listener: () => void): () => void {
    const event = Office.EventType?.OfficeThemeChanged;
    if (event === undefined) return () => {};
    this.#mailbox.addHandlerAsync?.(event, listener);
    return () => this.#mailbox.removeHandlerAsync?.(event);
  }
}

/** Dark where the perceived brightness (ITU-R BT.601 luma) is in the lower half. */
function themeOf(background: string): HostTheme {
  const [r, g, b] = [1, 3, 5].map(at => Number.parseInt(background.slice(at, at + 2), 16));
  if (r === undefined || g === undefined || b === undefined || [r, g, b].some(Number.isNaN)) return 'system';
  return 0.299 * r + 0.587 * g + 0.114 * b < 128 ? 'dark' : 'light';
}
