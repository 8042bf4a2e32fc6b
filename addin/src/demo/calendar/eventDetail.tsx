import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { userLocale } from '../../ui/dates';
import { Face } from '../../ui/face';
import { answerMeeting } from '../graph/graphClient';
import { type GraphEvent, type MeetingAnswer, nameOf } from '../graph/graphTypes';
import styles from './eventDetail.module.css';
import { startOf, timeRange } from './weeks';

interface Props {
  readonly event: GraphEvent;
  readonly onAnswered: () => void;
}

const answers: readonly { answer: MeetingAnswer; text: string; response: string }[] = [
  { answer: 'accept', text: 'Accept', response: 'accepted' },
  { answer: 'tentativelyAccept', text: 'Tentative', response: 'tentativelyAccepted' },
  { answer: 'decline', text: 'Decline', response: 'declined' },
];

const responses: Record<string, string> = {
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
  organizer: 'organises',
};

/** One appointment, and the answer to it where one was invited. */
export function EventDetail({ event, onAnswered }: Props) {
  const day = startOf(event).toLocaleDateString(userLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return (
    <article aria-label="Appointment" className={styles.detail}>
      <h1 className={styles.subject} dir="auto">
        {event.subject || '(no subject)'}
      </h1>
      <p className={styles.when}>
        {day}, {timeRange(event, userLocale())}
        {event.location?.displayName && <span dir="auto"> · {event.location.displayName}</span>}
      </p>
      {event.isCancelled ? (
        <p className={styles.when}>Cancelled.</p>
      ) : (
        !event.isOrganizer && <Answer event={event} onAnswered={onAnswered} />
      )}
      {event.bodyPreview && (
        <p className={styles.text} dir="auto">
          {event.bodyPreview}
        </p>
      )}
      <Guests event={event} />
    </article>
  );
}

function Answer({ event, onAnswered }: Props) {
  const [failure, setFailure] = useState<string>();
  const given = event.responseStatus?.response;
  const give = (answer: MeetingAnswer) => {
    setFailure(undefined);
    answerMeeting(event.id, answer).then(onAnswered, (error: Error) => setFailure(error.message));
  };
  return (
    <>
      <fieldset className={styles.answers}>
        <legend className="visuallyHidden">Your answer</legend>
        {answers.map(({ answer, text, response }) => (
          <Button
            key={answer}
            appearance={given === response ? 'primary' : 'secondary'}
            aria-pressed={given === response}
            onClick={() => give(answer)}
          >
            {text}
          </Button>
        ))}
      </fieldset>
      {failure && <p role="alert">{failure}</p>}
    </>
  );
}

function Guests({ event }: { readonly event: GraphEvent }) {
  const organiser = event.organizer?.emailAddress.address;
  const guests = (event.attendees ?? []).filter(guest => guest.emailAddress.address !== organiser);
  return (
    <ul aria-label="People" className={styles.guests}>
      {event.organizer && <Guest name={nameOf(event.organizer)} response="organizer" />}
      {guests.map(guest => (
        <Guest
          key={guest.emailAddress.address ?? nameOf(guest)}
          name={nameOf(guest)}
          response={guest.status?.response}
        />
      ))}
    </ul>
  );
}

function Guest({ name, response }: { readonly name: string; readonly response: string | undefined }) {
  return (
    <li className={styles.guest}>
      <Face name={name} size={24} />
      <span dir="auto">{name}</span>
      <span className={styles.response}>{responses[response ?? ''] ?? 'no answer yet'}</span>
    </li>
  );
}
