import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width in CSS pixels of an element, followed as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth(node.clientWidth || initial));
    observer.observe(node);
    return () => observer.disconnect();
  }, [element, initial]);
  return width;
}
