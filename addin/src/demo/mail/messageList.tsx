import { AttachRegular, CalendarLtrRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { Face } from '../../ui/face';
import { type GraphMessage, nameOf } from '../graph/graphTypes';
import { shortDate } from './mailDates';
import styles from './messageList.module.css';

interface Props {
  readonly messages: readonly GraphMessage[];
  readonly ownerAddress: string;
  readonly selected: string | undefined;
  readonly hasMore: boolean;
  readonly failure: string | undefined;
  readonly onPick: (id: string) => void;
  readonly onMore: () => void;
}

/** A folder's messages. The next page comes as its end scrolls into view. */
export function MessageList({ messages, ownerAddress, selected, hasMore, failure, onPick, onMore }: Props) {
  return (
    <section aria-label="Messages" className={styles.pane}>
      <ul className={styles.list}>
        {messages.map(message => (
          <li key={message.id}>
            <Row message={message} ownerAddress={ownerAddress} isSelected={message.id === selected} onPick={onPick} />
          </li>
        ))}
      </ul>
      {failure && (
        <p role="alert" className={styles.note}>
          {failure}
        </p>
      )}
      {messages.length > 0 && hasMore && <More key={messages.length} onMore={onMore} />}
      {!failure && <p className={styles.note}>{remark(messages.length, hasMore)}</p>}
    </section>
  );
}

function remark(shown: number, hasMore: boolean): string {
  if (hasMore) return shown === 0 ? 'Loading…' : '';
  return shown === 0 ? 'Nothing in this folder.' : 'That is all.';
}

interface RowProps {
  readonly message: GraphMessage;
  readonly ownerAddress: string;
  readonly isSelected: boolean;
  readonly onPick: (id: string) => void;
}

function Row({ message, ownerAddress, isSelected, onPick }: RowProps) {
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const isOwn = message.from?.emailAddress.address?.toLowerCase() === ownerAddress.toLowerCase();
  const who = isOwn ? `To ${(message.toRecipients ?? []).map(nameOf).join(', ')}` : nameOf(message.from);
  return (
    <button
      ref={row}
      type="button"
      className={styles.row}
      aria-current={isSelected ? 'true' : undefined}
      data-unread={message.isRead === false}
      onClick={() => onPick(message.id)}
    >
      <Face name={isOwn ? nameOf(message.toRecipients?.[0]) : who} size={32} />
      <span className={styles.words}>
        <span className={styles.top}>
          <span className={styles.who} dir="auto">
            {who}
          </span>
          {message['@odata.type']?.includes('eventMessage') && <CalendarLtrRegular aria-label="Meeting" />}
          {message.hasAttachments && <AttachRegular aria-label="Has attachments" />}
          <span className={styles.date}>
            {message.receivedDateTime && shortDate(message.receivedDateTime, new Date())}
          </span>
        </span>
        <span className={styles.subject} dir="auto">
          {message.isRead === false && <span className="visuallyHidden">Unread: </span>}
          {message.subject || '(no subject)'}
        </span>
        <span className={styles.preview} dir="auto">
          {message.bodyPreview}
        </span>
      </span>
    </button>
  );
}

function More({ onMore }: { readonly onMore: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && onMore());
    if (button.current) observer.observe(button.current);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <button ref={button} type="button" className={styles.more} onClick={onMore}>
      Older messages
    </button>
  );
}
