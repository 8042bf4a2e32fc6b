import { type KeyboardEvent, useRef } from 'react';
import type { MonthOfContact } from '../../api/contract';
import { monthName } from '../../ui/dates';
import { useWidth } from '../../ui/useWidth';
import styles from './history.module.css';
import { axisY, chartHeight, isLabelled, labelY, type MonthColumn, meetingY, placeMonths } from './historyGeometry';
import { describeMonth } from './historyWords';

interface Props {
  readonly months: readonly MonthOfContact[];
  readonly picked: number | undefined;
  readonly onPick: (index: number | undefined) => void;
}

/** The drawing. Arrow keys walk through the months as through a slider's values. */
export function HistoryChart({ months, picked, onPick }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 288);
  const columns = placeMonths(months, width);
  const last = months.length - 1;
  const current = months[picked ?? last];
  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event.key, picked ?? last, last);
    if (next === undefined) return;
    event.preventDefault();
    onPick(next);
  };
  return (
    <div
      ref={frame}
      className={styles.chart}
      role="slider"
      tabIndex={0}
      aria-label="Contact month by month"
      aria-valuemin={1}
      aria-valuemax={months.length}
      aria-valuenow={(picked ?? last) + 1}
      aria-valuetext={current ? describeMonth(current) : ''}
      onKeyDown={onKeyDown}
      onFocus={() => onPick(picked ?? last)}
      onBlur={() => onPick(undefined)}
      onPointerLeave={() => onPick(undefined)}
    >
      <svg aria-hidden="true" width={width} height={chartHeight} className={styles.drawing}>
        {columns.map((column, index) => (
          <Column key={column.month.month} column={column} isPicked={index === picked} onPick={() => onPick(index)} />
        ))}
        <line x1={0} x2={width} y1={axisY} y2={axisY} className={styles.axis} />
        {columns.map(
          ({ month, left, slot }) =>
            isLabelled(month.month, slot) && (
              <text key={month.month} x={left + slot / 2} y={labelY} className={styles.label}>
                {monthLabel(month.month)}
              </text>
            ),
        )}
      </svg>
    </div>
  );
}

function step(key: string, from: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, from - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

interface ColumnProps {
  readonly column: MonthColumn;
  readonly isPicked: boolean;
  readonly onPick: () => void;
}

function Column({ column, isPicked, onPick }: ColumnProps) {
  const { left, slot, x, width, sent, received, broadcasts, meetingRadius } = column;
  return (
    <g onPointerEnter={onPick} className={styles.column} data-picked={isPicked}>
      <rect x={left} y={0} width={slot} height={chartHeight} className={styles.room} />
      {sent && <rect x={x} width={width} rx={1.5} {...sent} className={styles.sent} />}
      {received && <rect x={x} width={width} rx={1.5} {...received} className={styles.received} />}
      {broadcasts && (
        <rect
          x={x + 0.5}
          width={width - 1}
          y={broadcasts.y + 0.5}
          height={broadcasts.height - 1}
          rx={1.5}
          className={styles.broadcasts}
        />
      )}
      {meetingRadius > 0 && <circle cx={left + slot / 2} cy={meetingY} r={meetingRadius} className={styles.met} />}
    </g>
  );
}

/** January carries its year. */
const monthLabel = (month: string) =>
  month.slice(5, 7) === '01' ? `’${month.slice(2, 4)}` : monthName(month, 'short');
