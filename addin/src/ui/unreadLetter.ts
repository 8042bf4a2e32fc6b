import type { MessageCard } from '../api/contract';

/** Whether a letter came whose text may not be read here; mail of the calendar has nothing in its text that is looked for. */
export const isUnreadLetter = (message: MessageCard | null | undefined) =>
  message?.hasText === false && message.direction === 'in' && message.meeting === 'none';
