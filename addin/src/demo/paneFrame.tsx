import { useEffect, useRef, useState } from 'react';
import type { ItemReference } from '../api/contract';
import { accept, type ToDemo, type ToPane } from '../host/demoMessages';
import type { HostItem, HostTheme } from '../host/mailHost';
import styles from './demoPage.module.css';
import { Segments } from './ui/segments';

interface Props {
  readonly item: HostItem;
  /** The text of the letter being written; empty where none is. */
  readonly draft: string;
  readonly theme: HostTheme;
  readonly onOpen: (reference: ItemReference) => void;
}

const widths = [320, 375, 450].map(value => ({ value, text: `${value} px` }));

/** The pane itself, in a frame as Outlook puts it beside a message. */
export function PaneFrame({ item, draft, theme, onOpen }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState(375);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    const receive = (event: MessageEvent) => {
      const message = accept<ToDemo>(event, frame.current?.contentWindow ?? null, window.location.origin);
      if (message?.type === 'ir/ready') setReady(true);
      else if (message?.type === 'ir/open') onOpen(message.reference);
    };
    window.addEventListener('message', receive);
    return () => window.removeEventListener('message', receive);
  }, [onOpen]);
  useEffect(() => {
    if (isReady) post(frame.current, { type: 'ir/theme', theme });
  }, [isReady, theme]);
  useEffect(() => {
    if (isReady) post(frame.current, { type: 'ir/item', item, draft });
  }, [isReady, item, draft]);
  return (
    <aside className={styles.pane} aria-label="InboxRelationships pane" style={{ '--pane-width': `${width}px` }}>
      <div className={styles.paneBar}>
        <h2>InboxRelationships</h2>
        <Segments label="Width of the pane" options={widths} value={width} onChange={setWidth} />
      </div>
      <iframe ref={frame} title="InboxRelationships" src="pane.html?host=demo" className={styles.frame} />
    </aside>
  );
}

function post(frame: HTMLIFrameElement | null, message: ToPane): void {
  frame?.contentWindow?.postMessage(message, window.location.origin);
}
