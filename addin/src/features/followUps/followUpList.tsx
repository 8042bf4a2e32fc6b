import type { FollowUpCard, ItemReference } from '../../api/contract';
import { relativeDate } from '../../ui/dates';
import { OpeningFailure, useOpening } from '../../ui/opening';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/textButton';
import rows from '../../ui/titledRows.module.css';
import { followUpNames } from '../../ui/words';
import { followUpIcons } from './followUpIcons';
import styles from './followUpList.module.css';

interface Props {
  readonly followUps: readonly FollowUpCard[];
  /** Whose card is shown; others are named. */
  readonly personId: string | undefined;
  readonly now: Date;
  readonly onOpen: (item: ItemReference) => Promise<void>;
}

/** What to do next and why, most useful first. */
export function FollowUpList({ followUps, personId, now, onOpen }: Props) {
  const { open, failure } = useOpening(onOpen);
  if (followUps.length === 0) return null;
  return (
    <Section title="What to do next">
      <ul className={styles.list}>
        {followUps.map(one => (
          <FollowUp key={keyOf(one)} followUp={one} isAboutOther={one.personId !== personId} now={now} onOpen={open} />
        ))}
      </ul>
      <OpeningFailure failure={failure} />
    </Section>
  );
}

const keyOf = ({ kind, personId, item }: FollowUpCard) =>
  [kind, personId, item.internetMessageId, item.messageId, item.eventId].join(' ');

interface FollowUpProps {
  readonly followUp: FollowUpCard;
  readonly isAboutOther: boolean;
  readonly now: Date;
  readonly onOpen: (item: ItemReference) => void;
}

function FollowUp({ followUp, isAboutOther, now, onOpen }: FollowUpProps) {
  const { item, dueAt } = followUp;
  const opens = item.messageId ?? item.eventId ?? item.internetMessageId;
  return (
    <li className={styles.followUp}>
      <span aria-hidden className={styles.icon}>
        {followUpIcons[followUp.kind]}
      </span>
      <div className={styles.words}>
        <p className={rows.title}>
          <span dir="auto">
            {followUpNames[followUp.kind]}
            {isAboutOther && ` · ${followUp.personName}`}
          </span>
          {dueAt && (
            <span className={styles.due} data-late={new Date(dueAt) < now}>
              {followUp.kind === 'encounter' ? '' : 'due '}
              {relativeDate(dueAt, now)}
            </span>
          )}
        </p>
        <p className={styles.reason} dir="auto">
          {followUp.reason}
        </p>
        {opens && (
          <TextButton onClick={() => onOpen(item)}>
            {item.eventId && !item.messageId ? 'Open the meeting' : 'Open the message'}
          </TextButton>
        )}
      </div>
    </li>
  );
}
