import { askSyncHealth } from '../api/client';
import { HealthPage } from '../features/syncHealth/healthPage';
import { useNow } from '../ui/useNow';
import styles from './demoPage.module.css';

const clock = () => new Date();

/** The sync's health, as wide as the mail. */
export function DemoHealth() {
  const now = useNow(clock);
  return (
    <div className={styles.health}>
      <h1 className={styles.healthTitle}>How complete is this?</h1>
      <HealthPage ask={askSyncHealth} now={now} />
    </div>
  );
}
