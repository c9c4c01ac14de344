import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyLines } from './empty-lines.tsx';
import { ProblemNote } from './problem-note.tsx';

interface LoadedProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>;
  lines?: number;
  children: (data: Data) => ReactNode;
}

/** The data, or quiet base lines while it comes, or what went wrong. Old data stays while newer is fetched. */
export function Loaded<Data>({ query, lines = 5, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <ProblemNote error={query.error} again={() => void query.refetch()} />;
  return <EmptyLines count={lines} />;
}
