import { findMessage } from '../graph/graphClient';
import type { Route } from '../route';

/** One of the tour's stops. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly internetMessageId?: string | null;
  readonly eventId?: string | null;
  readonly folder?: string | null;
}

export async function fetchStories(signal: AbortSignal): Promise<Story[]> {
  const response = await fetch(new URL('demo/stories', document.baseURI), { signal });
  if (!response.ok) throw new Error('The stories could not be loaded.');
  return (await response.json()) as Story[];
}

/** Where a story is told. */
export async function placeOf(story: Story): Promise<Route> {
  if (story.eventId) return { at: 'event', id: story.eventId };
  const id = story.internetMessageId ? await findMessage(story.internetMessageId) : undefined;
  if (id === undefined) throw new Error(`“${story.title}” is not in this mailbox.`);
  return { at: 'message', id };
}
