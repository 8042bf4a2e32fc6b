import styles from './weightBar.module.css';

interface Props {
  /** 0–1. */
  readonly share: number;
  readonly tone: 'you' | 'many';
}

/** The length of a reason. What it shows stands in words beside it. */
export function WeightBar({ share, tone }: Props) {
  const width = `${Math.round(Math.min(1, Math.max(0.03, share)) * 100)}%`;
  return (
    <span aria-hidden className={styles.track}>
      <span className={styles.fill} data-tone={tone} style={{ width }} />
    </span>
  );
}
