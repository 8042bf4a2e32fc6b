import { useCallback, useEffect, useState } from 'react';

export interface Loaded<T> {
  readonly value: T | undefined;
  readonly failure: string | undefined;
  readonly reload: () => void;
}

/** What a question answers, asked anew when the question changes; the latest wins. Give it a stable function. */
export function useLoaded<T>(ask: ((signal: AbortSignal) => Promise<T>) | undefined): Loaded<T> {
  const [state, setState] = useState<{ ask?: unknown; value?: T; failure?: string }>({});
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same question again
  useEffect(() => {
    if (!ask) return;
    const stop = new AbortController();
    ask(stop.signal).then(
      value => !stop.signal.aborted && setState({ ask, value }),
      (error: Error) => !stop.signal.aborted && setState({ ask, failure: error.message }),
    );
    return () => stop.abort();
  }, [ask, round]);
  const isCurrent = ask !== undefined && state.ask === ask;
  return {
    value: isCurrent ? state.value : undefined,
    failure: isCurrent ? state.failure : undefined,
    reload: useCallback(() => setRound(n => n + 1), []),
  };
}
