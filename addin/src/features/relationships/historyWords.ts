import type { MonthOfContact } from '../../api/contract';
import { monthName } from '../../ui/dates';
import { count, times } from '../../ui/words';

export function totalsOf(months: readonly MonthOfContact[]) {
  const sum = (pick: (month: MonthOfContact) => number) => months.reduce((total, month) => total + pick(month), 0);
  return {
    sent: sum(month => month.sent),
    received: sum(month => month.received),
    meetings: sum(month => month.meetings),
    broadcasts: sum(month => month.broadcasts),
  };
}

/** The chart in one sentence. */
export function summarise(months: readonly MonthOfContact[]): string {
  const totals = totalsOf(months);
  const parts = [
    `you wrote ${count(totals.sent, 'message', 'messages')}`,
    `they wrote ${count(totals.received, 'message', 'messages')}`,
    totals.meetings === 0 ? 'you never met' : `you met ${times(totals.meetings)}`,
  ];
  const round =
    totals.broadcasts > 0
      ? ` ${toMany(totals.broadcasts)} came besides, which ${totals.broadcasts === 1 ? 'counts' : 'count'} for nothing.`
      : '';
  return `In the last ${months.length} months ${parts.join(', ')}.${round}`;
}

const toMany = (n: number) => count(n, 'message to many or automatic', 'messages to many or automatic');

/** One month in one line. */
export function describeMonth(month: MonthOfContact): string {
  const parts = [
    month.sent > 0 && `you wrote ${month.sent}`,
    month.received > 0 && `they wrote ${month.received}`,
    month.meetings > 0 && `met ${times(month.meetings)}`,
    month.broadcasts > 0 && toMany(month.broadcasts),
  ].filter(part => part !== false);
  return `${monthName(month.month, 'long')}: ${parts.length > 0 ? parts.join(', ') : 'no contact'}`;
}
