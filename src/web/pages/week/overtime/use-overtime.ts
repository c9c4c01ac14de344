import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { askForCount } from '../../../api/foresight.ts';
import { useTell } from '../../../shell/undo-bar.tsx';
import { useRecount } from '../new-dates/use-recount.ts';
import { chooseOvertime, takeOvertimeBack, type WantedHours } from './overtime-requests.ts';
import { useOvertimeWords } from './use-overtime-words.ts';

/** Choosing hours, with a way back, and taking them back; the figures are worked out anew each time. */
export function useOvertime(view: WeekendView, onActed: () => void) {
  const { t, when } = useOvertimeWords();
  const client = useQueryClient();
  const tell = useTell();
  const recount = useRecount(view);
  const onSettled = async (): Promise<void> => {
    recount();
    await askForCount().catch(() => undefined);
    await client.invalidateQueries();
  };
  const back = useMutation({
    mutationFn: takeOvertimeBack,
    onSuccess: () => {
      tell({ words: t('takenBack') });
      onActed();
    },
    onSettled,
  });
  const choose = useMutation({
    mutationFn: chooseOvertime,
    onSuccess: ({ overtimeId }, hours) => {
      tell({ words: t('told', when(hours)), undo: () => back.mutate(overtimeId) });
      onActed();
    },
    onSettled,
  });
  const busy = choose.isPending || back.isPending;
  return {
    choose: (hours: WantedHours) => {
      if (!busy) choose.mutate(hours);
    },
    takeBack: (overtimeId: string) => {
      if (!busy) back.mutate(overtimeId);
    },
    error: choose.error ?? back.error,
    busy,
  };
}
