import { ArrowLeftRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';
import type { PersonCard } from '../../api/contract';
import { Face } from '../../ui/face';
import { TextButton } from '../../ui/textButton';
import { count, kindNames, stateNames } from '../../ui/words';
import styles from './personHeader.module.css';

interface Props {
  readonly person: PersonCard;
  /** Present while another person's card than the item's own is shown. */
  readonly onBack: (() => void) | undefined;
  /** What can be set right about them. */
  readonly children?: ReactNode;
}

/** Whose card this is. Always printed, so that a pane left behind by Outlook is noticed. */
export function PersonHeader({ person, onBack, children }: Props) {
  const work = [person.jobTitle, person.organisations[0]].filter(Boolean).join(' · ');
  const workReasons = person.workReasons.join(' ');
  return (
    <header className={styles.header}>
      {onBack && (
        <TextButton className={styles.back} onClick={onBack}>
          <ArrowLeftRegular /> Back
        </TextButton>
      )}
      <div className={styles.who}>
        <Face name={person.displayName} kind={person.kind} size={48} />
        <div className={styles.words}>
          <h1 className={styles.name} tabIndex={-1} dir="auto" title={person.displayName}>
            {person.displayName}
          </h1>
          {work !== '' && (
            <p className={styles.work} dir="auto" title={workReasons || undefined}>
              {work}
            </p>
          )}
          <Addresses person={person} />
        </div>
      </div>
      {person.kind === 'human' ? <State person={person} /> : <NotAPerson person={person} />}
      {children}
    </header>
  );
}

function State({ person }: { readonly person: PersonCard }) {
  return (
    <div className={styles.state} data-state={person.state}>
      <span className={styles.badge}>{stateNames[person.state]}</span>
      <span dir="auto">{person.stateText}</span>
    </div>
  );
}

function NotAPerson({ person }: { readonly person: PersonCard }) {
  if (person.kind === 'human') return null;
  return (
    <div className={styles.notPerson}>
      <strong>Not a person: {kindNames[person.kind]}</strong>
      {person.identityReasons.map(reason => (
        <span key={reason}>{reason}</span>
      ))}
    </div>
  );
}

function Addresses({ person }: { readonly person: PersonCard }) {
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const { addresses, kind } = person;
  const isOne = addresses.length < 2;
  // What is not a person says why in its own place.
  const reasons = [...(kind === 'human' || !isOne ? person.identityReasons : []), ...person.workReasons];
  if (isOne && reasons.length === 0) return <p className={styles.address}>{addresses[0]}</p>;
  return (
    <>
      <TextButton
        quiet
        className={styles.addresses}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        {isOne ? addresses[0] : count(addresses.length, 'address', 'addresses')}
        {isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
      </TextButton>
      <div id={list} hidden={!isOpen} className={styles.list}>
        {!isOne && addresses.map(address => <p key={address}>{address}</p>)}
        {reasons.map(reason => (
          <p key={reason} className={styles.reason}>
            {reason}
          </p>
        ))}
      </div>
    </>
  );
}
