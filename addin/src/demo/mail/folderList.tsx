import {
  ArchiveRegular,
  DeleteRegular,
  DraftsRegular,
  FolderRegular,
  MailInboxRegular,
  SendRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { GraphFolder } from '../graph/graphTypes';
import styles from './folderList.module.css';

interface Props {
  readonly folders: readonly GraphFolder[];
  readonly current: string | undefined;
  readonly onPick: (id: string) => void;
}

const icons: Record<string, ReactElement> = {
  Inbox: <MailInboxRegular />,
  'Sent Items': <SendRegular />,
  Archive: <ArchiveRegular />,
  Drafts: <DraftsRegular />,
  'Deleted Items': <DeleteRegular />,
};

/** The mailbox's folders with how many are unread; on narrow windows a choice above the list. */
export function FolderList({ folders, current, onPick }: Props) {
  const depth = depths(folders);
  return (
    <nav aria-label="Folders" className={styles.nav}>
      <ul className={styles.list}>
        {folders.map(folder => (
          <li key={folder.id} style={{ paddingInlineStart: `${(depth.get(folder.id) ?? 0) * 14}px` }}>
            <button
              type="button"
              className={styles.folder}
              aria-current={folder.id === current ? 'page' : undefined}
              onClick={() => onPick(folder.id)}
            >
              {icons[folder.displayName] ?? <FolderRegular />}
              <span className={styles.name}>{folder.displayName}</span>
              <span className={styles.count}>
                {folder.unreadItemCount > 0 ? (
                  <b>
                    {folder.unreadItemCount}
                    <span className="visuallyHidden"> unread</span>
                  </b>
                ) : (
                  folder.totalItemCount || ''
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <select
        aria-label="Folder"
        className={styles.select}
        value={current ?? ''}
        onChange={event => onPick(event.target.value)}
      >
        {folders.map(folder => (
          <option key={folder.id} value={folder.id}>
            {folder.displayName}
          </option>
        ))}
      </select>
    </nav>
  );
}

function depths(folders: readonly GraphFolder[]): Map<string, number> {
  const depth = new Map<string, number>();
  // Parents come before their children.
  for (const folder of folders) depth.set(folder.id, (depth.get(folder.parentFolderId ?? '') ?? -1) + 1);
  return depth;
}
