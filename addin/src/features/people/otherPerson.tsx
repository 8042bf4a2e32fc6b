import type { PersonOnItem } from '../../api/contract';
import { Face } from '../../ui/face';
import { RowButton } from '../../ui/rowButton';
import { kindNames, layerNames, stateNames } from '../../ui/words';
import styles from './othersOnItem.module.css';

interface Props {
  readonly other: PersonOnItem;
  readonly onVisit: (personId: string) => void;
}

/** One further person on the item, with why they matter here. */
export function OtherPerson({ other, onVisit }: Props) {
  const { personId } = other;
  const words = (
    <>
      <Face name={other.displayName || other.address} kind={other.kind} size={28} />
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {other.displayName || other.address}
        </span>
        <span className={styles.detail}>{standing(other)}</span>
      </span>
    </>
  );
  return (
    <li className={styles.item} data-noted={other.notes.length > 0}>
      {personId === null ? (
        <div className={styles.person}>{words}</div>
      ) : (
        <RowButton className={styles.person} onClick={() => onVisit(personId)}>
          {words}
        </RowButton>
      )}
      {other.notes.map(note => (
        <p key={note} className={styles.note} dir="auto">
          {note}
        </p>
      ))}
    </li>
  );
}

function standing(other: PersonOnItem): string {
  if (other.kind !== 'human') return kindNames[other.kind];
  return other.state === 'stranger' ? stateNames.stranger : `${layerNames[other.layer]} · ${stateNames[other.state]}`;
}
