import { dateAndTime } from '../../ui/dates';
import { Face } from '../../ui/face';
import { TextButton } from '../../ui/textButton';
import type { Scheme } from '../../ui/theme';
import { type GraphMessage, nameOf, type Recipient } from '../graph/graphTypes';
import { toMessageDocument } from './messageDocument';
import styles from './readingPane.module.css';

interface Props {
  readonly message: GraphMessage;
  readonly scheme: Scheme;
  readonly onClose: () => void;
}

const paper: Record<Scheme, [ink: string, paper: string]> = {
  light: ['#242424', '#ffffff'],
  dark: ['#e6e6e6', '#262626'],
  highContrast: ['#ffffff', '#000000'],
};

/** One message to read. */
export function ReadingPane({ message, scheme, onClose }: Props) {
  return (
    <article aria-label="Message" className={styles.reading}>
      <header className={styles.header}>
        <TextButton className={styles.close} onClick={onClose}>
          Back to the list
        </TextButton>
        <h1 className={styles.subject} dir="auto">
          {message.subject || '(no subject)'}
        </h1>
        <div className={styles.from}>
          <Face name={nameOf(message.from)} size={40} />
          <div className={styles.words}>
            <p className={styles.name} dir="auto">
              {nameOf(message.from)}
              <span className={styles.address}>{message.from?.emailAddress.address}</span>
            </p>
            <People label="To" people={message.toRecipients} />
            <People label="Cc" people={message.ccRecipients} />
          </div>
          <time className={styles.date} dateTime={message.receivedDateTime}>
            {message.receivedDateTime && dateAndTime(message.receivedDateTime)}
          </time>
        </div>
      </header>
      <Body message={message} scheme={scheme} />
    </article>
  );
}

function People({ label, people = [] }: { readonly label: string; readonly people: readonly Recipient[] | undefined }) {
  if (people.length === 0) return null;
  const shown = people.slice(0, 8).map(nameOf).join(', ');
  return (
    <p className={styles.people} dir="auto">
      {label} {shown}
      {people.length > 8 && ` and ${people.length - 8} more`}
    </p>
  );
}

function Body({ message, scheme }: { readonly message: GraphMessage; readonly scheme: Scheme }) {
  const { contentType = 'text', content = '' } = message.body ?? {};
  if (contentType !== 'html')
    return (
      <div className={styles.text} dir="auto">
        {content}
      </div>
    );
  const { html, hasRemotePictures } = toMessageDocument(content, ...paper[scheme]);
  return (
    <>
      {hasRemotePictures && <p className={styles.notice}>Pictures from elsewhere are not fetched.</p>}
      <iframe title="Text of the message" className={styles.body} sandbox="" srcDoc={html} />
    </>
  );
}
