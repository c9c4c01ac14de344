import { useState } from 'react';
import { usePortal } from '../portal-context.tsx';
import { useFetched, type Fetched } from './use-fetched.ts';

/**
 * What a screen shows of the company that is looked at, fetched anew when something was done on it, and when a code has opened more of it. `anew` fetches the
 * list too, by which the card on the first screen goes.
 */
export function useFetchedAnew<Data>(
  what: string,
  goal: string,
  fetchIt: () => Promise<Data>,
): Fetched<Data> & { anew: () => Promise<void> } {
  const { home, refresh } = usePortal();
  const [round, setRound] = useState(0);
  const fetched = useFetched(`${what} ${home.company.clientId} ${round} ${home.openedUntil ?? ''}`, goal, fetchIt);
  const anew = async (): Promise<void> => {
    setRound((before) => before + 1);
    await refresh();
  };
  return { ...fetched, anew };
}
