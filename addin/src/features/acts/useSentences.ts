import { useEffect, useState } from 'react';
import { readActs } from '../../api/client';
import type { ActCard } from '../../api/contract';

const placeOf = (key: number, position: number) => `${key} ${position}`;

/** The words of each act. They are kept nowhere: the mailbox is asked for them, and where it does not give them the acts stand without. */
export function useSentences(mailbox: string, acts: readonly ActCard[]): (act: ActCard) => string | undefined {
  const [found, setFound] = useState<ReadonlyMap<string, string>>(new Map());
  const keys = [...new Set(acts.map(act => act.key))].join(' ');
  useEffect(() => {
    const asking = new AbortController();
    for (const key of keys.split(' ').filter(Boolean).map(Number)) {
      readActs(mailbox, key, asking.signal)
        .then(sentences =>
          setFound(known => new Map([...known, ...sentences.map(s => [placeOf(key, s.position), s.text] as const)])),
        )
        .catch(() => undefined);
    }
    return () => asking.abort();
  }, [mailbox, keys]);
  return act => found.get(placeOf(act.key, act.position));
}
