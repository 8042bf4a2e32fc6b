import { useState } from 'react';
import type { Evidence, MessageCard } from '../../api/contract';
import { TextButton } from '../../ui/textButton';
import styles from './evidenceBalance.module.css';

/** The weightiest of each side are read at a glance; the rest waits, unless it is a single one. */
const atFirst = 5;

/** A bar is full at the heaviest reason, but never for a slight one, and what decides alone leaves the others legible. */
const [lightestFull, heaviestFull] = [2, 4];

/** What speaks for "written to you" and against it, on one pair of scales: first what the verdict rests on. */
export function EvidenceBalance({ message }: { readonly message: MessageCard }) {
  const { reasons } = message;
  const against = side(reasons, weight => weight > 0);
  const one = side(reasons, weight => weight < 0);
  if (against.length + one.length === 0) return null;
  const heaviest = Math.max(...reasons.map(reason => Math.abs(reason.weight)));
  const full = Math.min(heaviestFull, Math.max(lightestFull, heaviest));
  const sides = [
    <Side key="many" whom={againstOf(message)} tone="many" reasons={against} full={full} />,
    <Side key="you" whom={message.direction === 'out' ? 'them' : 'you'} tone="you" reasons={one} full={full} />,
  ];
  return (
    <div className={styles.balance}>{message.class === 'personal' && one.length > 0 ? sides.reverse() : sides}</div>
  );
}

/** What is held against a letter to one: the class that won, or else mail to many. */
function againstOf(message: MessageCard): string {
  if (message.class === 'transactional') return 'an automatic message';
  return message.class === 'discussion' ? 'a list' : 'many';
}

const side = (reasons: readonly Evidence[], belongs: (weight: number) => boolean) =>
  reasons.filter(reason => belongs(reason.weight)).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));

interface SideProps {
  /** Completes "Speaks for". */
  readonly whom: string;
  readonly tone: 'many' | 'you';
  readonly reasons: readonly Evidence[];
  /** The weight that fills a bar. */
  readonly full: number;
}

function Side({ whom, tone, reasons, full }: SideProps) {
  const title = `Speaks for ${whom}`;
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
                  style={{ width: `${Math.min(50, Math.max(6, (Math.abs(reason.weight) / full) * 50))}%` }}
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
          aria-label={`${shows} that speak for ${whom}`}
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
