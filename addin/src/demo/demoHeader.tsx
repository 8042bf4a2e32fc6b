import type { ReactNode } from 'react';
import type { HostTheme } from '../host/mailHost';
import styles from './demoPage.module.css';
import { goTo } from './route';
import { Segments } from './ui/segments';

export type DemoView = 'mail' | 'calendar' | 'health';

interface Props {
  readonly view: DemoView;
  readonly theme: HostTheme;
  readonly onTheme: (theme: HostTheme) => void;
  readonly children: ReactNode;
}

const views = [
  { value: 'mail', text: 'Mail' },
  { value: 'calendar', text: 'Calendar' },
  { value: 'health', text: 'Sync health' },
] as const;

const themes: readonly { value: HostTheme; text: string }[] = [
  { value: 'system', text: 'System' },
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
  { value: 'highContrast', text: 'High contrast' },
];

/** What this page is, and where one goes from here. */
export function DemoHeader({ view, theme, onTheme, children }: Props) {
  return (
    <header className={styles.header}>
      <p className={styles.honest}>
        This is a demo. Invented people, a simulated mailbox on this machine; nothing leaves it.
      </p>
      <div className={styles.bar}>
        <Segments label="View" options={views} value={view} onChange={value => goTo({ at: value })} />
        {children}
        <span className={styles.space} />
        <Segments label="Theme" options={themes} value={theme} onChange={onTheme} />
      </div>
    </header>
  );
}
