import { type RefObject, useEffect, useRef } from 'react';
import type { ContextSnapshot } from './contextSession';

/** Starts each item at its top, and moves the focus to the name when the reader goes to another card. */
export function useAttention(main: RefObject<HTMLElement | null>, { item, visited, answer }: ContextSnapshot): void {
  const seen = useRef({ item, visited });
  const isWaiting = useRef(false);
  useEffect(() => {
    const isNewItem = seen.current.item !== item;
    if (isNewItem || seen.current.visited !== visited) {
      document.documentElement.scrollTop = 0;
      isWaiting.current = !isNewItem;
    }
    seen.current = { item, visited };
    if (!isWaiting.current || !answer) return;
    isWaiting.current = false;
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, [main, item, visited, answer]);
}
