import { afterEach, expect, test, vi } from 'vitest';
import { answerTo } from '../../dev/answers';
import { askContext, askSyncHealth } from './client';
import { ServiceFailure, toServiceFailure } from './serviceFailure';

const request = { itemId: 'm-1' };
const open = () => new AbortController().signal;

const answerWith = (body: unknown, status = 200, type = 'application/json') =>
  vi.stubGlobal(
    'fetch',
    vi.fn(
      async () =>
        new Response(typeof body === 'string' ? body : JSON.stringify(body), {
          status,
          headers: { 'Content-Type': type },
        }),
    ),
  );

const failureOf = async (promise: Promise<unknown>): Promise<ServiceFailure> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ServiceFailure)) throw new Error(`no ServiceFailure but ${String(error)}`);
  return error;
};

afterEach(() => vi.unstubAllGlobals());

test('the question goes to /api/context as JSON and the answer comes back whole', async () => {
  const answer = answerTo(request);
  answerWith(answer);

  expect(await askContext(request, open())).toEqual(JSON.parse(JSON.stringify(answer)));

  const [address, init] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(new URL(String(address)).pathname).toBe('/api/context');
  expect(init).toMatchObject({ method: 'POST', body: '{"itemId":"m-1"}' });
});

test('an aborted question rejects with the abort, not with a failure to show', async () => {
  const stop = new AbortController();
  vi.stubGlobal(
    'fetch',
    (_: unknown, init: RequestInit) =>
      new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('gone')))),
  );
  const asked = askContext(request, stop.signal);

  stop.abort();

  await expect(asked).rejects.toBe(stop.signal.reason);
});

test('a service that cannot be reached is said so, with what to do', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

  const failure = await failureOf(askSyncHealth(open()));

  expect(failure.message).toBe('The service does not answer.');
  expect(failure.advice).toContain('Start InboxRelationships');
});

test('a problem’s own detail is the advice', async () => {
  answerWith(
    { title: 'Unknown mailbox', detail: 'Add jim@alder.example to Mailboxes.' },
    404,
    'application/problem+json',
  );

  const failure = await failureOf(askContext(request, open()));

  expect(failure.message).toBe('The service does not know this mailbox.');
  expect(failure.advice).toBe('Add jim@alder.example to Mailboxes.');
});

test.each([
  [403, 'did not let this pane in'],
  [503, 'is busy'],
  [500, 'answered with an error (500)'],
])('status %i without JSON is still told in words', async (status, words) => {
  answerWith('<h1>no</h1>', status, 'text/html');

  expect((await failureOf(askContext(request, open()))).message).toContain(words);
});

test('a page in place of an answer is not taken for one', async () => {
  answerWith('<h1>Welcome</h1>', 200, 'text/html');

  expect((await failureOf(askContext(request, open()))).message).toBe('Something other than the service answered.');
});

test('a fault of the pane itself is told as one', () => {
  expect(toServiceFailure(new Error('x is undefined')).message).toBe('The pane met a fault of its own.');
});
