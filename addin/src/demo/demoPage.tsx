import { useCallback, useEffect, useState } from 'react';
import type { ItemReference } from '../api/contract';
import type { HostItem, HostTheme } from '../host/mailHost';
import type { Scheme } from '../ui/theme';
import { CalendarView } from './calendar/calendarView';
import { DemoHeader, type DemoView } from './demoHeader';
import { DemoHealth } from './demoHealth';
import styles from './demoPage.module.css';
import { DemoSync } from './demoSync';
import { fetchFolders, fetchOwner } from './graph/graphClient';
import type { GraphEvent, GraphMessage } from './graph/graphTypes';
import { toEventItem, toMessageItem } from './graph/hostItems';
import { MailView } from './mail/mailView';
import { toPlainText } from './mail/messageDocument';
import { routeOf } from './openReference';
import { PaneFrame } from './paneFrame';
import { goTo, type Route, useRoute } from './route';
import { Tour } from './stories/tour';
import { useLoaded } from './useLoaded';

const nothing: HostItem = { kind: 'nothing' };
const askMailbox = async () => {
  const [owner, folders] = await Promise.all([fetchOwner(), fetchFolders()]);
  return { owner, folders };
};

interface Props {
  readonly theme: HostTheme;
  readonly scheme: Scheme;
  readonly onTheme: (theme: HostTheme) => void;
}

/** A small mail and calendar client with the pane beside it. */
export function DemoPage({ theme, scheme, onTheme }: Props) {
  const route = useRoute();
  const { value: mailbox, failure: noMailbox, reload: recount } = useLoaded(askMailbox);
  const [folderId, setFolderId] = useState<string>();
  const [item, setItem] = useState<HostItem>(nothing);
  const [draft, setDraft] = useState('');
  const [failure, setFailure] = useState<string>();
  const [strip, setStrip] = useState<HTMLElement | null>(null);
  const [isSynced, setSynced] = useState(false);
  const view = viewOf(route);
  const routeFolder = route.at === 'folder' ? route.id : undefined;
  useEffect(() => {
    if (routeFolder) setFolderId(routeFolder);
  }, [routeFolder]);
  useEffect(() => {
    setFailure(undefined);
    if (route.at !== 'message' && route.at !== 'event') setItem(nothing);
  }, [route.at]);

  const showMessage = useCallback((message: GraphMessage) => {
    setItem(toMessageItem(message));
    setDraft(message.isDraft && message.body ? toPlainText(message.body) : '');
    if (message.parentFolderId) setFolderId(message.parentFolderId);
  }, []);
  const showEvent = useCallback((event: GraphEvent | undefined) => setItem(event ? toEventItem(event) : nothing), []);
  const open = useCallback((reference: ItemReference) => {
    routeOf(reference).then(goTo, (error: Error) => setFailure(error.message));
  }, []);
  const endSync = useCallback(() => setSynced(true), []);

  const inbox = mailbox?.folders.find(folder => folder.displayName === 'Inbox') ?? mailbox?.folders[0];
  return (
    <div className={styles.page}>
      <DemoHeader view={view} theme={theme} onTheme={onTheme}>
        <Tour strip={strip} onFailure={setFailure} />
      </DemoHeader>
      <div ref={setStrip} />
      {!isSynced && <DemoSync onDone={endSync} />}
      {(failure ?? noMailbox) && (
        <p role="alert" className={styles.failure}>
          {failure ?? noMailbox}
        </p>
      )}
      <div className={styles.columns}>
        <main aria-label="Mailbox" className={styles.main}>
          {view === 'health' ? (
            <DemoHealth />
          ) : view === 'calendar' ? (
            <CalendarView eventId={route.at === 'event' ? route.id : undefined} onShown={showEvent} />
          ) : (
            <MailView
              folders={mailbox?.folders ?? []}
              folderId={folderId ?? inbox?.id}
              messageId={route.at === 'message' ? route.id : undefined}
              ownerAddress={mailbox?.owner.mail ?? ''}
              scheme={scheme}
              onFolder={setFolderId}
              onShown={showMessage}
              onRead={recount}
            />
          )}
        </main>
        <PaneFrame item={item} draft={draft} theme={theme} onOpen={open} />
      </div>
    </div>
  );
}

function viewOf({ at }: Route): DemoView {
  if (at === 'health') return 'health';
  return at === 'calendar' || at === 'event' ? 'calendar' : 'mail';
}
