import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchMessages, pageSize } from '../graph/graphClient';
import type { GraphMessage } from '../graph/graphTypes';

/** A folder's messages, newest first, page by page. */
export function useMessages(folderId: string | undefined) {
  const [messages, setMessages] = useState<readonly GraphMessage[]>([]);
  const [failure, setFailure] = useState<string>();
  const [hasMore, setHasMore] = useState(true);
  const loading = useRef<AbortController>(undefined);

  const load = useCallback(async (folder: string, have: readonly GraphMessage[]) => {
    loading.current?.abort();
    const stop = new AbortController();
    loading.current = stop;
    try {
      const page = await fetchMessages(folder, have.length, stop.signal);
      if (stop.signal.aborted) return;
      setMessages([...have, ...page]);
      setHasMore(page.length === pageSize);
      setFailure(undefined);
    } catch (error) {
      if (!stop.signal.aborted) setFailure((error as Error).message);
    }
  }, []);

  useEffect(() => {
    setMessages([]);
    setHasMore(true);
    if (folderId) void load(folderId, []);
    return () => loading.current?.abort();
  }, [folderId, load]);

  const loadMore = useCallback(() => {
    if (folderId) void load(folderId, messages);
  }, [folderId, load, messages]);

  const showAsRead = useCallback((id: string) => {
    setMessages(all => all.map(one => (one.id === id ? { ...one, isRead: true } : one)));
  }, []);

  return { messages, failure, hasMore, loadMore, showAsRead };
}
