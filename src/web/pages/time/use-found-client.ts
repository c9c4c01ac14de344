import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { timeClientsQuery, type TimeClients } from './time-requests.ts';

export type FoundClient = TimeClients['clients'][number];

/** Who a name may mean, and which of them is meant: the one that was picked for these very letters, else the first. */
export function useFoundClient(name: string | null | undefined) {
  const search = name ?? '';
  const query = useQuery({
    ...timeClientsQuery(search),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const [picked, setPicked] = useState<{ search: string; index: number }>();
  const found: readonly FoundClient[] = search === '' ? [] : (query.data?.clients ?? []);
  const index = picked?.search === search ? Math.min(picked.index, found.length - 1) : 0;
  return {
    found,
    chosen: found[index],
    /** What is shown is what these letters mean, and not those before. */
    settled: search !== '' && query.data !== undefined && !query.isPlaceholderData,
    error: query.error,
    pick: (at: number) => setPicked({ search, index: Math.max(0, Math.min(found.length - 1, at)) }),
    index,
  };
}
