import type { StrengthCard } from '../../api/contract';
import { Section } from '../../ui/section';
import { WeightBar } from '../../ui/weightBar';
import { count, layerMeanings, layerNames, ordinal } from '../../ui/words';
import { Chance } from './chance';
import { Circles } from './circles';
import styles from './strength.module.css';

interface Props {
  readonly strength: StrengthCard;
  /** Of contact both ways within four weeks; null where there never was any. */
  readonly probability: number | null;
  /** Who never was in contact stands in no order. */
  readonly hasRank: boolean;
}

/** How strong the tie is, what made it so, and whether it goes on. */
export function Strength({ strength, probability, hasRank }: Props) {
  return (
    <Section title="How close you are">
      <div className={styles.summary}>
        <Circles layer={strength.layer} />
        <div>
          <p className={styles.layer}>{layerNames[strength.layer]}</p>
          <p className={styles.meaning}>{layerMeanings[strength.layer]}</p>
          {hasRank && (
            <p className={styles.rank}>
              {ordinal(strength.rank)} of {count(strength.of, 'person', 'people')}
            </p>
          )}
        </div>
      </div>
      {probability !== null && <Chance probability={probability} />}
      {strength.because.length > 0 && <Because strength={strength} />}
    </Section>
  );
}

const percent = (share: number) => (share < 0.005 ? 'under 1 %' : `${Math.round(share * 100)} %`);

function Because({ strength }: { readonly strength: StrengthCard }) {
  return (
    <>
      <h3 className={styles.because}>What made it so</h3>
      <ul className={styles.reasons}>
        {strength.because.map(reason => (
          <li key={reason.code} className={styles.reason}>
            <span dir="auto">{reason.text}</span>
            {reason.weight > 0 && (
              <>
                <span className={styles.share}>{percent(reason.weight)}</span>
                <WeightBar share={reason.weight} tone="you" />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
