import { useEffect, useEffectEvent, useState } from 'react';
import { Problem } from '../api/problem.ts';
import { isCodeNeeded, useCodeDoor } from './use-code-door.ts';

export type Fetched<Data> = { data: Data | null; problem: Problem | null };

/**
 * Something that a screen shows beside the list. Fetched again when its key changes, and every so often while it is looked at where that is asked for; what
 * needs a code that has run out leads to the code, and then back here. What is fetched again and is the same stays the same object.
 */
export function useFetched<Data>(
  key: string,
  goal: string,
  fetchIt: () => Promise<Data>,
  everyMs?: number,
): Fetched<Data> {
  const toCode = useEffectEvent(useCodeDoor());
  const [fetched, setFetched] = useState<Fetched<Data> & { key: string }>({ key, data: null, problem: null });
  const fetchNow = useEffectEvent(fetchIt);
  useEffect(() => {
    let gone = false;
    const take = (data: Data): void => {
      if (gone) return;
      setFetched((before) =>
        before.key === key && JSON.stringify(before.data) === JSON.stringify(data)
          ? before
          : { key, data, problem: null },
      );
    };
    fetchNow().then(take, (error: unknown) => {
      if (gone) return;
      if (!(error instanceof Problem)) throw error;
      if (isCodeNeeded(error)) void toCode(goal);
      else setFetched({ key, data: null, problem: error });
    });
    let looking = false;
    const look = (): void => {
      if (looking || document.visibilityState !== 'visible' || !document.hasFocus()) return;
      looking = true;
      // What does not come now comes next time; what is on the screen stays there.
      fetchNow()
        .then(take, () => undefined)
        .finally(() => {
          looking = false;
        });
    };
    const timer = everyMs === undefined ? undefined : setInterval(look, everyMs);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [key, goal, everyMs]);
  return fetched.key === key ? fetched : { data: null, problem: null };
}
