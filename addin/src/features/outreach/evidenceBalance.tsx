import { useState } from 'react';
import type { Evidence } from '../../api/contract';
import { TextButton } from '../../ui/textButton';
import styles from './evidenceBalance.module.css';

/** The weightiest of each side are read at a glance; the rest waits, unless it is a single one. */
const atFirst = 5;

/** What speaks for "sent to many" and for "written to you", on one pair of scales. */
export function EvidenceBalance({ reasons }: { readonly reasons: readonly Evidence[] }) {
  const many = side(reasons, weight => weight > 0);
  const you = side(reasons, weight => weight < 0);
  if (many.length + you.length === 0) return null;
  const heaviest = Math.max(...reasons.map(reason => Math.abs(reason.weight)));
  return (
    <div className={styles.balance}>
      <Side title="Speaks for many" tone="many" reasons={many} heaviest={heaviest} />
      <Side title="Speaks for you" tone="you" reasons={you} heaviest={heaviest} />
    </div>
  );
}

const side = (reasons: readonly Evidence[], belongs: (weight: number) => boolean) =>
  reasons.filter(reason => belongs(reason.weight)).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

interface SideProps {
  readonly title: string;
  readonly tone: 'many' | 'you';
  readonly reasons: readonly Evidence[];
  readonly heaviest: number;
}

function Side({ title, tone, reasons, heaviest }: SideProps) {
  const [isWhole, setWhole] = useState(false);
  const rest = reasons.length - atFirst;
  const shows = isWhole ? 'Show fewer' : `Show ${rest} more`;
  return (
    <div className={styles.side} data-tone={tone}>
      <h3 className={styles.title}>{title}</h3>
      {reasons.length === 0 ? (
        <p className={styles.nothing}>Nothing found.</p>
      ) : (
        <ul aria-label={title} className={styles.list}>
          {(isWhole || rest < 2 ? reasons : reasons.slice(0, atFirst)).map(reason => (
            <li key={reason.code} className={styles.reason}>
              <span aria-hidden className={styles.scale}>
                <span
                  className={styles.weight}
                  style={{ width: `${Math.max(6, (Math.abs(reason.weight) / heaviest) * 50)}%` }}
                />
              </span>
              <span dir="auto">{reason.text}</span>
              <span className="visuallyHidden">{strengthOf(Math.abs(reason.weight))}</span>
            </li>
          ))}
        </ul>
      )}
      {rest > 1 && (
        <TextButton
          quiet
          className={styles.rest}
          aria-expanded={isWhole}
          aria-label={`${shows} that speak for ${tone}`}
          onClick={() => setWhole(!isWhole)}
        >
          {shows}
        </TextButton>
      )}
    </div>
  );
}

/** In words what the bar shows: log-odds of 2 turn even odds into seven to one. */
const strengthOf = (weight: number) => (weight >= 2 ? '(strong)' : weight >= 0.8 ? '(moderate)' : '(slight)');
