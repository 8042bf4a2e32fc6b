import { useId, useState } from 'react';
import type { CopyCard, MessageCard } from '../../api/contract';
import { fullDate } from '../../ui/dates';
import { TextButton } from '../../ui/textButton';
import styles from './copies.module.css';
import { SideBySide } from './sideBySide';

interface Props {
  readonly message: MessageCard;
  readonly mailbox: string;
}

/** Other letters of the same text; each can be set beside the open one. */
export function Copies({ message, mailbox }: Props) {
  const [shown, setShown] = useState<number>();
  const pair = useId();
  if (message.copies.length === 0) return null;
  const toggle = (copy: CopyCard) => setShown(copy.key === shown ? undefined : copy.key);
  return (
    <div className={styles.copies}>
      <h3 className={styles.title}>The same text</h3>
      <ul className={styles.list}>
        {message.copies.map(copy => (
          <li key={copy.key}>
            <TextButton aria-expanded={copy.key === shown} aria-controls={pair} onClick={() => toggle(copy)}>
              <span dir="auto">
                {copy.from}, {fullDate(copy.at)}
              </span>
              <span className="visuallyHidden">: compare side by side</span>
            </TextButton>
          </li>
        ))}
      </ul>
      <div id={pair} className={styles.pair}>
        {shown !== undefined && <SideBySide key={shown} mailbox={mailbox} letter={message.key} copy={shown} />}
      </div>
    </div>
  );
}
