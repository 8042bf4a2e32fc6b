import type { CorrectionRequest, PersonCard } from '../../api/contract';
import { TextButton } from '../../ui/textButton';
import styles from './identity.module.css';
import { PersonSearch } from './personSearch';
import { TextCorrection } from './textCorrection';
import type { Corrections } from './useCorrections';

interface Props {
  readonly person: PersonCard;
  readonly mailbox: string;
  readonly corrections: Corrections;
}

/** Everything the owner may set right about one person. Keys let a field go when what it shows was set anew. */
export function IdentityForm({ person, mailbox, corrections }: Props) {
  const say = (said: Partial<CorrectionRequest> & Pick<CorrectionRequest, 'act'>) =>
    corrections.correct({ otherPersonId: null, address: null, text: null, ...said });
  const isHuman = person.kind === 'human';
  return (
    <fieldset
      className={styles.form}
      disabled={corrections.isBusy}
      aria-label={`Set right who ${person.displayName} is`}
    >
      <TextCorrection
        key={`name ${person.displayName}`}
        label="Name"
        value={person.displayName}
        onSave={text => say({ act: 'rename', text })}
      />
      <TextCorrection
        key={`organisation ${person.organisations[0]}`}
        label="Organisation"
        value={person.organisations[0] ?? ''}
        mayBeEmpty
        onSave={text => say({ act: 'setOrganisation', text })}
      />
      {person.addresses.length > 1 && (
        <ul className={styles.rows} aria-label="Addresses">
          {person.addresses.map(address => (
            <li key={address} className={styles.row}>
              <span className={styles.address}>{address}</span>
              <TextButton aria-label={`Split off ${address}`} onClick={() => say({ act: 'split', address })}>
                Split off
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      <PersonSearch
        key={person.addresses.join()}
        mailbox={mailbox}
        not={person.personId}
        onChoose={otherPersonId => say({ act: 'merge', otherPersonId })}
      />
      <TextButton onClick={() => say({ act: isHuman ? 'isNoPerson' : 'isPerson' })}>
        {isHuman ? 'This is not a person' : 'This is a person'}
      </TextButton>
      {person.corrections.length > 0 && (
        <ul className={styles.rows} aria-label="What you set right">
          {person.corrections.map(({ act, text }) => (
            <li key={act} className={styles.row}>
              <span dir="auto">{text}</span>
              <TextButton aria-label={`Undo: ${text}`} onClick={() => corrections.undo(act)}>
                Undo
              </TextButton>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
