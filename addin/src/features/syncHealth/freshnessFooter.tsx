import { Spinner } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { type ReactElement, useId, useState } from 'react';
import type { Freshness } from '../../api/contract';
import { fullDate } from '../../ui/dates';
import { TextButton } from '../../ui/textButton';
import { mailboxName } from '../../ui/words';
import styles from './freshnessFooter.module.css';
import { type FreshnessTone, readFreshness } from './freshnessWords';

interface Props {
  readonly freshness: Freshness;
  readonly mailbox: string;
  /** Set while the answer shown could not be renewed. */
  readonly failure: string | undefined;
  readonly now: Date;
  readonly onRefresh: () => void;
  /** Opens the sync's health. */
  readonly onHealth: () => void;
}

const icons: Record<FreshnessTone, ReactElement> = {
  fresh: <CheckmarkCircleRegular />,
  syncing: <Spinner size="extra-tiny" />,
  warning: <WarningRegular />,
  failed: <ErrorCircleRegular />,
};

/** How fresh everything above is. Never "healthy" on silence. */
export function FreshnessFooter({ freshness, mailbox, failure, now, onRefresh, onHealth }: Props) {
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const { tone, text } = readFreshness(freshness, failure, now);
  return (
    <footer className={styles.footer} data-tone={tone}>
      <TextButton
        quiet
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={details}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden className={styles.icon}>
          {icons[tone]}
        </span>
        <span className={styles.text}>{text}</span>
      </TextButton>
      <TextButton quiet className={styles.again} onClick={onRefresh}>
        Ask again
      </TextButton>
      <div id={details} hidden={!isOpen} className={styles.details}>
        <p>{mailboxName(mailbox)}</p>
        {freshness.reach && <p>Knows mail and meetings since {fullDate(freshness.reach)}.</p>}
        {freshness.gaps.map(gap => (
          <p key={gap}>{gap}</p>
        ))}
        {freshness.gaps.length === 0 && (
          <p>{freshness.isComplete ? 'Nothing is known to be missing.' : 'Not everything is here yet.'}</p>
        )}
        {freshness.off.map(text => (
          <p key={text}>Off without message text: {text}</p>
        ))}
        <TextButton onClick={onHealth}>How complete is this?</TextButton>
      </div>
    </footer>
  );
}
