import { Button } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import { userLocale } from '../../ui/dates';
import { fetchEvent, fetchEvents } from '../graph/graphClient';
import type { GraphEvent } from '../graph/graphTypes';
import { goTo } from '../route';
import { useLoaded } from '../useLoaded';
import styles from './calendarView.module.css';
import { addDays } from './days';
import { EventDetail } from './eventDetail';
import { daysInWeek, startOf, startOfWeek, weekName } from './weeks';
import { WeekView } from './weekView';

interface Props {
  readonly eventId: string | undefined;
  /** Which event the pane should stand beside. */
  readonly onShown: (event: GraphEvent | undefined) => void;
}

/** The calendar, a week at a time. Resting on an event shows it in the pane, clicking keeps it there. */
export function CalendarView({ eventId, onShown }: Props) {
  const [today] = useState(() => new Date());
  const [monday, setMonday] = useState(() => startOfWeek(today));
  const askWeek = useCallback(
    (signal: AbortSignal) => fetchEvents(monday, addDays(monday, daysInWeek), signal),
    [monday],
  );
  const askEvent = useCallback((signal: AbortSignal) => fetchEvent(eventId ?? '', signal), [eventId]);
  const week = useLoaded(askWeek);
  const selected = useLoaded(eventId ? askEvent : undefined);
  const event = selected.value;
  useEffect(() => {
    if (event) setMonday(startOfWeek(startOf(event)));
    onShown(event);
  }, [event, onShown]);
  const reload = () => {
    week.reload();
    selected.reload();
  };
  const failure = week.failure ?? selected.failure;
  return (
    <section aria-label="Calendar" className={styles.calendar}>
      <div className={styles.bar}>
        <Button size="small" onClick={() => setMonday(startOfWeek(today))}>
          Today
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          aria-label="Week before"
          onClick={() => setMonday(addDays(monday, -daysInWeek))}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ChevronRightRegular />}
          aria-label="Week after"
          onClick={() => setMonday(addDays(monday, daysInWeek))}
        />
        <strong>{weekName(monday, userLocale())}</strong>
      </div>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <WeekView
        monday={monday}
        today={today}
        events={week.value ?? []}
        selected={eventId}
        onPick={picked => goTo({ at: 'event', id: picked.id })}
        onPreview={previewed => onShown(previewed ?? event)}
      />
      {event && <EventDetail key={event.id} event={event} onAnswered={reload} />}
    </section>
  );
}
