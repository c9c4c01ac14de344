import '../../../words/new-dates-words.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import { askForCount } from '../../../api/foresight.ts';
import { useTell } from '../../../shell/undo-bar.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { moveDate, undoMoveDate } from './new-date-requests.ts';

/** What is needed to tell a client another day, wherever it is offered. */
export interface DateToMove {
  clientId: string;
  clientName: string;
  jobKey: string;
  toOn: CalendarDate;
}

/** Approving a new day, with a way back as long as its letter waits; the plan is worked out anew each time. */
export function useMoveDate(onActed: () => void = () => undefined) {
  const { t } = useTranslation('newDates');
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const onSettled = async (): Promise<void> => {
    onActed();
    await askForCount().catch(() => undefined);
    await client.invalidateQueries();
  };
  const undo = useMutation({
    mutationFn: undoMoveDate,
    onSuccess: (_, { name }: { moveId: string; name: string }) => tell({ words: t('takenBack', { name }) }),
    onSettled,
  });
  const move = useMutation({
    mutationFn: (date: DateToMove) => moveDate(date),
    onSuccess: ({ moveId, told }, { clientName: name, toOn }) =>
      tell({
        words: told ? t('told', { name, date: formats.date(toOn) }) : t('notReached', { name }),
        undo: () => undo.mutate({ moveId, name }),
      }),
    onSettled,
  });
  const busy = move.isPending || undo.isPending;
  return {
    move: (date: DateToMove) => {
      if (!busy) move.mutate(date);
    },
    takeBack: (moveId: string, name: string) => {
      if (!busy) undo.mutate({ moveId, name });
    },
    error: move.error ?? undo.error,
    busy,
  };
}
