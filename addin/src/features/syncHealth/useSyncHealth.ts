import { useEffect, useState } from 'react';
import type { SyncHealthResponse } from '../../api/contract';
import { type ServiceFailure, toServiceFailure } from '../../api/serviceFailure';

const everyMs = 1_500;

interface Asked {
  readonly health?: SyncHealthResponse;
  /** Why the last question found no answer; gone with the next that does. */
  readonly failure?: ServiceFailure;
}

/** The sync's state, asked again and again while the caller is on screen. A failed question keeps the last answer. */
export function useSyncHealth(ask: (signal: AbortSignal) => Promise<SyncHealthResponse>): Asked {
  const [asked, setAsked] = useState<Asked>({});
  useEffect(() => {
    const stop = new AbortController();
    const look = () =>
      ask(stop.signal).then(
        health => !stop.signal.aborted && setAsked({ health }),
        (error: unknown) => !stop.signal.aborted && setAsked(last => ({ ...last, failure: toServiceFailure(error) })),
      );
    void look();
    const timer = setInterval(look, everyMs);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [ask]);
  return asked;
}
