import { useEffect, useState } from 'react';
import { readDraft } from '../../api/client';

const everyMs = 4_000;
const longestAsked = 40_000;

/** Whether the letter being written asks for something, looked at again while it is written. False where that cannot be told. */
export function useDraftAsks(mailbox: string, read: (() => Promise<string>) | undefined): boolean {
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    if (!read) return;
    const end = new AbortController();
    let seen = '';
    const look = async () => {
      const text = (await read()).slice(0, longestAsked);
      if (text === seen) return;
      seen = text;
      const answer = text.trim() === '' ? { asks: false } : await readDraft(mailbox, text, end.signal);
      if (text === seen && !end.signal.aborted) setAsks(answer.asks);
    };
    // Not being able to tell leaves the thought as it stands without knowing.
    const lookAgain = () => void look().catch(() => !end.signal.aborted && setAsks(false));
    lookAgain();
    const timer = setInterval(lookAgain, everyMs);
    return () => {
      clearInterval(timer);
      end.abort();
    };
  }, [mailbox, read]);
  return asks;
}
