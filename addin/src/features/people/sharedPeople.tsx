import type { IntroducerCard, SharedPerson } from '../../api/contract';
import { Face } from '../../ui/face';
import { RowButton } from '../../ui/rowButton';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/textButton';
import { layerNames, times } from '../../ui/words';
import styles from './sharedPeople.module.css';

interface Props {
  readonly shared: readonly SharedPerson[];
  readonly introducedBy?: IntroducerCard | null | undefined;
  readonly onVisit: (personId: string) => void;
}

/** People both know; each opens that person's own card. */
export function SharedPeople({ shared, introducedBy, onVisit }: Props) {
  if (shared.length === 0 && !introducedBy) return null;
  return (
    <Section title="People you both know" aside={shared.length}>
      {introducedBy && (
        <p className={styles.introduced}>
          <TextButton onClick={() => onVisit(introducedBy.personId)}>
            <span dir="auto">{introducedBy.displayName}</span>
          </TextButton>{' '}
          introduced you.
        </p>
      )}
      <ul className={styles.list}>
        {shared.map(person => (
          <li key={person.personId}>
            <RowButton className={styles.person} onClick={() => onVisit(person.personId)}>
              <Face name={person.displayName} size={28} />
              <span className={styles.words}>
                <span className={styles.name} dir="auto">
                  {person.displayName}
                </span>
                <span className={styles.detail}>
                  {layerNames[person.layer]} · together {times(person.together)}
                </span>
              </span>
            </RowButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
