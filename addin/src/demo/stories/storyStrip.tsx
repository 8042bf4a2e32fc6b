import { TextButton } from '../../ui/textButton';
import type { Story } from './stories';
import styles from './stories.module.css';

interface Props {
  readonly story: Story;
  readonly number: number;
  readonly previous: Story | undefined;
  readonly next: Story | undefined;
  readonly onPick: (story: Story) => void;
  readonly onClose: () => void;
}

/** The story being told, above the mailbox it is told in. */
export function StoryStrip({ story, number, previous, next, onPick, onClose }: Props) {
  return (
    <section aria-label="Story" className={styles.strip}>
      <p className={styles.telling}>
        <strong>
          {number}. {story.title}
        </strong>{' '}
        {story.text}
      </p>
      {previous && <TextButton onClick={() => onPick(previous)}>Previous story</TextButton>}
      {next && <TextButton onClick={() => onPick(next)}>Next story</TextButton>}
      <TextButton quiet onClick={onClose}>
        End the tour
      </TextButton>
    </section>
  );
}
