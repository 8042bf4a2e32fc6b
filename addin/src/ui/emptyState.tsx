import type { ReactNode } from 'react';
import styles from './emptyState.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A whole pane with nothing to show, and why. */
export function EmptyState({ icon, title, text, children }: Props) {
  return (
    <div className={styles.state}>
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children}
    </div>
  );
}
