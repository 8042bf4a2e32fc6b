import type { StrengthCard } from '../../api/contract';
import { Section } from '../../ui/section';
import { WeightBar } from '../../ui/weightBar';
import { layerMeanings, layerNames, ordinal } from '../../ui/words';
import { Chance } from './chance';
import { Circles } from './circles';
import styles from './strength.module.css';

interface Props {
  readonly strength: StrengthCard;
  /** Of contact both ways within four weeks; null where there never was any. */
  readonly probability: number | null;
}

/** How strong the tie is, what made it so, and whether it goes on. */
export function Strength({ strength, probability }: Props) {
  return (
    <Section title="How close you are">
      <div className={styles.summary}>
        <Circles layer={strength.layer} />
        <div>
          <p className={styles.layer}>{layerNames[strength.layer]}</p>
          <p className={styles.meaning}>{layerMeanings[strength.layer]}</p>
          <p className={styles.rank}>
            {ordinal(strength.rank)} of {strength.of.toLocaleString()}
          </p>
        </div>
      </div>
      {probability !== null && <Chance probability={probability} />}
      {strength.because.length > 0 && <Because strength={strength} />}
    </Section>
  );
}

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
                <span className={styles.share}>{Math.round(reason.weight * 100)} %</span>
                <WeightBar share={reason.weight} tone="you" />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
