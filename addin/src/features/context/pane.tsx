import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ItemReference, SyncHealthResponse } from '../../api/contract';
import type { MailHost } from '../../host/mailHost';
import { FeatureBoundary } from '../../ui/featureBoundary';
import { useNow } from '../../ui/useNow';
import { FreshnessFooter } from '../syncHealth/freshnessFooter';
import { HealthPanel } from '../syncHealth/healthPanel';
import type { ContextSession } from './contextSession';
import styles from './pane.module.css';
import { PaneBody } from './paneBody';
import { useAttention } from './useAttention';

interface Props {
  readonly host: MailHost;
  readonly session: ContextSession;
  readonly askSyncHealth: (signal: AbortSignal) => Promise<SyncHealthResponse>;
  readonly clock: () => Date;
}

/** The pane beside the selected item. */
export function Pane({ host, session, askSyncHealth, clock }: Props) {
  useEffect(() => session.start(), [session]);
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const { answer, failure, isAsking } = snapshot;
  const now = useNow(clock);
  const main = useRef<HTMLElement>(null);
  useAttention(main, snapshot);
  const [isHealthShown, setHealthShown] = useState(false);
  const hideHealth = useCallback(() => setHealthShown(false), []);
  // Another item asks for another card.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item is the reason
  useEffect(hideHealth, [snapshot.item]);
  return (
    <div className={styles.pane} aria-busy={isAsking}>
      <p role="status" className="visuallyHidden">
        {answer?.person ? `Card of ${answer.person.displayName}` : ''}
      </p>
      <main ref={main} className={styles.main}>
        <FeatureBoundary name="This pane">
          {isHealthShown ? (
            <HealthPanel ask={askSyncHealth} now={now} onBack={hideHealth} />
          ) : (
            <PaneBody
              snapshot={snapshot}
              session={session}
              askSyncHealth={askSyncHealth}
              now={now}
              onOpen={(item: ItemReference) => host.openItem(item)}
            />
          )}
        </FeatureBoundary>
      </main>
      {answer && (
        <FreshnessFooter
          freshness={answer.freshness}
          mailbox={answer.mailbox}
          failure={failure?.message}
          now={now}
          onRefresh={() => session.refresh()}
          onHealth={() => setHealthShown(true)}
        />
      )}
    </div>
  );
}
