import { Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { compareLetters } from '../../api/client';
import type { LetterPair, LetterText } from '../../api/contract';
import { type ServiceFailure, toServiceFailure } from '../../api/serviceFailure';
import { fullDate } from '../../ui/dates';
import { count } from '../../ui/words';
import styles from './sideBySide.module.css';

interface Props {
  readonly mailbox: string;
  readonly letter: number;
  readonly copy: number;
}

/** Two letters of one text, the earlier one first, with what differs marked. Their words come from the mailbox and go with this view. */
export function SideBySide({ mailbox, letter, copy }: Props) {
  const [pair, setPair] = useState<LetterPair>();
  const [failure, setFailure] = useState<ServiceFailure>();
  useEffect(() => {
    const asking = new AbortController();
    compareLetters(mailbox, letter, copy, asking.signal)
      .then(setPair)
      .catch((error: unknown) => !asking.signal.aborted && setFailure(toServiceFailure(error)));
    return () => asking.abort();
  }, [mailbox, letter, copy]);

  if (failure)
    return (
      <p role="alert" className={styles.remark}>
        {failure.message} {failure.advice}
      </p>
    );
  if (!pair) return <Spinner size="tiny" label="Fetching both letters …" className={styles.remark ?? ''} />;
  const { off, letter: open, copy: other } = pair;
  if (off || !open || !other) return <p className={styles.remark}>{off}</p>;
  const slots = open.parts.filter(part => part.isSlot).length;
  return (
    <>
      <p role="status" className={styles.remark}>
        {slots === 0
          ? 'No word of this letter differs.'
          : `${count(slots, 'place', 'places')} of this letter ${slots === 1 ? 'differs' : 'differ'}.`}
      </p>
      <div className={styles.letters}>
        {[open, other]
          .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
          .map(text => (
            <Letter key={text === open ? 'open' : 'other'} text={text} isOpen={text === open} />
          ))}
      </div>
    </>
  );
}

function Letter({ text, isOpen }: { readonly text: LetterText; readonly isOpen: boolean }) {
  const title = isOpen ? `This letter, ${fullDate(text.at)}` : `${text.from}, ${fullDate(text.at)}`;
  return (
    <article aria-label={title} className={styles.letter}>
      <h4 className={styles.title} dir="auto">
        {title}
      </h4>
      <p className={styles.text} dir="auto">
        {text.parts.map((part, place) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: a letter's parts stand where they stand
          return part.isSlot ? <mark key={place}>{part.text}</mark> : <span key={place}>{part.text}</span>;
        })}
      </p>
    </article>
  );
}
