import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { WeekendView } from '../../http/contract/weekend.ts';
import { askForCount, foresightKey, stopCount } from './foresight.ts';

type Counted = Pick<WeekendView, 'countedAt' | 'stale' | 'counting'>;

/** Asking for a new figure and stopping one. An old figure is worked out anew by itself, once, when the page is opened; whoever stops it is not overruled. */
export function useCount(view: Counted | undefined, isFresh: boolean) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: [foresightKey] });
  const ask = useMutation({ mutationFn: askForCount, onSettled });
  const stop = useMutation({ mutationFn: stopCount, onSettled });
  const opened = useRef(false);
  const { mutate } = ask;
  useEffect(() => {
    if (view === undefined || !isFresh || opened.current) return;
    opened.current = true;
    if (view.countedAt !== null && view.stale && view.counting === null) mutate();
  }, [view, isFresh, mutate]);
  return {
    ask: () => ask.mutate(),
    stop: () => stop.mutate(),
    busy: ask.isPending || stop.isPending,
    error: ask.error ?? stop.error,
    again: ask.error ? () => ask.mutate() : undefined,
  };
}
