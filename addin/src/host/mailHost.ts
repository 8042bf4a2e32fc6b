import type { ContextRequest, ItemReference } from '../api/contract';

/** What is selected in the mail client. */
export type HostItem =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | SelectedItem;

/** A message or an appointment, being read or written. */
export interface SelectedItem {
  readonly kind: 'message' | 'appointment';
  readonly isDraft: boolean;
  /** Somebody else invites, and the owner may decline. */
  readonly isInvitation: boolean;
  /** Equal keys mean equal answers, so that a return to an item is instant. */
  readonly key: string;
  readonly request: ContextRequest;
}

export type HostTheme = 'system' | 'light' | 'dark' | 'highContrast';

/** The mail client the pane stands in. Outlook and the demo are the two. */
export interface MailHost {
  readItem(): Promise<HostItem>;
  /** The text so far of the letter being written, without marks; empty where none is, or where it may not be read. */
  readDraft(): Promise<string>;
  /** Calls back whenever the selection may have changed, and possibly when it has not. Returns how to stop. */
  onItemMayHaveChanged(listener: () => void): () => void;
  /** Rejects with an Error whose message can be shown. */
  openItem(reference: ItemReference): Promise<void>;
  readTheme(): HostTheme;
  onThemeChanged(listener: () => void): () => void;
}

export const isSelected = (item: HostItem | undefined): item is SelectedItem =>
  item?.kind === 'message' || item?.kind === 'appointment';
