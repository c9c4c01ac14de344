import type { Worker } from 'node:worker_threads';
import type { PlanSettings } from '../../domain/plan/index.ts';
import type { listWishable, WhatIfAnswer, Wishes, WorkFacts } from '../../domain/weekend/index.ts';
import { startThread } from '../start-thread.ts';

export interface WhatIfTask {
  facts: WorkFacts;
  settings: PlanSettings;
  /** Holds the number of the question that is being answered; another number: it is not wanted any more. */
  wanted: Int32Array;
}

export interface WhatIfQuestion {
  wishes: Wishes;
  /** Who is asked about. */
  people: readonly string[];
}

export type Wishable = ReturnType<typeof listWishable>;

/** What the thread is asked, and what it says: first what can be asked about, then an answer to each question, or none where it was not wanted any more. */
export interface WhatIfAsked extends WhatIfQuestion {
  number: number;
}
export type WhatIfSaid = { wishable: Wishable } | { number: number; answer: WhatIfAnswer | null };

/** Memory of the thread, in megabytes. Beyond that it ends alone. */
const memoryMb = 2048;
/** So many questions wait for one office at most. */
const waitingMax = 20;

/** The thread has ended before it answered. */
export class WhatIfEnded extends Error {}

interface Waiting extends WhatIfAsked {
  asker: string;
  settle(answer: WhatIfAnswer | 'not-wanted' | 'busy'): void;
  fail(error: Error): void;
}

/**
 * A thread that keeps one office's weeks ready and answers questions about them, one at a time. Whoever asks again does not wait for the older question: it is taken out, or given
 * up before the next person's weeks. The program does not stay open for a thread that has nothing to do.
 */
export class WhatIfThread {
  readonly wishable: Promise<Wishable>;
  readonly #thread: Worker;
  readonly #wanted = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #waiting: Waiting[] = [];
  #current: Waiting | undefined;
  #ended: Error | undefined;
  #isReady = false;
  #count = 0;

  constructor(facts: WorkFacts, settings: PlanSettings) {
    const ready = Promise.withResolvers<Wishable>();
    this.wishable = ready.promise;
    // Whoever began it may have gone before it is ready.
    this.wishable.catch(() => undefined);
    const workerData: WhatIfTask = { facts, settings, wanted: this.#wanted };
    this.#thread = startThread(new URL('./what-if.thread.ts', import.meta.url), workerData, memoryMb);
    const end = (error: Error): void => {
      this.#ended ??= error;
      ready.reject(this.#ended);
      this.#failAll(this.#ended);
    };
    this.#thread.once('error', (error) => end(error));
    this.#thread.once('exit', () => end(new WhatIfEnded('the thread that answers what-if questions has ended')));
    this.#thread.on('message', (said: WhatIfSaid) => {
      if ('wishable' in said) {
        this.#isReady = true;
        ready.resolve(said.wishable);
      } else this.#hear(said);
      this.#next();
    });
  }

  get isEnded(): boolean {
    return this.#ended !== undefined;
  }

  get isBusy(): boolean {
    return !this.isEnded && (!this.#isReady || this.#current !== undefined);
  }

  /** Answers once those before it are answered; `not-wanted` where the same asker has asked again since, or has gone. */
  ask(question: WhatIfQuestion, asker: string, signal?: AbortSignal): Promise<WhatIfAnswer | 'not-wanted' | 'busy'> {
    if (this.#ended) return Promise.reject(this.#ended);
    if (signal?.aborted) return Promise.resolve('not-wanted');
    this.#giveUp((one) => one.asker === asker);
    if (this.#waiting.length >= waitingMax) return Promise.resolve('busy');
    return new Promise((settle, fail) => {
      this.#count += 1;
      const asked: Waiting = { ...question, number: this.#count, asker, settle, fail };
      this.#waiting.push(asked);
      signal?.addEventListener('abort', () => this.#giveUp((one) => one === asked), { once: true });
      this.#next();
    });
  }

  async end(): Promise<void> {
    await this.#thread.terminate();
  }

  #giveUp(isMeant: (one: Waiting) => boolean): void {
    for (const one of this.#waiting.filter(isMeant)) {
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.settle('not-wanted');
    }
    if (this.#current && isMeant(this.#current)) Atomics.store(this.#wanted, 0, 0);
  }

  #hear({ number, answer }: { number: number; answer: WhatIfAnswer | null }): void {
    if (this.#current?.number !== number) return;
    // What was given up at the last moment is not told: whoever asked hears of the newer question.
    const isWanted = answer !== null && Atomics.load(this.#wanted, 0) === number;
    this.#current.settle(isWanted ? answer : 'not-wanted');
    this.#current = undefined;
  }

  #next(): void {
    if (!this.#isReady || this.#current !== undefined) return;
    this.#current = this.#waiting.shift();
    if (this.#current === undefined) {
      this.#thread.unref();
      return;
    }
    const { number, wishes, people } = this.#current;
    this.#thread.ref();
    Atomics.store(this.#wanted, 0, number);
    const asked: WhatIfAsked = { number, wishes, people };
    this.#thread.postMessage(asked);
  }

  #failAll(error: Error): void {
    const all = [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)];
    this.#current = undefined;
    for (const one of all) one.fail(error);
  }
}
