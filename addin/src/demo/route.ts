import { useSyncExternalStore } from 'react';

/** Where the demo stands; the address bar's fragment says it, so that it survives a reload. */
export type Route =
  | { at: 'mail' }
  | { at: 'folder'; id: string }
  | { at: 'message'; id: string }
  | { at: 'calendar' }
  | { at: 'event'; id: string }
  | { at: 'health' };

export function parseRoute(hash: string): Route {
  const [, at, id = ''] = /^#\/(folder|message|calendar|event|health)(?:\/(.+))?$/.exec(hash) ?? [];
  if (at === 'calendar' || at === 'health') return { at };
  if (id !== '' && (at === 'folder' || at === 'message' || at === 'event')) return { at, id: decodeURIComponent(id) };
  return { at: 'mail' };
}

export function formatRoute(route: Route): string {
  return 'id' in route ? `#/${route.at}/${encodeURIComponent(route.id)}` : route.at === 'mail' ? '#/' : `#/${route.at}`;
}

export function goTo(route: Route): void {
  window.location.hash = formatRoute(route);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(
    listener => {
      window.addEventListener('hashchange', listener);
      return () => window.removeEventListener('hashchange', listener);
    },
    () => window.location.hash,
  );
  return parseRoute(hash);
}
