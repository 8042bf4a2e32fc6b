import { SearchBox } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { findPeople } from '../../api/client';
import type { FoundPerson } from '../../api/contract';
import { type ServiceFailure, toServiceFailure } from '../../api/serviceFailure';
import { RowButton } from '../../ui/rowButton';
import { count } from '../../ui/words';
import styles from './identity.module.css';

interface Props {
  readonly mailbox: string;
  /** Whom not to offer. */
  readonly not: string;
  readonly onChoose: (personId: string) => void;
}

const shortest = 2;
const pauseMs = 250;

/** Finds the other half of somebody the mailbox took for two. */
export function PersonSearch({ mailbox, not, onChoose }: Props) {
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<readonly FoundPerson[]>();
  const [failure, setFailure] = useState<ServiceFailure>();
  const id = useId();
  useEffect(() => {
    setFound(undefined);
    setFailure(undefined);
    if (search.trim().length < shortest) return;
    const asking = new AbortController();
    const timer = setTimeout(() => {
      findPeople(mailbox, search, asking.signal).then(
        people => setFound(people.filter(person => person.personId !== not)),
        (error: unknown) => asking.signal.aborted || setFailure(toServiceFailure(error)),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [mailbox, search, not]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>The same person as</label>
      <SearchBox
        id={id}
        size="small"
        className={styles.input ?? ''}
        placeholder="Name or address"
        value={search}
        onChange={(_, change) => setSearch(change.value)}
      />
      <span role="status" className={styles.found}>
        {failure && `${failure.message} ${failure.advice}`}
        {found && (found.length === 0 ? 'Nobody found.' : `${count(found.length, 'person', 'people')} found.`)}
      </span>
      {found && found.length > 0 && (
        <ul className={`${styles.rows} ${styles.candidates}`}>
          {found.map(person => (
            <li key={person.personId}>
              <RowButton className={styles.choice} onClick={() => onChoose(person.personId)}>
                <strong dir="auto">{person.displayName}</strong>
                <span className={styles.address}>{person.addresses.join(', ')}</span>
              </RowButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
