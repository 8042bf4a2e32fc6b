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
import { ServiceFailure } from './serviceFailure';

const answerWithinMs = 15_000;

/** What is known about the item the pane stands beside. */
export function askContext(request: ContextRequest, signal: AbortSignal): Promise<ContextResponse> {
  const body = JSON.stringify(request);
  return ask('api/context', { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }, signal);
}

/** What a letter does so far while it is written. The service keeps nothing of its text. */
export function readDraft(mailbox: string, text: string, signal: AbortSignal): Promise<DraftActs> {
  const init = {
    method: 'POST',
    body: JSON.stringify({ mailbox, text }),
    headers: { 'Content-Type': 'application/json' },
  };
  return ask('api/drafts/acts', init, signal);
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
  const init = { method: 'POST', body: JSON.stringify(correction), headers: { 'Content-Type': 'application/json' } };
  return ask(correctionsOf(mailbox, personId), init, untilAnswered());
}

/** Takes a correction back; the card afterwards. */
export function undoCorrection(mailbox: string, personId: string, act: number): Promise<PersonCard> {
  return ask(correctionsOf(mailbox, personId, `/${act}`), { method: 'DELETE' }, untilAnswered());
}

/** Says what a message was; its card afterwards. */
export function sayWhatItWas(mailbox: string, key: number, said: OwnerSaid): Promise<MessageCard> {
  const init = { method: 'PUT', body: JSON.stringify({ said }), headers: { 'Content-Type': 'application/json' } };
  return ask(messageOf(mailbox, key, 'feedback'), init, untilAnswered());
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

async function ask<T>(path: string, init: RequestInit, signal: AbortSignal): Promise<T> {
  const timeout = AbortSignal.timeout(answerWithinMs);
  try {
    const response = await fetch(new URL(path, document.baseURI), {
      ...init,
      signal: AbortSignal.any([signal, timeout]),
    });
    if (!response.ok) throw await failureOf(response);
    if (!isJson(response)) throw notTheService();
    return (await response.json()) as T;
  } catch (error) {
    // An abort is the caller's own wish, not a failure to tell of.
    if (signal.aborted) throw signal.reason;
    if (error instanceof ServiceFailure) throw error;
    throw timeout.aborted ? tooSlow() : unreachable(error);
  }
}

async function failureOf(response: Response): Promise<ServiceFailure> {
  const detail = await problemDetail(response);
  switch (response.status) {
    case 401:
    case 403:
      return new ServiceFailure(
        'The service did not let this pane in.',
        detail ?? 'Open the pane from the address the service printed.',
      );
    case 404:
      return new ServiceFailure(
        'The service does not know this mailbox.',
        detail ?? 'Add the mailbox to the service’s settings.',
      );
    case 502:
      return new ServiceFailure('The mailbox was asked in vain.', detail ?? 'Try again in a moment.');
    case 429:
    case 503:
      return new ServiceFailure('The service is busy.', detail ?? 'It will be asked again shortly.');
    default:
      return new ServiceFailure(
        `The service answered with an error (${response.status}).`,
        detail ?? 'Its log says more.',
      );
  }
}

/** The human sentence of an RFC 9457 problem, where there is one. */
async function problemDetail(response: Response): Promise<string | undefined> {
  if (!isJson(response)) return undefined;
  const problem: unknown = await response.json().catch(() => undefined);
  if (typeof problem !== 'object' || problem === null) return undefined;
  const { detail, title } = problem as { detail?: unknown; title?: unknown };
  return [detail, title].find((text): text is string => typeof text === 'string' && text !== '');
}

const isJson = (response: Response) => /[/+]json\b/.test(response.headers.get('Content-Type') ?? '');

const unreachable = (cause: unknown) =>
  new ServiceFailure(
    'The service does not answer.',
    'Start InboxRelationships on this machine, or check that its address can be reached.',
    {
      cause,
    },
  );

const tooSlow = () =>
  new ServiceFailure(
    'The service took too long to answer.',
    'It may be busy with a first sync. Try again in a moment.',
  );

const notTheService = () =>
  new ServiceFailure('Something other than the service answered.', 'Check the address this pane was opened from.');
