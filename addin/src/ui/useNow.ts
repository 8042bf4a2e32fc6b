import { useEffect, useState } from 'react';

const everyMs = 30_000;

/** The time, told anew often enough for "3 minutes ago" to stay true. */
export function useNow(clock: () => Date): Date {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), everyMs);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
