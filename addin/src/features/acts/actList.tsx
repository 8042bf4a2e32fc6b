import type { ActCard, GivingCard, ItemReference, MessageCard } from '../../api/contract';
import { relativeDate } from '../../ui/dates';
import { OpeningFailure, useOpening } from '../../ui/opening';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/textButton';
import rows from '../../ui/titledRows.module.css';
import { isUnreadLetter } from '../../ui/unreadLetter';
import styles from './actList.module.css';
import { actStanding, actTitle } from './actWords';
import { useDraftAsks } from './useDraft';
import { useSentences } from './useSentences';

interface Props {
  readonly mailbox: string;
  readonly acts: readonly ActCard[];
  readonly giving: GivingCard | null | undefined;
  readonly message: MessageCard | null | undefined;
  /** Reads the letter being written; undefined where none is. */
  readonly readDraft: (() => Promise<string>) | undefined;
  readonly now: Date;
  readonly onOpen: (item: ItemReference) => Promise<void>;
}

/** What was asked, promised and thanked for, and where it stands; a thought on giving below. */
export function ActList({ mailbox, acts, giving, message, readDraft, now, onOpen }: Props) {
  const { open, failure } = useOpening(onOpen);
  const wordsOf = useSentences(mailbox, acts);
  const asks = useDraftAsks(mailbox, giving?.beforeSending ? readDraft : undefined);
  const beforeSending = asks ? giving?.beforeAsking : giving?.beforeSending;
  const thoughts = [giving?.prompt, readDraft ? beforeSending : null].filter(thought => !!thought);
  const isUnread = isUnreadLetter(message);
  if (acts.length === 0 && thoughts.length === 0 && !isUnread) return null;
  return (
    <Section title="What was asked">
      {acts.length > 0 && (
        <ul className={rows.list}>
          {acts.map(act => (
            <OneAct key={keyOf(act)} act={act} words={wordsOf(act)} now={now} onOpen={open} />
          ))}
        </ul>
      )}
      {isUnread && <p className={styles.thought}>The text may not be read here, so asks and promises are not known.</p>}
      {thoughts.map(thought => (
        <p key={thought} className={styles.thought} dir="auto">
          {thought}
        </p>
      ))}
      <OpeningFailure failure={failure} />
    </Section>
  );
}

const keyOf = ({ kind, direction, item, at, position }: ActCard) =>
  [kind, direction, item.internetMessageId, at, position].join(' ');

interface OneActProps {
  readonly act: ActCard;
  readonly words: string | undefined;
  readonly now: Date;
  readonly onOpen: (item: ItemReference) => void;
}

function OneAct({ act, words, now, onOpen }: OneActProps) {
  const standing = actStanding(act, now);
  const target = act.closedBy ?? (act.isOnItem ? null : act.item);
  return (
    <li className={styles.act}>
      <p className={rows.title}>
        <span>{actTitle(act)}</span>
        {standing && (
          <span className={styles.standing} data-open={act.status === 'open'}>
            {standing}
          </span>
        )}
      </p>
      {words && (
        <p className={styles.words} dir="auto">
          {words}
        </p>
      )}
      {!act.isOnItem && <p className={styles.when}>In a message {relativeDate(act.at, now)}</p>}
      {target && (
        <TextButton onClick={() => onOpen(target)}>
          {act.closedBy ? 'Open what settled it' : 'Open the message'}
        </TextButton>
      )}
    </li>
  );
}
