import { useState } from 'react';
import type { ContactCounts, ContactMoment, ItemReference, PersonCard } from '../../api/contract';
import { dateAndTime, fullDate, relativeDate } from '../../ui/dates';
import { RowButton } from '../../ui/rowButton';
import { Section } from '../../ui/section';
import { contactNames, count } from '../../ui/words';
import styles from './milestones.module.css';

interface Props {
  readonly person: PersonCard;
  readonly now: Date;
  readonly onOpen: (item: ItemReference) => Promise<void>;
}

/** First and last contact, the last meeting, and what was never answered; each opens what is behind it. */
export function Milestones({ person, now, onOpen }: Props) {
  const [failure, setFailure] = useState<string>();
  const { firstContact, lastContact, lastMeeting, unanswered } = person;
  if (!firstContact && !lastContact && !lastMeeting && unanswered.length === 0) return null;
  const open = (item: ItemReference) => {
    setFailure(undefined);
    onOpen(item).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  const rowsOf = (label: string, moments: readonly (ContactMoment | null | undefined)[]) =>
    moments.map(
      moment => moment && <Row key={`${label}${moment.at}`} label={label} moment={moment} now={now} onOpen={open} />,
    );
  return (
    <Section title="Between you" aside={lifetime(person.counts)}>
      <ul className={styles.list}>
        {rowsOf('Last contact', [lastContact])}
        {rowsOf('Last meeting', [lastMeeting])}
        {rowsOf('First contact', [firstContact])}
        {rowsOf('Your letter without an answer', unanswered)}
      </ul>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </Section>
  );
}

interface RowProps {
  readonly label: string;
  readonly moment: ContactMoment;
  readonly now: Date;
  readonly onOpen: (item: ItemReference) => void;
}

function Row({ label, moment, now, onOpen }: RowProps) {
  return (
    <li>
      <RowButton
        className={styles.row}
        title={`${dateAndTime(moment.at)}. Opens it.`}
        onClick={() => onOpen(moment.item)}
      >
        <span className={styles.label}>{label}</span>
        <span className={styles.when}>{relativeDate(moment.at, now)}</span>
        <span className={styles.detail}>{how(moment)}</span>
        <span className={styles.date}>{fullDate(moment.at)}</span>
      </RowButton>
    </li>
  );
}

function how({ kind, direction }: ContactMoment): string {
  if (kind.startsWith('met') || kind === 'unmet') return contactNames[kind];
  return direction === 'out' ? `from you, ${contactNames[kind]}` : `from them, ${contactNames[kind]}`;
}

function lifetime({ sent, received, meetings }: ContactCounts): string | undefined {
  const parts = [
    sent + received > 0 && count(sent + received, 'message', 'messages'),
    meetings > 0 && count(meetings, 'meeting', 'meetings'),
  ].filter(part => part !== false);
  return parts.length > 0 ? parts.join(', ') : undefined;
}
