import { ServiceFailure } from './serviceFailure';

const answerWithinMs = 15_000;

/** A request that carries a body. */
export const json = (method: 'POST' | 'PUT', body: object): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json' },
});

/** What the service answers. Whatever else happens is a failure in words. */
export async function ask<T>(path: string, init: RequestInit, signal: AbortSignal): Promise<T> {
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
