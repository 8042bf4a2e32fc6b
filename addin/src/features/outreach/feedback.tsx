import { Spinner } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { sayWhatItWas, takeFeedbackBack } from '../../api/client';
import type { MessageCard, OwnerSaid } from '../../api/contract';
import { type ServiceFailure, toServiceFailure } from '../../api/serviceFailure';
import { TextButton } from '../../ui/textButton';
import styles from './feedback.module.css';

interface Props {
  readonly message: MessageCard;
  readonly mailbox: string;
  readonly onSaid: () => void;
}

/** The owner's own word on what a message was; in the mailbox nothing changes by it. */
export function Feedback({ message, mailbox, onSaid }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ServiceFailure>();
  const question = useId();
  const buttons = useRef<HTMLFieldSetElement>(null);
  const hasActed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said comes back later than the answer that it was kept
  useEffect(() => {
    // What was pressed gives way to its undoing; the keyboard stays where it was.
    if (hasActed.current && !isBusy && document.activeElement === document.body)
      buttons.current?.querySelector('button')?.focus();
  }, [isBusy, message.said]);

  const run = async (change: () => Promise<unknown>) => {
    hasActed.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      await change();
      onSaid();
    } catch (error) {
      setFailure(toServiceFailure(error));
    } finally {
      setBusy(false);
    }
  };
  const say = (said: OwnerSaid) => void run(() => sayWhatItWas(mailbox, message.key, said));

  return (
    <div className={styles.feedback}>
      <fieldset ref={buttons} className={styles.answers} aria-labelledby={question} disabled={isBusy}>
        <span id={question} className={styles.question}>
          {message.said ? `You said: ${saidNames[message.said]}.` : 'You know better?'}
        </span>
        {message.said ? (
          <TextButton onClick={() => void run(() => takeFeedbackBack(mailbox, message.key))}>Undo</TextButton>
        ) : (
          <>
            <TextButton onClick={() => say('personal')}>This was personal</TextButton>
            <TextButton onClick={() => say('roundLetter')}>This was a round letter</TextButton>
          </>
        )}
      </fieldset>
      <div role="status" className={styles.status}>
        {isBusy && <Spinner size="tiny" label="Looking at it anew …" />}
        {failure && `${failure.message} ${failure.advice}`}
      </div>
    </div>
  );
}

const saidNames: Record<OwnerSaid, string> = { personal: 'this was personal', roundLetter: 'this was a round letter' };
