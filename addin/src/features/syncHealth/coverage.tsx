import type { FolderHealth } from '../../api/contract';
import { dateAndTime, relativeDate } from '../../ui/dates';
import { count } from '../../ui/words';
import styles from './coverage.module.css';

interface Props {
  readonly folders: readonly FolderHealth[];
  readonly now: Date;
}

/** A bar a folder: how much of what Graph counts in it is here. */
export function Coverage({ folders, now }: Props) {
  const read = folders.filter(folder => folder.isSynced).sort((a, b) => sizeOf(b) - sizeOf(a));
  const leftOut = folders.filter(folder => !folder.isSynced);
  return (
    <>
      <ul className={styles.bars}>
        {read.map(folder => (
          <FolderBar key={folder.name} folder={folder} now={now} />
        ))}
      </ul>
      {leftOut.length > 0 && (
        <p className={styles.leftOut}>
          Left out on purpose:{' '}
          {leftOut.map(folder => `${folder.name} (${(folder.graphCount ?? 0).toLocaleString()})`).join(', ')}.
        </p>
      )}
    </>
  );
}

function FolderBar({ folder, now }: { readonly folder: FolderHealth; readonly now: Date }) {
  const { name, graphCount, ourCount, gap, difference, countedAt } = folder;
  const share = graphCount ? Math.min(1, ourCount / graphCount) : gap ? 0 : 1;
  return (
    <li className={styles.folder} data-tone={gap ? 'warning' : 'fresh'}>
      <span className={styles.name}>{name}</span>
      <span className={styles.count} title={countedAt ? `Counted ${dateAndTime(countedAt)}` : undefined}>
        {graphCount == null
          ? count(ourCount, 'message', 'messages')
          : `${ourCount.toLocaleString()} of ${graphCount.toLocaleString()}`}
      </span>
      <span aria-hidden className={styles.bar}>
        <span className={styles.fill} style={{ width: `${100 * share}%` }} />
      </span>
      <span className={styles.remark}>
        {[roundOf(folder, now), gap ? `Not complete: ${gap}.` : difference].filter(Boolean).join(' ')}
      </span>
    </li>
  );
}

function roundOf({ lastRound, lastChange }: FolderHealth, now: Date): string {
  if (!lastRound) return '';
  const read = `Read ${relativeDate(lastRound, now)}`;
  return lastChange ? `${read}, changed ${relativeDate(lastChange, now)}.` : `${read}.`;
}

const sizeOf = (folder: FolderHealth) => folder.graphCount ?? folder.ourCount;
