import { useState } from 'react';
import type { MonthOfContact } from '../../api/contract';
import { Section } from '../../ui/section';
import styles from './history.module.css';
import { HistoryChart } from './historyChart';
import { HistoryTable } from './historyTable';
import { describeMonth, summarise, totalsOf } from './historyWords';

interface Props {
  readonly months: readonly MonthOfContact[];
}

/** Two years of contact, both ways. */
export function History({ months }: Props) {
  const [picked, setPicked] = useState<number>();
  const totals = totalsOf(months);
  const isEmpty = totals.sent + totals.received + totals.meetings + totals.broadcasts === 0;
  const pickedMonth = picked === undefined ? undefined : months[picked];
  return (
    <Section title="The last two years">
      {isEmpty ? (
        <p className={styles.none}>No contact either way in these 24 months.</p>
      ) : (
        <>
          <p className="visuallyHidden">{summarise(months)}</p>
          <HistoryChart months={months} picked={picked} onPick={setPicked} />
          <div className={styles.readout} aria-hidden="true" data-picked={pickedMonth !== undefined}>
            <Legend totals={totals} />
            {pickedMonth && <p className={styles.month}>{describeMonth(pickedMonth)}</p>}
          </div>
          <HistoryTable months={months} />
        </>
      )}
    </Section>
  );
}

function Legend({ totals }: { readonly totals: ReturnType<typeof totalsOf> }) {
  return (
    <span className={styles.legend}>
      <span data-key="you">You wrote {totals.sent}</span>
      <span data-key="them">They wrote {totals.received}</span>
      <span data-key="met">Met {totals.meetings}</span>
      {totals.broadcasts > 0 && <span data-key="round">To many or automatic {totals.broadcasts}</span>}
    </span>
  );
}
