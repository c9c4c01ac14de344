import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { PlanSettings } from '../../domain/plan/index.ts';
import type { listWishable, WhatIfAnswer, Wishes, WorkFacts } from '../../domain/weekend/index.ts';
import { startApart, type FailedApart } from '../run-apart.ts';

export interface WhatIfQuestion {
  wishes: Wishes;
  /** Who is asked about. */
  people: readonly string[];
}

export type Wishable = ReturnType<typeof listWishable>;

/** What the process is told: first the facts, then questions by number, and which of them is not wanted any more. */
export type WhatIfToChild =
  { facts: WorkFacts; settings: PlanSettings } | (WhatIfQuestion & { number: number }) | { givenUp: number };
/** What it says: first what can be asked about, then an answer to each question, or none where it was not wanted any more. */
export type WhatIfSaid = { wishable: Wishable } | { number: number; answer: WhatIfAnswer | null };

const program = new URL('./what-if.child.ts', import.meta.url);
const memoryMb = 2048;
/** So many questions wait for one office at most. */
const waitingMax = 20;

/** The process has ended before it answered. */
export class WhatIfEnded extends Error {}

interface Waiting extends WhatIfQuestion {
  number: number;
  asker: string;
  isGivenUp: boolean;
  settle(answer: WhatIfAnswer | 'not-wanted' | 'busy'): void;
  fail(error: Error): void;
}

/**
 * A process that keeps one office's weeks ready and answers questions about them, one at a time. Whoever asks again does not wait for the older question: it is taken out, or given
 * up before the next person's weeks. The program does not stay open for one that has nothing to do.
 */
export class WhatIfAnswerer {
  readonly wishable: Promise<Wishable>;
  readonly #child: ChildProcess;
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
    this.#child = startApart(program, memoryMb);
    const end = (error: Error): void => {
      this.#ended ??= error;
      ready.reject(this.#ended);
      this.#failAll(this.#ended);
    };
    this.#child.once('error', end);
    this.#child.once('exit', () => end(new WhatIfEnded('the process that answers what-if questions has ended')));
    this.#child.on('message', (said: WhatIfSaid | FailedApart) => {
      if ('failed' in said) {
        end(new Error(said.failed));
        this.#child.kill('SIGKILL');
        return;
      }
      if ('wishable' in said) {
        this.#isReady = true;
        ready.resolve(said.wishable);
      } else this.#hear(said);
      this.#next();
    });
    this.#tell({ facts, settings });
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
      const asked: Waiting = { ...question, number: this.#count, asker, isGivenUp: false, settle, fail };
      this.#waiting.push(asked);
      signal?.addEventListener('abort', () => this.#giveUp((one) => one === asked), { once: true });
      this.#next();
    });
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.ref();
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }

  /** One that has just ended hears nothing: that is seen as it exits. */
  #tell(said: WhatIfToChild): void {
    if (this.#child.connected) this.#child.send(said, () => undefined);
  }

  #giveUp(isMeant: (one: Waiting) => boolean): void {
    for (const one of this.#waiting.filter(isMeant)) {
      this.#waiting.splice(this.#waiting.indexOf(one), 1);
      one.settle('not-wanted');
    }
    if (!this.#current || !isMeant(this.#current)) return;
    this.#current.isGivenUp = true;
    this.#tell({ givenUp: this.#current.number });
  }

  #hear({ number, answer }: { number: number; answer: WhatIfAnswer | null }): void {
    if (this.#current?.number !== number) return;
    // What was given up at the last moment is not told: whoever asked hears of the newer question.
    this.#current.settle(answer === null || this.#current.isGivenUp ? 'not-wanted' : answer);
    this.#current = undefined;
  }

  #next(): void {
    if (!this.#isReady || this.#current !== undefined) return;
    this.#current = this.#waiting.shift();
    if (this.#current === undefined) {
      this.#child.unref();
      this.#child.channel?.unref();
      return;
    }
    this.#child.ref();
    this.#child.channel?.ref();
    const { number, wishes, people } = this.#current;
    this.#tell({ number, wishes, people });
  }

  #failAll(error: Error): void {
    const all = [...(this.#current ? [this.#current] : []), ...this.#waiting.splice(0)];
    this.#current = undefined;
    for (const one of all) one.fail(error);
  }
}
