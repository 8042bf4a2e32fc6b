import { useEffect, useRef } from 'react';
import { userLocale } from '../../ui/dates';
import type { GraphEvent } from '../graph/graphTypes';
import { addDays } from './days';
import { daysInWeek, eventsOn, timeRange } from './weeks';
import styles from './weekView.module.css';

const previewAfterMs = 180;

interface Props {
  readonly monday: Date;
  readonly today: Date;
  readonly events: readonly GraphEvent[];
  readonly selected: string | undefined;
  readonly onPick: (event: GraphEvent) => void;
  /** The pointer rests on an event, or has left it. */
  readonly onPreview: (event: GraphEvent | undefined) => void;
}

/** A week as seven columns, or as an agenda where there is no room for seven. */
export function WeekView({ monday, today, events, selected, onPick, onPreview }: Props) {
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const preview = (event: GraphEvent | undefined) => {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => onPreview(event), previewAfterMs);
  };
  return (
    <ol className={styles.week}>
      {Array.from({ length: daysInWeek }, (_, index) => addDays(monday, index)).map(day => (
        <li key={day.getTime()} className={styles.day} data-today={day.toDateString() === today.toDateString()}>
          <h2 className={styles.date}>
            <span>{day.toLocaleDateString(userLocale(), { weekday: 'short' })}</span>
            <span className={styles.number}>{day.getDate()}</span>
          </h2>
          <ul className={styles.events}>
            {eventsOn(day, events).map(event => (
              <li key={event.id}>
                <button
                  type="button"
                  className={styles.event}
                  aria-current={event.id === selected ? 'true' : undefined}
                  data-response={event.isCancelled ? 'cancelled' : (event.responseStatus?.response ?? 'none')}
                  onClick={() => onPick(event)}
                  // Moving, not entering: an event that appears under a still pointer was not asked for.
                  onPointerMove={() => preview(event)}
                  onPointerLeave={() => preview(undefined)}
                >
                  <span className={styles.subject} dir="auto">
                    {event.subject || '(no subject)'}
                  </span>
                  <span className={styles.time}>{timeRange(event, userLocale())}</span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
