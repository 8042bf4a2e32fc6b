import { ProgressBar } from '@fluentui/react-components';
import type { MailboxHealth, PartHealth, RunProgress } from '../../api/contract';
import { relativeDate } from '../../ui/dates';
import { Section } from '../../ui/section';
import { count, mailboxName } from '../../ui/words';
import { Coverage } from './coverage';
import { readFreshness } from './freshnessWords';
import styles from './healthPage.module.css';
import { type Fact, remainingWords, scheduleFacts, subscriptionFacts } from './healthWords';
import { progressOf } from './syncProgress';

interface Props {
  readonly health: MailboxHealth;
  readonly now: Date;
}

/** One mailbox: what is here, what is missing and why, and when it is read again. */
export function MailboxHealthView({ health, now }: Props) {
  const { mailbox, freshness, run, folders, parts, schedule, subscriptions, messages, people } = health;
  const line = readFreshness(freshness, undefined, now);
  const isFirst = freshness.lastSync === null;
  return (
    <article className={styles.mailbox} aria-label={mailboxName(mailbox)}>
      <header className={styles.head} data-tone={line.tone}>
        <h2 className={styles.title}>{mailboxName(mailbox)}</h2>
        <p className={styles.line}>{line.text}</p>
        {freshness.gaps.map(gap => (
          <p key={gap} className={styles.gap}>
            {gap}
          </p>
        ))}
        {run && <Run run={run} health={health} isFirst={isFirst} />}
      </header>
      <Section
        title="Mail, against the mailbox’s own count"
        aside={`${count(messages, 'message', 'messages')}, ${count(people, 'person', 'people')}`}
      >
        {folders.length > 0 ? (
          <Coverage folders={folders} now={now} />
        ) : (
          <p className={styles.line}>No folder is known yet.</p>
        )}
      </Section>
      <Section title="Calendar and contacts">
        <Facts facts={parts.map(part => partFact(part, now))} />
      </Section>
      <Section title="When it is read">
        <Facts
          facts={[...scheduleFacts(schedule, freshness.lastSync, now), ...subscriptionFacts(subscriptions, now)]}
        />
      </Section>
      {freshness.off.length > 0 && (
        <Section title="Off without message text">
          <ul className={styles.off}>
            {freshness.off.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}

function Run({
  run,
  health,
  isFirst,
}: {
  readonly run: RunProgress;
  readonly health: MailboxHealth;
  readonly isFirst: boolean;
}) {
  const progress = isFirst ? progressOf(health) : undefined;
  return (
    <div className={styles.run}>
      <p className={styles.line}>
        Now: {run.step}.{' '}
        {progress &&
          `${progress.ours.toLocaleString()} of about ${progress.theirs.toLocaleString()} messages. ${remainingWords(run.remainingSeconds)}`}
      </p>
      <ProgressBar aria-label="The run under way" thickness="large" {...(progress ? { value: progress.share } : {})} />
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function partFact({ name, ourCount, lastRound, gap }: PartHealth, now: Date): Fact {
  const read = lastRound ? `read ${relativeDate(lastRound, now)}` : 'never read to the end';
  const what = name === 'Calendar' ? count(ourCount, 'event', 'events') : count(ourCount, 'card', 'cards');
  return [name, `${what}, ${read}${gap ? `; ${gap}` : ''}`];
}
