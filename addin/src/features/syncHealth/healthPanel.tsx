import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { SyncHealthResponse } from '../../api/contract';
import { TextButton } from '../../ui/textButton';
import { HealthPage } from './healthPage';
import styles from './healthPanel.module.css';

interface Props {
  readonly ask: (signal: AbortSignal) => Promise<SyncHealthResponse>;
  readonly now: Date;
  readonly onBack: () => void;
}

/** The sync's health in the pane, in place of the cards. */
export function HealthPanel({ ask, now, onBack }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.panel}>
      <TextButton onClick={onBack}>
        <ArrowLeftRegular /> Back to the card
      </TextButton>
      <h1 ref={title} tabIndex={-1} className={styles.title}>
        How complete is this?
      </h1>
      <HealthPage ask={ask} now={now} />
    </div>
  );
}
