import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { askForCount, foresightKey } from '../../../api/foresight.ts';

/** An office where something happens all the time is asked for no more than so often. */
const recountsMax = 3;

/**
 * What is worked out while somebody acts knows nothing of it, and asking meanwhile does nothing. So it is asked for once more when it is done, until it has seen what was done here. Answers what to
 * call when something was.
 */
export function useRecount({
  stale,
  counting,
  countedAt,
}: Pick<WeekendView, 'stale' | 'counting' | 'countedAt'>): () => void {
  const client = useQueryClient();
  const left = useRef(0);
  useEffect(() => {
    if (left.current === 0 || counting !== null) return;
    if (!stale) {
      left.current = 0;
      return;
    }
    left.current -= 1;
    void askForCount()
      .catch(() => undefined)
      .then(() => client.invalidateQueries({ queryKey: [foresightKey] }));
  }, [client, stale, counting, countedAt]);
  return () => {
    left.current = recountsMax;
  };
}
