import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarDate } from '../../../../../domain/kernel/index.ts';
import type { JobMovedAnswer } from '../../../../../http/contract/job-moves.ts';
import type { PlannedWork } from '../../../../../http/contract/weekend.ts';
import { askForCount } from '../../../../api/foresight.ts';
import { useTell } from '../../../../shell/undo-bar.tsx';
import { useToday } from '../../../../shell/use-session.ts';
import { letJobGo, moveJob } from './move-requests.ts';
import { useMoveWords } from './use-move-words.ts';

/** A job as it can be moved or let go. */
export type MovableJob = Pick<PlannedWork, 'clientId' | 'clientName' | 'jobKey' | 'kind' | 'chosenOn'>;

export interface NotMoved {
  job: PlannedWork;
  toOn: CalendarDate;
  answer: Exclude<JobMovedAnswer, { of: 'moved' }>;
}

interface Move {
  job: PlannedWork;
  toOn: CalendarDate;
  pushing: boolean;
}

/** Moves a job to another day and takes it back while the bar stands; the figures are worked out anew each time. `onMoved` hears that something was moved or let go. */
export function useMoveJob(onMoved: () => void) {
  const words = useMoveWords();
  const today = useToday();
  const client = useQueryClient();
  const tell = useTell();
  const [notMoved, setNotMoved] = useState<NotMoved | null>(null);
  const countAgain = async (): Promise<void> => {
    await askForCount().catch(() => undefined);
    await client.invalidateQueries();
  };

  const undo = useMutation({
    mutationFn: async (back: () => Promise<unknown>) => back(),
    onSuccess: (answer) => {
      if (isNotMoved(answer)) tell({ words: words.notBack });
    },
    onSettled: countAgain,
  });
  /** A day that has passed meanwhile is not chosen again: then the job is let go. */
  const backTo = ({ clientId, jobKey }: MovableJob, wasOn: CalendarDate | null, toOn: CalendarDate | undefined) =>
    toOn !== undefined && toOn >= today
      ? moveJob({ clientId, jobKey, toOn, wasOn, pushing: true })
      : wasOn === null
        ? Promise.resolve()
        : letJobGo({ clientId, jobKey, wasOn });

  const move = useMutation({
    mutationFn: ({ job: { clientId, jobKey, chosenOn }, toOn, pushing }: Move) =>
      moveJob({ clientId, jobKey, toOn, wasOn: chosenOn ?? null, pushing }),
    onSuccess: (answer, { job, toOn }) => {
      if (answer.of !== 'moved') {
        setNotMoved({ job, toOn, answer });
        return undefined;
      }
      setNotMoved(null);
      tell({ words: words.told(job, toOn), undo: () => undo.mutate(() => backTo(job, toOn, job.chosenOn)) });
      onMoved();
      return countAgain();
    },
    // Somebody else has moved it: where it stands now is shown.
    onError: () => client.invalidateQueries(),
  });
  const free = useMutation({
    mutationFn: ({ clientId, jobKey, wasOn }: MovableJob & { wasOn: CalendarDate }) =>
      letJobGo({ clientId, jobKey, wasOn }),
    onSuccess: (_, { wasOn, ...job }) => {
      tell({ words: words.letGoTold(job), undo: () => undo.mutate(() => backTo(job, null, wasOn)) });
      onMoved();
      return countAgain();
    },
    onError: () => client.invalidateQueries(),
  });
  const busy = move.isPending || free.isPending || undo.isPending;
  return {
    move: (wanted: Move) => {
      if (!busy) move.mutate(wanted);
    },
    letGo: (job: MovableJob) => {
      if (!busy && job.chosenOn !== undefined) free.mutate({ ...job, wasOn: job.chosenOn });
    },
    notMoved,
    /** Nothing is asked any more. */
    forget: () => {
      setNotMoved(null);
      move.reset();
      free.reset();
    },
    error: move.error ?? free.error ?? undo.error,
    busy,
  };
}

function isNotMoved(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'of' in answer && answer.of !== 'moved';
}
