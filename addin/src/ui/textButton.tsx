import type { ButtonHTMLAttributes } from 'react';
import styles from './textButton.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Quiet ones read as remarks, the others as links. */
  readonly quiet?: boolean;
}

/** A button within text. */
export function TextButton({ quiet = false, className = '', ...rest }: Props) {
  return <button type="button" className={`${styles.text} ${className}`} data-quiet={quiet} {...rest} />;
}
