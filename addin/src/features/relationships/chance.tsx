import styles from './chance.module.css';

const dots = 10;
/** The figure never parts from its sign. */
const unit = '\u00a0%';

/** How likely contact both ways is within four weeks: in words, and as so many dots of ten. */
export function Chance({ probability }: { readonly probability: number }) {
  const filled = Math.round(probability * dots);
  return (
    <div className={styles.chance}>
      <svg aria-hidden="true" className={styles.dots} width="98" height="8" viewBox="0 0 98 8">
        {Array.from({ length: dots }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ten dots that never move
          <circle key={index} cx={4 + index * 10} cy={4} r={3} data-filled={index < filled} />
        ))}
      </svg>
      <p className={styles.words}>{inWords(probability)}</p>
    </div>
  );
}

function inWords(probability: number): string {
  const percent = Math.round(probability * 100);
  const chance = percent < 1 ? `under 1${unit}` : percent > 99 ? `over 99${unit}` : `${percent}${unit}`;
  return `${likelihood(probability)} to be in touch both ways within four weeks (${chance})`;
}

function likelihood(probability: number): string {
  if (probability >= 0.9) return 'Almost certain';
  if (probability >= 0.6) return 'Likely';
  if (probability >= 0.4) return 'As likely as not';
  return probability >= 0.1 ? 'Unlikely' : 'Very unlikely';
}
