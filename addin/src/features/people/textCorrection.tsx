import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import styles from './identity.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly mayBeEmpty?: boolean;
  readonly onSave: (text: string) => void;
}

const longest = 200;

/** One line of text the owner may set. */
export function TextCorrection({ label, value, mayBeEmpty = false, onSave }: Props) {
  const [text, setText] = useState(value);
  const id = useId();
  const said = text.trim();
  const isNew = said !== value && (mayBeEmpty || said !== '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isNew) onSave(said);
  };
  return (
    <form className={styles.field} onSubmit={save}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <Input
          id={id}
          size="small"
          className={styles.input ?? ''}
          value={text}
          maxLength={longest}
          dir="auto"
          onChange={(_, change) => setText(change.value)}
        />
        <Button size="small" type="submit" disabled={!isNew} aria-label={`Save ${label.toLowerCase()}`}>
          Save
        </Button>
      </div>
    </form>
  );
}
