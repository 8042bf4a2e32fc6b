import { useState } from 'react';
import type { ItemReference } from '../api/contract';
import styles from './opening.module.css';

/** Opens items from a list, and keeps the words for one that could not be opened until the next is. */
export function useOpening(onOpen: (item: ItemReference) => Promise<void>) {
  const [failure, setFailure] = useState<string>();
  const open = (item: ItemReference) => {
    setFailure(undefined);
    onOpen(item).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return { open, failure };
}

interface Props {
  readonly failure: string | undefined;
}

/** Why the last item could not be opened. */
export function OpeningFailure({ failure }: Props) {
  if (!failure) return null;
  return (
    <p role="alert" className={styles.failure}>
      {failure}
    </p>
  );
}
