import { useState } from 'react';
import type { PersonOnItem } from '../../api/contract';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/textButton';
import { count } from '../../ui/words';
import { OtherPerson } from './otherPerson';
import styles from './othersOnItem.module.css';

const atFirst = 6;
const atOnce = 100;

interface Props {
  readonly others: readonly PersonOnItem[];
  readonly title: string;
  readonly onVisit: (personId: string) => void;
}

/** Everybody else on the item, those with something to know about first. */
export function OthersOnItem({ others, title, onVisit }: Props) {
  const [limit, setLimit] = useState(atFirst);
  if (others.length === 0) return null;
  const ordered = [...others].sort((a, b) => Number(b.notes.length > 0) - Number(a.notes.length > 0));
  const withNotes = ordered.filter(other => other.notes.length > 0).length;
  const shown = ordered.slice(0, Math.max(limit, Math.min(withNotes, atOnce)));
  const left = ordered.length - shown.length;
  return (
    <Section title={title} aside={howMany(others)}>
      <ul className={styles.list}>
        {shown.map(other => (
          <OtherPerson key={other.address} other={other} onVisit={onVisit} />
        ))}
      </ul>
      {left > 0 && (
        <TextButton className={styles.more} onClick={() => setLimit(shown.length + atOnce)}>
          Show {Math.min(left, atOnce)} more{left > atOnce ? ` of ${left}` : ''}
        </TextButton>
      )}
    </Section>
  );
}

const howMany = (others: readonly PersonOnItem[]) =>
  others.every(other => other.kind === 'human')
    ? count(others.length, 'person', 'people')
    : count(others.length, 'address', 'addresses');
