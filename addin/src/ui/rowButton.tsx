import type { ButtonHTMLAttributes } from 'react';
import styles from './rowButton.module.css';

/** A whole row to click, in the list's own layout. */
export function RowButton({ className = '', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`${styles.row} ${className}`} {...rest} />;
}
