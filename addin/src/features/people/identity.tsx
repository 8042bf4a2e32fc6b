import { Spinner } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState } from 'react';
import type { PersonCard, SuggestionCard } from '../../api/contract';
import { TextButton } from '../../ui/textButton';
import styles from './identity.module.css';
import { IdentityForm } from './identityForm';
import { type Corrections, useCorrections } from './useCorrections';

interface Props {
  readonly person: PersonCard;
  readonly mailbox: string;
  readonly onCorrected: (card: PersonCard) => void;
}

/** Whether this is who it seems, and what the owner may set right about it. */
export function Identity({ person, mailbox, onCorrected }: Props) {
  const [isOpen, setOpen] = useState(false);
  const form = useId();
  const corrections = useCorrections(mailbox, person.personId, onCorrected);
  const [suggestion] = person.suggestions;
  const head = useRef<HTMLDivElement>(null);
  const { isBusy } = corrections;
  const wasBusy = useRef(false);
  useEffect(() => {
    // What was pressed may be gone with the correction; the keyboard should not start over at the top.
    if (wasBusy.current && !isBusy && document.activeElement === document.body)
      head.current?.querySelector('button')?.focus();
    wasBusy.current = isBusy;
  }, [isBusy]);
  return (
    <div ref={head} className={styles.identity} aria-busy={corrections.isBusy}>
      {suggestion && <Suggestion suggestion={suggestion} corrections={corrections} />}
      <TextButton
        quiet
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={form}
        onClick={() => setOpen(!isOpen)}
      >
        Not quite right? {isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
      </TextButton>
      <div id={form} hidden={!isOpen}>
        {isOpen && <IdentityForm key={person.personId} person={person} mailbox={mailbox} corrections={corrections} />}
      </div>
      <div role="status" className={styles.status}>
        {corrections.isBusy && <Spinner size="tiny" label="Working out anew who is who …" />}
        {corrections.failure && `${corrections.failure.message} ${corrections.failure.advice}`}
      </div>
    </div>
  );
}

function Suggestion({
  suggestion,
  corrections,
}: {
  readonly suggestion: SuggestionCard;
  readonly corrections: Corrections;
}) {
  const { personId, displayName, address, why } = suggestion;
  const question = useId();
  return (
    <fieldset className={styles.suggestion} aria-labelledby={question} disabled={corrections.isBusy}>
      <p id={question} className={styles.question} dir="auto">
        Is this also <strong>{displayName === address ? address : `${displayName} (${address})`}</strong>?
      </p>
      <p className={styles.why}>{why}</p>
      <div className={styles.answers}>
        <TextButton
          onClick={() => corrections.correct({ act: 'merge', otherPersonId: personId, address: null, text: null })}
        >
          Yes, the same person
        </TextButton>
        <TextButton
          quiet
          onClick={() => corrections.correct({ act: 'keepApart', otherPersonId: personId, address: null, text: null })}
        >
          No, somebody else
        </TextButton>
      </div>
    </fieldset>
  );
}
