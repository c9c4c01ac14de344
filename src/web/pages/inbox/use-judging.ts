import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../design/problem-note.tsx';
import { useTell } from '../../shell/undo-bar.tsx';

export interface Act<Answer> {
  /** What it takes out of the queue at once. */
  ids: readonly string[];
  /** What is shown again when it is taken back; the first that it took, where nothing is said. */
  about?: string | undefined;
  told: string;
  run: () => Promise<Answer>;
  /** Takes it back; absent where it cannot be. */
  undo?: (answer: Answer) => Promise<unknown>;
}

interface Step {
  ids: readonly string[];
  about: string | undefined;
  undo: () => Promise<unknown>;
}

export interface Judging {
  /** What is decided here and not asked for again yet. */
  gone: ReadonlySet<string>;
  failed: unknown;
  act: <Answer>(act: Act<Answer>) => void;
  /** Takes back the latest thing, and then the one before it. */
  undo: () => void;
}

/**
 * Judging without waiting: what is decided leaves the queue at once and the server is told behind it. Where the server says no, it comes back and says why.
 * Everything on the screen is asked for again when the last act under way is answered.
 */
export function useJudging(onUndone: (id: string | undefined) => void): Judging {
  const { t } = useTranslation('inbox');
  const client = useQueryClient();
  const tell = useTell();
  const problemWords = useProblemWords();
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<unknown>(null);
  const steps = useRef<Step[]>([]);
  const underWay = useRef(0);

  const settle = useCallback(async () => {
    underWay.current -= 1;
    if (underWay.current > 0) return;
    await client.invalidateQueries();
    // Whoever went on deciding meanwhile is answered by the next one.
    if (underWay.current === 0) setGone(new Set());
  }, [client]);

  const begin = useCallback(
    (ids: readonly string[]) => {
      underWay.current += 1;
      // An answer that was asked for before the act would show what is gone.
      void client.cancelQueries({ queryKey: ['inbox', 'list'] });
      setGone((before) => new Set([...before, ...ids]));
      setFailed(null);
    },
    [client],
  );

  const bringBack = useCallback(
    (ids: readonly string[]) => setGone((before) => new Set([...before].filter((id) => !ids.includes(id)))),
    [],
  );

  const undoStep = useCallback(
    (step: Step) => {
      steps.current = steps.current.filter((other) => other !== step);
      underWay.current += 1;
      tell({ words: t('told.undone') });
      void step
        .undo()
        .then(() => {
          bringBack(step.ids);
          // It is chosen when it is in the queue again.
          onUndone(step.about);
        })
        .catch((error: unknown) => {
          setFailed(error);
          tell({ words: problemWords(error) });
        })
        .finally(() => void settle());
    },
    [bringBack, onUndone, problemWords, settle, t, tell],
  );

  const act = useCallback(
    <Answer>({ ids, about = ids[0], told, run, undo }: Act<Answer>): void => {
      begin(ids);
      const answered = run();
      const step = undo && { ids, about, undo: () => answered.then(undo) };
      if (step) steps.current.push(step);
      tell({ words: told, ...(step ? { undo: () => undoStep(step) } : {}) });
      void answered
        .catch((error: unknown) => {
          steps.current = steps.current.filter((other) => other !== step);
          bringBack(ids);
          setFailed(error);
          tell({ words: problemWords(error) });
        })
        .finally(() => void settle());
    },
    [begin, bringBack, problemWords, settle, tell, undoStep],
  );

  const undo = useCallback(() => {
    const step = steps.current.at(-1);
    if (step) undoStep(step);
    else tell({ words: t('told.nothingToUndo') });
  }, [t, tell, undoStep]);

  return { gone, failed, act, undo };
}
