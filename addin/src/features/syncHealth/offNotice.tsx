import { useState } from 'react';
import { Section } from '../../ui/section';
import { TextButton } from '../../ui/textButton';
import styles from './healthPage.module.css';
import { isAcknowledged, rememberAcknowledged } from './offAcknowledged';

/** What the granted permissions switch off: said once, until the reader took note; the sync's health keeps saying it. */
export function OffNotice({ off }: { readonly off: readonly string[] }) {
  const [isKnown, setKnown] = useState(() => isAcknowledged(off));
  if (off.length === 0 || isKnown) return null;
  const acknowledge = () => {
    rememberAcknowledged(off);
    setKnown(true);
  };
  return (
    <Section title="Message text is not read here" aside={<TextButton onClick={acknowledge}>Understood</TextButton>}>
      <p className={styles.line}>Only Mail.ReadBasic is granted. Without text these are off or know less:</p>
      <ul className={styles.off}>
        {off.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
