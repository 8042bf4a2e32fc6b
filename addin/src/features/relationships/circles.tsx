import type { Layer } from '../../api/contract';
import styles from './circles.module.css';

const layers: readonly Layer[] = ['inner', 'close', 'regular', 'wider', 'outer'];
const size = 88;
const centre = size / 2;
const angle = -Math.PI / 4;

const radiusOf = (index: number) => 12 + index * 7;

/** Five circles round oneself and the one this person stands on. Says nothing its caption does not say. */
export function Circles({ layer }: { readonly layer: Layer }) {
  const at = radiusOf(layers.indexOf(layer));
  return (
    <svg aria-hidden="true" className={styles.circles} width={size} height={size} viewBox={`0 0 ${size} ${size}`}>
      <circle cx={centre} cy={centre} r={at} className={styles.reach} />
      {layers.map((name, index) => (
        <circle
          key={name}
          cx={centre}
          cy={centre}
          r={radiusOf(index)}
          className={styles.ring}
          data-here={name === layer}
        />
      ))}
      <circle cx={centre} cy={centre} r={2.5} className={styles.self} />
      <circle cx={centre + at * Math.cos(angle)} cy={centre + at * Math.sin(angle)} r={5.5} className={styles.person} />
    </svg>
  );
}
