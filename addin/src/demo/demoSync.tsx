import { ProgressBar } from '@fluentui/react-components';
import { useEffect } from 'react';
import { askSyncHealth } from '../api/client';
import { progressOf } from '../features/syncHealth/syncProgress';
import { useSyncHealth } from '../features/syncHealth/useSyncHealth';
import styles from './demoPage.module.css';

/** The first sync's progress; ends itself once that sync is complete. */
export function DemoSync({ onDone }: { readonly onDone: () => void }) {
  const health = useSyncHealth(askSyncHealth).health?.mailboxes[0];
  const isDone = health !== undefined && health.freshness.lastSync !== null;
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);
  if (!health || isDone) return null;
  const progress = progressOf(health);
  const people = health.people.toLocaleString();
  return (
    <div className={styles.sync}>
      <span>
        {progress
          ? `First sync: ${progress.ours.toLocaleString()} of about ${progress.theirs.toLocaleString()} messages, ${people} people so far.`
          : 'The first sync begins.'}
      </span>
      <ProgressBar aria-label="First sync of the mailbox" {...(progress ? { value: progress.share } : {})} />
    </div>
  );
}
