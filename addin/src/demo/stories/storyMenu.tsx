import { Button } from '@fluentui/react-components';
import { BookOpenRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { RowButton } from '../../ui/rowButton';
import type { Story } from './stories';
import styles from './stories.module.css';

interface Props {
  readonly stories: readonly Story[];
  readonly onPick: (story: Story) => void;
}

/** The ten stories; each jumps to where it is told. */
export function StoryMenu({ stories, onPick }: Props) {
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const menu = useRef<HTMLDivElement>(null);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    setOpen(false);
    menu.current?.querySelector('button')?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the list from any of its buttons
    <div
      ref={menu}
      className={styles.menu}
      onKeyDown={closeOnEscape}
      onBlur={event => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <Button
        appearance="primary"
        icon={<BookOpenRegular />}
        aria-expanded={isOpen}
        aria-controls={list}
        onClick={() => setOpen(!isOpen)}
      >
        Stories
      </Button>
      <ol id={list} hidden={!isOpen} className={styles.list}>
        {stories.map((story, index) => (
          <li key={story.id}>
            <RowButton
              className={styles.story}
              onClick={() => {
                setOpen(false);
                onPick(story);
              }}
            >
              <span className={styles.number}>{index + 1}</span>
              <span>
                <span className={styles.title}>{story.title}</span>
                <span className={styles.text}>{story.text}</span>
              </span>
            </RowButton>
          </li>
        ))}
      </ol>
    </div>
  );
}
