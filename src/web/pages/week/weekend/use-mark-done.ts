import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlannedWork } from '../../../../http/contract/weekend.ts';
import { useTell } from '../../../shell/undo-bar.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { useWeekendWords } from './use-weekend-words.ts';
import { markJobDone, undoJobDone } from './weekend-requests.ts';

/** Marks a job as done, all its parts on all days, and takes it back while the bar stands. */
export function useMarkDone(onDone: () => void) {
  const { t } = useWeekendWords();
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const undo = useMutation({ mutationFn: undoJobDone, onSettled: () => client.invalidateQueries() });
  const mark = useMutation({
    mutationFn: (work: PlannedWork) => markJobDone(work),
    onSuccess: (_, work) => {
      const job = formats.words.jobKinds[work.kind];
      tell({ words: t('plan.told', { job, name: work.clientName }), undo: () => undo.mutate(work) });
      onDone();
    },
    onSettled: () => client.invalidateQueries(),
  });
  const busy = mark.isPending || undo.isPending;
  return {
    mark: (work: PlannedWork) => {
      if (!busy) mark.mutate(work);
    },
    error: mark.error ?? undo.error,
    busy,
  };
}
