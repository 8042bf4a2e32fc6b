import { useCallback, useEffect } from 'react';
import { TextButton } from '../../ui/textButton';
import type { Scheme } from '../../ui/theme';
import { fetchMessage, markRead } from '../graph/graphClient';
import type { GraphFolder, GraphMessage } from '../graph/graphTypes';
import { goTo } from '../route';
import { useLoaded } from '../useLoaded';
import { FolderList } from './folderList';
import styles from './mailView.module.css';
import { MessageList } from './messageList';
import { ReadingPane } from './readingPane';
import { useMessages } from './useMessages';

interface Props {
  readonly folders: readonly GraphFolder[];
  readonly folderId: string | undefined;
  readonly messageId: string | undefined;
  readonly ownerAddress: string;
  readonly scheme: Scheme;
  readonly onFolder: (id: string) => void;
  readonly onShown: (message: GraphMessage) => void;
  /** A message was marked read. */
  readonly onRead: () => void;
}

/** Folders, a list, and the message being read. */
export function MailView({ folders, folderId, messageId, ownerAddress, scheme, onFolder, onShown, onRead }: Props) {
  const { messages, failure, hasMore, loadMore, showAsRead } = useMessages(folderId);
  const ask = useCallback((signal: AbortSignal) => fetchMessage(messageId ?? '', signal), [messageId]);
  const { value: message, failure: notFound } = useLoaded(messageId ? ask : undefined);
  useEffect(() => {
    if (!message) return;
    onShown(message);
    if (message.isRead !== false) return;
    // Not being able to mark it read takes nothing from reading it.
    markRead(message.id).then(
      () => {
        showAsRead(message.id);
        onRead();
      },
      () => undefined,
    );
  }, [message, onShown, onRead, showAsRead]);
  const pickFolder = (id: string) => {
    onFolder(id);
    goTo({ at: 'folder', id });
  };
  return (
    <div className={styles.mail} data-reading={messageId !== undefined}>
      <FolderList folders={folders} current={folderId} onPick={pickFolder} />
      <div className={styles.list}>
        <MessageList
          key={folderId}
          messages={messages}
          ownerAddress={ownerAddress}
          selected={messageId}
          hasMore={hasMore}
          failure={failure}
          onPick={id => goTo({ at: 'message', id })}
          onMore={loadMore}
        />
      </div>
      <div className={styles.reading}>
        {message ? (
          <ReadingPane
            key={message.id}
            message={message}
            scheme={scheme}
            onClose={() => folderId && goTo({ at: 'folder', id: folderId })}
          />
        ) : (
          <div className={styles.nothing}>
            <p role={notFound ? 'alert' : undefined}>
              {notFound ?? (messageId ? '' : 'Choose a message, or one of the stories above.')}
            </p>
            {notFound && <TextButton onClick={() => goTo({ at: 'mail' })}>Back to the list</TextButton>}
          </div>
        )}
      </div>
    </div>
  );
}
