import type { MonthOfContact } from '../src/api/contract.ts';

export const day = 86_400_000;
export const daysAgo = (days: number, now = Date.now()): string => new Date(now - days * day).toISOString();

/** 24 months up to now; each figure is given by how many months ago it is (0 is this month). */
export function months(
  figures: (ago: number) => Partial<Omit<MonthOfContact, 'month'>>,
  now = new Date(),
): MonthOfContact[] {
  return Array.from({ length: 24 }, (_, index) => {
    const ago = 23 - index;
    const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1)).toISOString().slice(0, 10);
    return { month, sent: 0, received: 0, meetings: 0, broadcasts: 0, ...figures(ago) };
  });
}
