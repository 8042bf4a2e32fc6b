import type { ContextRequest, ContextResponse } from '../../api/contract';
import { type ServiceFailure, toServiceFailure } from '../../api/serviceFailure';
import { type HostItem, isSelected, type MailHost } from '../../host/mailHost';

const rememberedAnswers = 60;
const askAgainEveryMs = 60_000;

export type AskContext = (request: ContextRequest, signal: AbortSignal) => Promise<ContextResponse>;

/** Everything the pane draws from. A new object for each change. */
export interface ContextSnapshot {
  /** Undefined until the mail client was read for the first time. */
  readonly item: HostItem | undefined;
  readonly answer: ContextResponse | undefined;
  readonly failure: ServiceFailure | undefined;
  readonly isAsking: boolean;
  /** People visited from this item's own card, in order; the last is shown. */
  readonly visited: readonly string[];
}

/** Follows the selected item and holds the newest answer about it. The latest question wins. */
export class ContextSession {
  readonly #host: MailHost;
  readonly #ask: AskContext;
  readonly #answers = new Map<string, ContextResponse>();
  readonly #listeners = new Set<() => void>();
  #snapshot: ContextSnapshot = { item: undefined, answer: undefined, failure: undefined, isAsking: false, visited: [] };
  #asking: AbortController | undefined;
  #looks = 0;

  constructor(host: MailHost, ask: AskContext) {
    this.#host = host;
    this.#ask = ask;
  }

  /** Begins to follow the mail client; returns how to stop. */
  start(): () => void {
    const unfollow = this.#host.onItemMayHaveChanged(() => void this.#look());
    const onFocus = () => this.refresh();
    const timer = setInterval(() => this.#refreshWhileSyncing(), askAgainEveryMs);
    window.addEventListener('focus', onFocus);
    void this.#look();
    return () => {
      unfollow();
      clearInterval(timer);
      window.removeEventListener('focus', onFocus);
      this.#asking?.abort();
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ContextSnapshot => this.#snapshot;

  /** The text so far of the letter being written. */
  readonly readDraft = (): Promise<string> => this.#host.readDraft();

  /** Asks again about what is shown. */
  refresh(): void {
    void this.#askAboutShown();
  }

  /** Somebody was set right: what was known of anybody may differ now, and the person may bear another id. */
  corrected(was: string, is: string): void {
    this.#answers.clear();
    this.#update({ visited: this.#snapshot.visited.map(id => (id === was ? is : id)) });
    this.refresh();
  }

  /** The owner said what a message was: its copies, and its sender's letters, may be judged otherwise now. */
  reclassed(): void {
    this.#answers.clear();
    this.refresh();
  }

  visit(personId: string): void {
    this.#show([...this.#snapshot.visited, personId]);
  }

  back(): void {
    this.#show(this.#snapshot.visited.slice(0, -1));
  }

  #show(visited: readonly string[]): void {
    this.#update({ visited, failure: undefined, answer: this.#remembered(this.#snapshot.item, visited) });
    void this.#askAboutShown();
  }

  async #look(): Promise<void> {
    const look = ++this.#looks;
    const item = await this.#host.readItem();
    if (look !== this.#looks || isSame(item, this.#snapshot.item)) return;
    this.#update({ item, visited: [], failure: undefined, answer: this.#remembered(item, []) });
    await this.#askAboutShown();
  }

  async #askAboutShown(): Promise<void> {
    this.#asking?.abort();
    const { item, visited } = this.#snapshot;
    if (!isSelected(item)) return this.#update({ isAsking: false });
    const asking = new AbortController();
    this.#asking = asking;
    this.#update({ isAsking: true });
    try {
      const answer = await this.#ask({ ...item.request, personId: visited.at(-1) ?? null }, asking.signal);
      this.#remember(answerKey(item.key, visited), answer);
      if (!asking.signal.aborted) this.#update({ answer, failure: undefined, isAsking: false });
    } catch (error) {
      if (!asking.signal.aborted) this.#update({ failure: toServiceFailure(error), isAsking: false });
    }
  }

  #refreshWhileSyncing(): void {
    if (document.visibilityState === 'visible' && this.#snapshot.answer?.freshness.isSyncing) this.refresh();
  }

  #remembered(item: HostItem | undefined, visited: readonly string[]): ContextResponse | undefined {
    return isSelected(item) ? this.#answers.get(answerKey(item.key, visited)) : undefined;
  }

  #remember(key: string, answer: ContextResponse): void {
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > rememberedAnswers && !oldest.done) this.#answers.delete(oldest.value);
  }

  #update(change: Partial<ContextSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const answerKey = (itemKey: string, visited: readonly string[]) => `${itemKey}\n${visited.at(-1) ?? ''}`;

const isSame = (a: HostItem, b: HostItem | undefined) => JSON.stringify(a) === JSON.stringify(b);
