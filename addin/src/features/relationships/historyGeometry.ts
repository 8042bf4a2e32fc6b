import type { MonthOfContact } from '../../api/contract';

export const chartHeight = 132;
const meetingLane = 16;
const labelLane = 18;
const axisGap = 1;
const half = (chartHeight - meetingLane - labelLane) / 2 - axisGap;
const smallestBar = 3;
/** A single letter must not look like a torrent: below this many a month the scale stays. */
const smallestScale = 4;

/** Where the line between sent and received runs, from the top. */
export const axisY = meetingLane + half + axisGap;
export const meetingY = meetingLane / 2;
export const labelY = chartHeight - 4;

export interface Bar {
  readonly y: number;
  readonly height: number;
}

export interface MonthColumn {
  readonly month: MonthOfContact;
  /** The column's whole room, for the pointer. */
  readonly left: number;
  readonly slot: number;
  /** The bars' own edge and width. */
  readonly x: number;
  readonly width: number;
  readonly sent: Bar | undefined;
  readonly received: Bar | undefined;
  readonly broadcasts: Bar | undefined;
  /** Radius of the dot; 0 without meetings. */
  readonly meetingRadius: number;
}

/** Places 24 months in a chart: sent above the line, received below, round letters as an outline after them, meetings on top. */
export function placeMonths(months: readonly MonthOfContact[], width: number): MonthColumn[] {
  const slot = width / Math.max(1, months.length);
  const barWidth = Math.max(3, Math.min(12, slot - 3));
  const tallest = Math.max(smallestScale, ...months.flatMap(month => [month.sent, month.received]));
  const scaled = (n: number) => (n === 0 ? 0 : Math.max(smallestBar, (n / tallest) * half));
  return months.map((month, index) => {
    const sent = scaled(month.sent);
    const received = scaled(month.received);
    return {
      month,
      left: index * slot,
      slot,
      x: index * slot + (slot - barWidth) / 2,
      width: barWidth,
      sent: sent > 0 ? { y: axisY - axisGap - sent, height: sent } : undefined,
      received: received > 0 ? { y: axisY + axisGap, height: received } : undefined,
      broadcasts: outline(received, scaled(month.broadcasts)),
      meetingRadius: month.meetings === 0 ? 0 : Math.min(4.5, 2.25 + month.meetings * 0.75),
    };
  });
}

/** Round letters count for nothing: they neither set the scale nor reach beyond it. */
function outline(received: number, wanted: number): Bar | undefined {
  const offset = received > 0 ? received + 2 : 0;
  const height = Math.min(wanted, half - offset);
  return height >= smallestBar ? { y: axisY + axisGap + offset, height } : undefined;
}

/** Whether a month is named under the chart: each quarter's first where there is room, else January and July. */
export function isLabelled(month: string, slot: number): boolean {
  const number = Number(month.slice(5, 7));
  return slot >= 10 ? number % 3 === 1 : number % 6 === 1;
}
