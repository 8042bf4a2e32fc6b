import type { ItemReference } from '../api/contract';
import type { HostItem, HostTheme } from './mailHost';

/** What the demo page tells the pane inside it. */
export type ToPane = { type: 'ir/item'; item: HostItem; draft: string } | { type: 'ir/theme'; theme: HostTheme };

/** What the pane tells the demo page around it. */
export type ToDemo = { type: 'ir/ready' } | { type: 'ir/open'; reference: ItemReference };

/** A message from the very page it is expected from, or undefined: other windows may post here too. */
export function accept<T extends { type: string }>(
  event: MessageEvent,
  from: Window | null,
  origin: string,
): T | undefined {
  if (event.origin !== origin || event.source !== from || from === null) return undefined;
  const message: unknown = event.data;
  const type = typeof message === 'object' && message !== null ? (message as { type?: unknown }).type : undefined;
  return typeof type === 'string' && type.startsWith('ir/') ? (message as T) : undefined;
}
