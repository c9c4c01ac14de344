import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { proposalApi, type Proposal } from '../api/proposal-api.ts';
import { Problem } from '../api/problem.ts';
import { usePortal } from '../portal-context.tsx';
import { isCodeNeeded, useCodeDoor } from './use-code-door.ts';

export interface FetchedProposal {
  /** Null while it is fetched the first time; `proposal: null` where nothing waits. */
  data: { proposal: Proposal | null } | null;
  problem: Problem | null;
  /** Another document took the place of the one that was shown. */
  replaced: boolean;
  reload(): void;
}

/**
 * The agreement that waits, fetched again when the page is looked at again and when the line is back: somebody else may have answered, or the office may
 * have taken it back. What was on the screen stays there until the new one has come. A code that has run out leads to the code, and back to `goal`.
 */
export function useProposal(goal: string): FetchedProposal {
  const { home } = usePortal();
  const { clientId } = home.company;
  const toCode = useCodeDoor();
  const [fetched, setFetched] = useState<Omit<FetchedProposal, 'reload'>>({
    data: null,
    problem: null,
    replaced: false,
  });
  const newest = useRef(0);
  const load = useCallback(
    async (quietly: boolean): Promise<void> => {
      newest.current += 1;
      const mine = newest.current;
      const set = (next: (before: Omit<FetchedProposal, 'reload'>) => Omit<FetchedProposal, 'reload'>): void => {
        if (newest.current === mine) setFetched(next);
      };
      try {
        const proposal = await proposalApi.find(clientId);
        set((before) => ({
          data: { proposal },
          problem: null,
          replaced: before.replaced || isOther(before, proposal),
        }));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        // Whoever is reading or writing is not sent to the code for a look of the page's own.
        if (isCodeNeeded(error)) return quietly || newest.current !== mine ? undefined : toCode(goal);
        set((before) => (before.data ? before : { ...before, problem: error }));
      }
    },
    [clientId, goal, toCode],
  );
  const first = useEffectEvent(() => void load(false));
  const again = useEffectEvent(() => {
    if (document.visibilityState === 'visible') void load(true);
  });
  useEffect(() => {
    first();
    const look = (): void => again();
    document.addEventListener('visibilitychange', look);
    globalThis.addEventListener('online', look);
    return () => {
      newest.current += 1;
      document.removeEventListener('visibilitychange', look);
      globalThis.removeEventListener('online', look);
    };
  }, []);
  const reload = useCallback(() => void load(false), [load]);
  return { ...fetched, reload };
}

function isOther({ data }: Pick<FetchedProposal, 'data'>, next: Proposal | null): boolean {
  const before = data?.proposal;
  return Boolean(before && next && before.documentSha256 !== next.documentSha256);
}
