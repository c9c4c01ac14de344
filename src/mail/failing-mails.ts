export interface FailingMailsOptions {
  /** How many failures of its own a mail may have. */
  attemptsMax: number;
  firstPauseMs: number;
  longestPauseMs: number;
}

interface Failing {
  attempts: number;
  /** Failures after which another mail was taken, so that it was this one's own fault. */
  own: number;
  /** Whether another mail has been taken since it failed last. */
  counted: boolean;
  dueAtMs: number;
}

/**
 * Remembers which mails could not be taken, when each is tried again (after longer and longer pauses), and which never will be. A failure counts only
 * where another mail was taken after it: when the database is away every mail fails, and none is to blame. Times are milliseconds of any clock
 * that does not go back.
 *
 * Example: with `attemptsMax: 3` a mail is hopeless at its third failure with two other mails taken in between.
 */
export function createFailingMails({ attemptsMax, firstPauseMs, longestPauseMs }: FailingMailsOptions) {
  const mails = new Map<string, Failing>();
  return {
    isDue(key: string, nowMs: number): boolean {
      return (mails.get(key)?.dueAtMs ?? 0) <= nowMs;
    },

    /** `hopeless` once its own failures are too many; `first` says that nobody has heard of it yet. */
    fail(key: string, nowMs: number): { hopeless: boolean; first: boolean } {
      const { attempts, own } = mails.get(key) ?? { attempts: 0, own: 0 };
      const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempts, 30));
      mails.set(key, { attempts: attempts + 1, own, counted: false, dueAtMs: nowMs + pauseMs });
      return { hopeless: own + 1 >= attemptsMax, first: attempts === 0 };
    },

    /** Another mail was taken: what failed before it did not fail for want of a database. */
    take(key: string): void {
      mails.delete(key);
      for (const failing of mails.values()) {
        if (!failing.counted) failing.own += 1;
        failing.counted = true;
      }
    },

    forget(key: string): void {
      mails.delete(key);
    },

    /** Mails that are not in the folder any more were taken away by somebody. */
    keepOnly(keys: ReadonlySet<string>): void {
      for (const key of mails.keys()) if (!keys.has(key)) mails.delete(key);
    },

    nextDueAtMs(): number | undefined {
      const times = [...mails.values()].map(({ dueAtMs }) => dueAtMs);
      return times.length === 0 ? undefined : Math.min(...times);
    },
  };
}

export type FailingMails = ReturnType<typeof createFailingMails>;
