import { useEffect, useEffectEvent, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { isCodeNeeded, useCodeDoor } from './use-code-door.ts';

export type Fetched<Data> = { data: Data | null; problem: Problem | null };

/**
 * Something that a screen shows beside the list. Fetched again when its key changes; what needs a code that has run out leads to the code, and then
 * back here.
 */
export function useFetched<Data>(key: string, goal: string, fetchIt: () => Promise<Data>): Fetched<Data> {
  const toCode = useEffectEvent(useCodeDoor());
  const [fetched, setFetched] = useState<Fetched<Data> & { key: string }>({ key, data: null, problem: null });
  const fetchNow = useEffectEvent(fetchIt);
  useEffect(() => {
    let gone = false;
    fetchNow().then(
      (data) => !gone && setFetched({ key, data, problem: null }),
      (error: unknown) => {
        if (gone) return;
        if (!(error instanceof Problem)) throw error;
        if (isCodeNeeded(error)) void toCode(goal);
        else setFetched({ key, data: null, problem: error });
      },
    );
    return () => {
      gone = true;
    };
  }, [key, goal]);
  return fetched.key === key ? fetched : { data: null, problem: null };
}
