import { useCallback, useState } from 'react';
import { pushed, startHistory, undone, type Draft } from './edit/draft-history.ts';

export interface DraftState {
  draft: Draft;
  change: (draft: Draft, at: string) => void;
  undo: () => void;
  canUndo: boolean;
}

/** What is edited, with its steps back. */
export function useDraft(start: Draft): DraftState {
  const [history, setHistory] = useState(() => startHistory(start));
  const change = useCallback(
    (draft: Draft, at: string) => setHistory((before) => pushed(before, draft, at, performance.now())),
    [],
  );
  const undo = useCallback(() => setHistory(undone), []);
  return { draft: history.now, change, undo, canUndo: history.before.length > 0 };
}
