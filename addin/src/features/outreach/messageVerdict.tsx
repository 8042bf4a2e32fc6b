import {
  BotRegular,
  CalendarRegular,
  MailMultipleRegular,
  MailRegular,
  MegaphoneRegular,
  PeopleListRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { MessageCard, OutreachClass } from '../../api/contract';
import { Section } from '../../ui/section';
import { classNames } from '../../ui/words';
import { Copies } from './copies';
import { EvidenceBalance } from './evidenceBalance';
import { Feedback } from './feedback';
import styles from './messageVerdict.module.css';

const icons: Record<OutreachClass, ReactElement> = {
  personal: <MailRegular />,
  discussion: <PeopleListRegular />,
  broadcast: <MegaphoneRegular />,
  transactional: <BotRegular />,
  massMerge: <MailMultipleRegular />,
};

interface Props {
  readonly message: MessageCard;
  readonly mailbox: string;
  /** The owner said what it was: it is known otherwise now. */
  readonly onSaid: () => void;
}

/** To whom this message was really written, with what speaks for either side. Evidence, never an accusation. */
export function MessageVerdict({ message, mailbox, onSaid }: Props) {
  const isOwn = message.direction === 'out';
  const isOfCalendar = message.meeting !== 'none';
  return (
    <Section title={isOwn ? 'Your message' : 'This message'} aside={isOfCalendar ? undefined : likelihood(message)}>
      <div className={styles.verdict} data-class={message.class}>
        <span aria-hidden className={styles.icon}>
          {isOfCalendar ? <CalendarRegular /> : icons[message.class]}
        </span>
        <div>
          <p className={styles.class}>{titleOf(message)}</p>
          <p className={styles.text} dir="auto">
            {message.classText}
          </p>
        </div>
      </div>
      {!isOfCalendar && <EvidenceBalance message={message} />}
      <Copies message={message} mailbox={mailbox} />
      {!message.hasText && !isOfCalendar && (
        <p className={styles.caveat}>Its text was not read: only headers and people speak here.</p>
      )}
      {!isOfCalendar && <Feedback message={message} mailbox={mailbox} onSaid={onSaid} />}
    </Section>
  );
}

function titleOf(message: MessageCard): string {
  if (message.meeting === 'request') return 'An invitation';
  if (message.meeting !== 'none') return 'News of a meeting';
  if (message.class === 'personal' && message.direction === 'out') return 'Written to them';
  return message.class === 'personal' && chanceOf(message) < likely
    ? 'Perhaps written to you'
    : classNames[message.class];
}

/** Below this a class is a guess. */
const likely = 0.6;

const chanceOf = (message: MessageCard): number =>
  message.class === 'massMerge' ? message.massMergeProbability : (message.probabilities[message.class] ?? 0);

/** Words first; the figure for those who want it. */
function likelihood(message: MessageCard): string {
  if (message.said) return 'as you said';
  const probability = chanceOf(message);
  const word =
    probability >= 0.95
      ? 'almost certain'
      : probability >= 0.8
        ? 'very likely'
        : probability >= likely
          ? 'likely'
          : 'uncertain';
  return `${word} · ${Math.min(99, Math.round(probability * 100))} %`;
}
