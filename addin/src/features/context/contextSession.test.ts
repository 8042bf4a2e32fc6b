import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerTo, fresh } from '../../../dev/answers';
import type { ContextRequest, ContextResponse } from '../../api/contract';
import { ServiceFailure } from '../../api/serviceFailure';
import { FakeHost, messageFrom } from '../../testing/fakeHost';
import { ContextSession } from './contextSession';

const gordon = messageFrom('gordon@whitlock-partners.example', 'm-g');
const helen = messageFrom('helen.abernathy@birchwood-trust.example', 'm-h');

/** Holds every question until the test answers it. */
class Service {
  readonly asked: {
    request: ContextRequest;
    signal: AbortSignal;
    answer: (change?: Partial<ContextResponse>) => void;
    fail: (error: Error) => void;
  }[] = [];

  readonly ask = (request: ContextRequest, signal: AbortSignal) =>
    new Promise<ContextResponse>((resolve, reject) => {
      const answer = (change: Partial<ContextResponse> = {}) => resolve({ ...answerTo(request), ...change });
      this.asked.push({ request, signal, answer, fail: reject });
    });

  get last() {
    const last = this.asked.at(-1);
    if (!last) throw new Error('nothing was asked');
    return last;
  }
}

let host: FakeHost;
let service: Service;
let session: ContextSession;
let stop: () => void;
const settle = () => vi.advanceTimersByTimeAsync(0);
const shown = () => session.getSnapshot().answer?.person?.displayName;

beforeEach(async () => {
  vi.useFakeTimers();
  host = new FakeHost(gordon);
  service = new Service();
  session = new ContextSession(host, service.ask);
  stop = session.start();
  await settle();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('the selected item is asked about', async () => {
  service.last.answer();
  await settle();

  expect(shown()).toBe('Gordon Whitlock');
  expect(session.getSnapshot().isAsking).toBe(false);
});

test('the latest question wins, however late the earlier answer comes', async () => {
  const first = service.last;
  host.select(helen);
  await settle();
  service.last.answer();
  first.answer();
  await settle();

  expect(first.signal.aborted).toBe(true);
  expect(shown()).toBe('Helen Abernathy');
});

test('a return to an item shows what was known at once and asks again', async () => {
  service.last.answer();
  host.select(helen);
  await settle();
  service.last.answer();
  await settle();

  host.select(gordon);
  await settle();

  expect(shown()).toBe('Gordon Whitlock');
  expect(session.getSnapshot().isAsking).toBe(true);
  expect(service.asked).toHaveLength(3);
});

test('the same item told again asks nothing', async () => {
  host.select({ ...gordon });
  await settle();

  expect(service.asked).toHaveLength(1);
});

test('another person’s card is asked for by id, and back leads home', async () => {
  service.last.answer();
  await settle();
  session.visit('p-helen');
  expect(service.last.request.personId).toBe('p-helen');
  service.last.answer();
  await settle();
  expect(shown()).toBe('Helen Abernathy');

  session.back();

  expect(shown()).toBe('Gordon Whitlock');
});

test('a new item ends the visit', async () => {
  session.visit('p-helen');
  host.select(helen);
  await settle();

  expect(session.getSnapshot().visited).toEqual([]);
});

test('a failure keeps what was known', async () => {
  service.last.answer();
  await settle();
  session.refresh();
  service.last.fail(new ServiceFailure('The service does not answer.', 'Start it.'));
  await settle();

  expect(shown()).toBe('Gordon Whitlock');
  expect(session.getSnapshot().failure?.message).toBe('The service does not answer.');
});

test('while a sync runs it is asked again each minute, and never after', async () => {
  service.last.answer({ freshness: { ...fresh, isSyncing: true } });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(service.asked).toHaveLength(2);

  service.last.answer({ freshness: fresh });
  await vi.advanceTimersByTimeAsync(180_000);
  expect(service.asked).toHaveLength(2);
});

test('a window that gains the focus asks again', async () => {
  service.last.answer();
  await settle();
  window.dispatchEvent(new Event('focus'));

  expect(service.asked).toHaveLength(2);
});

test('nothing selected asks nothing', async () => {
  host.select({ kind: 'nothing' });
  await settle();

  expect(session.getSnapshot()).toMatchObject({ item: { kind: 'nothing' }, answer: undefined, isAsking: false });
  expect(service.asked).toHaveLength(1);
});
