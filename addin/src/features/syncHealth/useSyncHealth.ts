import { useEffect, useState } from 'react';
import type { SyncHealthResponse } from '../../api/contract';

const everyMs = 1_500;

/** The sync's state, asked again and again while the caller is on screen. A failed question keeps the last answer. */
export function useSyncHealth(
  ask: (signal: AbortSignal) => Promise<SyncHealthResponse>,
): SyncHealthResponse | undefined {
  const [health, setHealth] = useState<SyncHealthResponse>();
  useEffect(() => {
    const stop = new AbortController();
    const look = () =>
      ask(stop.signal).then(
        answer => !stop.signal.aborted && setHealth(answer),
        () => undefined,
      );
    void look();
    const timer = setInterval(look, everyMs);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [ask]);
  return health;
}
