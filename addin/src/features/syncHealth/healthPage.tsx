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
  const { health: answer, failure } = useSyncHealth(ask);
  const unanswered = failure && (
    <p role="alert" className={styles.problem}>
      {failure.message} {failure.advice}
    </p>
  );
  if (!answer) return unanswered ?? <Spinner size="tiny" label="Asking how the sync stands" />;
  return (
    <div className={styles.page}>
      {unanswered}
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
