import { ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SyncHealthResponse } from '../../api/contract';
import { Section } from '../../ui/section';
import styles from './firstSync.module.css';
import { progressOf } from './syncProgress';
import { useSyncHealth } from './useSyncHealth';

interface Props {
  readonly mailbox: string;
  readonly ask: (signal: AbortSignal) => Promise<SyncHealthResponse>;
  /** Called once the first sync has ended. */
  readonly onDone: () => void;
}

/** While a mailbox is read for the first time: how far, and that figures still grow. */
export function FirstSync({ mailbox, ask, onDone }: Props) {
  const health = useSyncHealth(ask).health?.mailboxes.find(one => one.mailbox === mailbox);
  const done = useRef(false);
  useEffect(() => {
    if (!health || health.freshness.isSyncing || done.current) return;
    done.current = true;
    onDone();
  }, [health, onDone]);
  const progress = health && progressOf(health);
  return (
    <Section title="Getting to know this mailbox">
      <p className={styles.text}>
        {progress
          ? `${progress.ours.toLocaleString()} of about ${progress.theirs.toLocaleString()} messages read. Figures below still grow.`
          : 'The first sync is running. Figures below still grow.'}
      </p>
      <ProgressBar aria-label="First sync" thickness="large" {...(progress ? { value: progress.share } : {})} />
    </Section>
  );
}
