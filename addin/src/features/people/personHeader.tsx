import { Badge, Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { ArrowLeftRegular, InfoRegular } from '@fluentui/react-icons';
import type { PersonCard } from '../../api/contract';
import { Face } from '../../ui/face';
import { count, kindNames, stateNames } from '../../ui/words';
import styles from './personHeader.module.css';

interface Props {
  readonly person: PersonCard;
  /** Present while another person's card than the item's own is shown. */
  readonly onBack: (() => void) | undefined;
}

/** Whose card this is. Always printed, so that a pane left behind by Outlook is noticed. */
export function PersonHeader({ person, onBack }: Props) {
  const work = [person.jobTitle, person.organisations[0]].filter(Boolean).join(' · ');
  return (
    <header className={styles.header}>
      {onBack && (
        <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          Back
        </Button>
      )}
      <div className={styles.who}>
        <Face name={person.displayName} kind={person.kind} size={48} />
        <div className={styles.words}>
          <h1 className={styles.name} dir="auto" title={person.displayName}>
            {person.displayName}
          </h1>
          {work !== '' && (
            <p className={styles.work} dir="auto">
              {work}
            </p>
          )}
          <Addresses person={person} />
        </div>
      </div>
      {person.kind === 'human' ? <State person={person} /> : <NotAPerson person={person} />}
    </header>
  );
}

function State({ person }: { readonly person: PersonCard }) {
  return (
    <div className={styles.state} data-state={person.state}>
      <Badge className={styles.badge} appearance="outline" shape="rounded">
        {stateNames[person.state]}
      </Badge>
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
  const { addresses, identityReasons, kind } = person;
  if (addresses.length < 2 && (identityReasons.length === 0 || kind !== 'human')) {
    return <p className={styles.address}>{addresses[0]}</p>;
  }
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.addresses}
          appearance="transparent"
          size="small"
          icon={<InfoRegular />}
          iconPosition="after"
        >
          {count(addresses.length, 'address', 'addresses')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Addresses" className={styles.surface}>
        <ul className={styles.list}>
          {addresses.map(address => (
            <li key={address}>{address}</li>
          ))}
        </ul>
        {identityReasons.map(reason => (
          <p key={reason} className={styles.reason}>
            {reason}
          </p>
        ))}
      </PopoverSurface>
    </Popover>
  );
}
