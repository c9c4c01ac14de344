import type { Instant } from '../../domain/kernel/index.ts';
import type { PlanSettings } from '../../domain/plan/index.ts';
import type { WorkFacts } from '../../domain/weekend/index.ts';
import { secondsBetween } from '../office-time.ts';
import { WhatIfAnswerer } from './what-if-answerer.ts';

/** How many offices' weeks are kept ready in this process, and for how long after the last question. */
export interface KeptLimits {
  offices: number;
  idleMs: number;
}

const keptLimits: KeptLimits = { offices: 2, idleMs: 180_000 };
/** The day goes on, and what is left of it gets less: what is older than this is worked out anew. */
const freshSeconds = 600;

/** The weeks of an office that stand ready for questions. */
export interface KeptWhatIf {
  answerer: WhatIfAnswerer;
  /** What they rest on, and the moment that they are seen from. */
  grounds: string;
  at: Instant;
}

/** Keeps the weeks of a few offices ready, each in a process of its own: those asked about last. */
export class KeptWhatIfs {
  readonly #kept = new Map<string, KeptWhatIf & { timer: NodeJS.Timeout | undefined }>();
  readonly #limits: KeptLimits;

  constructor(limits: KeptLimits = keptLimits) {
    this.#limits = limits;
  }

  /** What is ready for an office, where it is still true. */
  find(officeId: string, grounds: string, now: Instant): KeptWhatIf | undefined {
    const kept = this.#kept.get(officeId);
    if (kept === undefined) return undefined;
    const isTrue = kept.grounds === grounds && Math.abs(secondsBetween(kept.at, now)) <= freshSeconds;
    if (!isTrue || kept.answerer.isEnded) {
      this.#drop(officeId);
      return undefined;
    }
    this.#touch(officeId, kept);
    return kept;
  }

  /** Begins to make an office's weeks ready; undefined where all that are kept have something to do. Of two who begin at once the second uses the first's. */
  begin(
    officeId: string,
    { grounds, at }: Omit<KeptWhatIf, 'answerer'>,
    facts: WorkFacts,
    settings: PlanSettings,
  ): KeptWhatIf | undefined {
    const found = this.find(officeId, grounds, at);
    if (found) return found;
    if (this.#kept.size >= this.#limits.offices) {
      const [idle] = [...this.#kept].find(([, { answerer }]) => !answerer.isBusy) ?? [];
      if (idle === undefined) return undefined;
      this.#drop(idle);
    }
    const kept = { answerer: new WhatIfAnswerer(facts, settings), grounds, at, timer: undefined };
    this.#touch(officeId, kept);
    return kept;
  }

  get size(): number {
    return this.#kept.size;
  }

  async close(): Promise<void> {
    const answerers = [...this.#kept.values()].map(({ answerer }) => answerer);
    for (const officeId of this.#kept.keys()) this.#drop(officeId);
    await Promise.all(answerers.map((answerer) => answerer.end()));
  }

  /** The one asked about last stands last. */
  #touch(officeId: string, kept: KeptWhatIf & { timer?: NodeJS.Timeout | undefined }): void {
    clearTimeout(kept.timer);
    const timer = setTimeout(() => this.#drop(officeId), this.#limits.idleMs).unref();
    this.#kept.delete(officeId);
    this.#kept.set(officeId, { ...kept, timer });
  }

  #drop(officeId: string): void {
    const kept = this.#kept.get(officeId);
    clearTimeout(kept?.timer);
    this.#kept.delete(officeId);
    void kept?.answerer.end();
  }
}
