import type { ClaimCard, ItemReference, MessageCard } from '../../api/contract';
import { OpeningFailure, useOpening } from '../../ui/opening';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/textButton';
import rows from '../../ui/titledRows.module.css';
import { isUnreadLetter } from '../../ui/unreadLetter';
import styles from './claimList.module.css';
import { claimTitle } from './claimWords';

interface Props {
  readonly message: MessageCard;
  readonly onOpen: (item: ItemReference) => Promise<void>;
}

/** What the letter says of the past beside what is known: a reminder where it is borne out, plain words where it is not. */
export function ClaimList({ message, onOpen }: Props) {
  const { open, failure } = useOpening(onOpen);
  const isUnread = isUnreadLetter(message);
  if (message.claims.length === 0 && !isUnread) return null;
  return (
    <Section title="What it says about the past">
      {isUnread && (
        <p className={styles.known}>The text may not be read here, so nothing it says about the past is checked.</p>
      )}
      {message.claims.length > 0 && (
        <ul className={rows.list}>
          {message.claims.map(claim => (
            <OneClaim key={claim.type} claim={claim} onOpen={open} />
          ))}
        </ul>
      )}
      <OpeningFailure failure={failure} />
    </Section>
  );
}

interface OneClaimProps {
  readonly claim: ClaimCard;
  readonly onOpen: (item: ItemReference) => void;
}

function OneClaim({ claim, onOpen }: OneClaimProps) {
  const { item } = claim;
  return (
    <li className={styles.claim} data-standing={claim.standing}>
      <p className={rows.title}>
        <span>{claimTitle(claim)}</span>
        <span className={styles.standing}>{claim.standing === 'supported' ? 'on record' : 'not found'}</span>
      </p>
      <p className={styles.known}>{claim.text}</p>
      {item && <TextButton onClick={() => onOpen(item)}>Open it</TextButton>}
    </li>
  );
}
