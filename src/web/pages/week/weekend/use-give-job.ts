import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AdvisedJob } from '../../../../http/contract/weekend.ts';
import { askForCount } from '../../../api/foresight.ts';
import { useTell } from '../../../shell/undo-bar.tsx';
import { giveJob } from './weekend-requests.ts';
import { useWeekendWords } from './use-weekend-words.ts';

/** Giving a job to a colleague, with a way back; the figures are worked out anew each time. */
export function useGiveJob() {
  const { t } = useWeekendWords();
  const client = useQueryClient();
  const tell = useTell();
  const onSettled = async (): Promise<void> => {
    await askForCount().catch(() => undefined);
    await client.invalidateQueries();
  };
  const undo = useMutation({ mutationFn: giveJob, onSettled });
  const give = useMutation({
    mutationFn: ({ clientId, jobKey, toStaffId }: AdvisedJob) => giveJob({ clientId, jobKey, staffId: toStaffId }),
    onSuccess: ({ wasStaffId }, { clientId, jobKey, kind, clientName, toName }) =>
      tell({
        words: t('advice.told', { job: t(`theJob.${kind}`), name: clientName, to: toName }),
        undo: () => undo.mutate({ clientId, jobKey, staffId: wasStaffId }),
      }),
    onSettled,
  });
  const busy = give.isPending || undo.isPending;
  return {
    give: (job: AdvisedJob) => {
      if (!busy) give.mutate(job);
    },
    error: give.error ?? undo.error,
    busy,
  };
}
