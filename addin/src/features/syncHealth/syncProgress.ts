import type { MailboxHealth } from '../../api/contract';

/** Messages stored against Graph's own count of the synced folders; undefined before Graph told any. */
export function progressOf(health: MailboxHealth): { ours: number; theirs: number; share: number } | undefined {
  const synced = health.folders.filter(folder => folder.isSynced);
  const theirs = synced.reduce((sum, folder) => sum + (folder.graphCount ?? 0), 0);
  const ours = synced.reduce((sum, folder) => sum + folder.ourCount, 0);
  return theirs === 0 ? undefined : { ours, theirs, share: Math.min(1, ours / theirs) };
}
