import { Spinner } from '@fluentui/react-components';
import type { SyncHealthResponse } from '../../api/contract';
import styles from './healthPage.module.css';
import { MailboxHealthView } from './mailboxHealthView';
import { useSyncHealth } from './useSyncHealth';

interface Props {
  readonly ask: (signal: AbortSignal) => Promise<SyncHealthResponse>;
  readonly now: Date;
}

/** How complete and how fresh every mailbox is, live. */
export function HealthPage({ ask, now }: Props) {
  const answer = useSyncHealth(ask);
  if (!answer) return <Spinner size="tiny" label="Asking how the sync stands" />;
  return (
    <div className={styles.page}>
      {answer.problems.map(problem => (
        <p key={problem} className={styles.problem}>
          {problem}
        </p>
      ))}
      {answer.mailboxes.length === 0 && <p className={styles.line}>No mailbox is configured.</p>}
      {answer.mailboxes.map(health => (
        <MailboxHealthView key={health.mailbox} health={health} now={now} />
      ))}
    </div>
  );
}
