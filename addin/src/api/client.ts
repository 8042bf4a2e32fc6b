import { ask, json } from './ask';
import type {
  ActSentence,
  ContextRequest,
  ContextResponse,
  CorrectionRequest,
  DraftActs,
  FoundPerson,
  LetterPair,
  MessageCard,
  OwnerSaid,
  PersonCard,
  SyncHealthResponse,
} from './contract';

/** What is known about the item the pane stands beside. */
export function askContext(request: ContextRequest, signal: AbortSignal): Promise<ContextResponse> {
  return ask('api/context', json('POST', request), signal);
}

/** What a letter does so far while it is written. The service keeps nothing of its text. */
export function readDraft(mailbox: string, text: string, signal: AbortSignal): Promise<DraftActs> {
  return ask('api/drafts/acts', json('POST', { mailbox, text }), signal);
}

/** How far each mailbox's sync has come. */
export function askSyncHealth(signal: AbortSignal): Promise<SyncHealthResponse> {
  return ask('api/sync', {}, signal);
}

/** People by a part of their name or address. */
export function findPeople(mailbox: string, search: string, signal: AbortSignal): Promise<FoundPerson[]> {
  return ask(`api/people?${new URLSearchParams({ mailbox, search })}`, {}, signal);
}

/** Sets right who somebody is; their card afterwards. */
export function correctPerson(mailbox: string, personId: string, correction: CorrectionRequest): Promise<PersonCard> {
  return ask(correctionsOf(mailbox, personId), json('POST', correction), untilAnswered());
}

/** Takes a correction back; the card afterwards. */
export function undoCorrection(mailbox: string, personId: string, act: number): Promise<PersonCard> {
  return ask(correctionsOf(mailbox, personId, `/${act}`), { method: 'DELETE' }, untilAnswered());
}

/** Says what a message was; its card afterwards. */
export function sayWhatItWas(mailbox: string, key: number, said: OwnerSaid): Promise<MessageCard> {
  return ask(messageOf(mailbox, key, 'feedback'), json('PUT', { said }), untilAnswered());
}

/** Takes that back; the card afterwards. */
export function takeFeedbackBack(mailbox: string, key: number): Promise<MessageCard> {
  return ask(messageOf(mailbox, key, 'feedback'), { method: 'DELETE' }, untilAnswered());
}

/** A message beside another copy of its text. */
export function compareLetters(mailbox: string, key: number, copy: number, signal: AbortSignal): Promise<LetterPair> {
  return ask(messageOf(mailbox, key, `copies/${copy}`), {}, signal);
}

/** The sentences of a message that are acts. */
export function readActs(mailbox: string, key: number, signal: AbortSignal): Promise<ActSentence[]> {
  return ask(messageOf(mailbox, key, 'sentences'), {}, signal);
}

const messageOf = (mailbox: string, key: number, what: string) =>
  `api/messages/${key}/${what}?${new URLSearchParams({ mailbox })}`;

const correctionsOf = (mailbox: string, personId: string, act = '') =>
  `api/people/${encodeURIComponent(personId)}/corrections${act}?${new URLSearchParams({ mailbox })}`;

const untilAnswered = () => new AbortController().signal;
