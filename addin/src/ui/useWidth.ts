import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width in CSS pixels of an element, followed as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node || typeof ResizeObserver === 'undefined') return;
    const measure = () => setWidth(node.clientWidth || initial);
    // At once, before anything is painted: the observer's first word comes a frame too late.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element, initial]);
  return width;
}
