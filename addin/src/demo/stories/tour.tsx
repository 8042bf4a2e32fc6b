import { useState } from 'react';
import { createPortal } from 'react-dom';
import { goTo } from '../route';
import { useLoaded } from '../useLoaded';
import { fetchStories, placeOf, type Story } from './stories';
import { StoryMenu } from './storyMenu';
import { StoryStrip } from './storyStrip';

interface Props {
  /** Where the story being told is printed. */
  readonly strip: HTMLElement | null;
  readonly onFailure: (text: string | undefined) => void;
}

/** The tour through the stories. */
export function Tour({ strip, onFailure }: Props) {
  const { value: stories = [] } = useLoaded(fetchStories);
  const [at, setAt] = useState<number>();
  const pick = (story: Story) => {
    onFailure(undefined);
    setAt(stories.indexOf(story));
    placeOf(story).then(goTo, (error: Error) => onFailure(error.message));
  };
  const story = at === undefined ? undefined : stories[at];
  return (
    <>
      <StoryMenu stories={stories} onPick={pick} />
      {strip &&
        story &&
        at !== undefined &&
        createPortal(
          <StoryStrip
            story={story}
            number={at + 1}
            previous={stories[at - 1]}
            next={stories[at + 1]}
            onPick={pick}
            onClose={() => setAt(undefined)}
          />,
          strip,
        )}
    </>
  );
}
