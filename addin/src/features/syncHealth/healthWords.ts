import type { ScheduleHealth, SubscriptionHealth } from '../../api/contract';
import { dateAndTime, relativeDate } from '../../ui/dates';
import { count } from '../../ui/words';

export type Fact = readonly [name: string, text: string];

/** When the mailbox was and will be read. */
export function scheduleFacts(schedule: ScheduleHealth, lastComplete: string | null, now: Date): readonly Fact[] {
  const { isScheduled, lastRun, nextRun, comparedAt, requests, retries } = schedule;
  const at = (date: string | null, otherwise: string) =>
    date ? `${relativeDate(date, now)} (${dateAndTime(date)})` : otherwise;
  return [
    ['Last complete', at(lastComplete, 'never yet')],
    [
      'Last run',
      lastRun ? `${at(lastRun, '')}, ${count(requests, 'request', 'requests')}, ${retriesOf(retries)}` : 'none yet',
    ],
    [
      'Next run',
      isScheduled
        ? at(nextRun, 'when this one ends')
        : 'none: the mailbox is not configured any more; forget erases what is here',
    ],
    ['Every message compared', at(comparedAt, 'with the first complete sync')],
  ];
}

const retriesOf = (retries: number) => (retries === 0 ? 'none repeated' : `${retries.toLocaleString()} repeated`);

/** Whether Graph tells of changes by itself. */
export function subscriptionFacts(subscriptions: readonly SubscriptionHealth[], now: Date): readonly Fact[] {
  if (subscriptions.length === 0) return [['Notifications', 'none; the schedule does everything']];
  return subscriptions.map(({ of, expiresAt, problem }) => [
    `Notified of ${of}`,
    problem
      ? `no: Graph refused (${problem}); the schedule does everything`
      : expiresAt && new Date(expiresAt) > now
        ? `until ${dateAndTime(expiresAt)}, renewed daily`
        : 'not now; the schedule does everything',
  ]);
}

/** "about 3 minutes more"; never more exact than it can be. */
export function remainingWords(seconds: number | null): string {
  if (seconds === null) return 'How long it takes is not known yet.';
  if (seconds < 60) return 'Less than a minute more.';
  const minutes = Math.round(seconds / 60);
  return minutes < 90
    ? `About ${count(minutes, 'minute', 'minutes')} more.`
    : `About ${count(Math.round(minutes / 60), 'hour', 'hours')} more.`;
}
