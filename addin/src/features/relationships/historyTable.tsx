import type { MonthOfContact } from '../../api/contract';
import { monthName } from '../../ui/dates';

/** The chart's figures for screen readers. */
export function HistoryTable({ months }: { readonly months: readonly MonthOfContact[] }) {
  return (
    <div className="visuallyHidden">
      <table>
        <caption>Contact a month</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">You wrote</th>
            <th scope="col">They wrote</th>
            <th scope="col">Meetings</th>
            <th scope="col">To many or automatic</th>
          </tr>
        </thead>
        <tbody>
          {months.map(month => (
            <tr key={month.month}>
              <th scope="row">{monthName(month.month, 'long')}</th>
              <td>{month.sent}</td>
              <td>{month.received}</td>
              <td>{month.meetings}</td>
              <td>{month.broadcasts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
