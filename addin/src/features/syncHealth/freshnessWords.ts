import type { Freshness } from '../../api/contract';
import { relativeDate } from '../../ui/dates';
import { count } from '../../ui/words';

/** A scheduled sync comes every few minutes; after a day without one something is wrong. */
const staleAfterMs = 24 * 3_600_000;

export type FreshnessTone = 'fresh' | 'syncing' | 'warning' | 'failed';

/** The footer's line. Fresh only where a complete sync vouches for it. */
export function readFreshness(
  freshness: Freshness,
  failure: string | undefined,
  now: Date,
): { tone: FreshnessTone; text: string } {
  const { lastSync, isSyncing, isComplete, gaps, trouble } = freshness;
  const last = lastSync ? `synced ${relativeDate(lastSync, now)}` : '';
  if (failure) return { tone: 'failed', text: `Not renewed: ${failure}` };
  if (trouble) return { tone: 'failed', text: lastSync ? `${trouble}, ${last}` : trouble };
  if (isSyncing) return { tone: 'syncing', text: lastSync ? `Syncing now, ${last}` : 'Syncing for the first time' };
  if (!lastSync) return { tone: 'warning', text: 'Never synced completely' };
  if (gaps.length > 0) return { tone: 'warning', text: `${count(gaps.length, 'gap', 'gaps')}, ${last}` };
  if (!isComplete) return { tone: 'warning', text: `Incomplete, ${last}` };
  const isStale = now.getTime() - new Date(lastSync).getTime() > staleAfterMs;
  return {
    tone: isStale ? 'warning' : 'fresh',
    text: `${isStale ? 'Last ' : ''}${isStale ? last : last.replace('synced', 'Synced')}`,
  };
}
