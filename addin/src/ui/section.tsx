import { type ReactNode, useId } from 'react';
import { FeatureBoundary } from './featureBoundary';
import styles from './section.module.css';

interface Props {
  readonly title: string;
  /** A short remark at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One titled card of the pane. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </header>
      <FeatureBoundary name={title}>{children}</FeatureBoundary>
    </section>
  );
}
