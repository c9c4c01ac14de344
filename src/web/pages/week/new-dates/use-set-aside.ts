import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ProposedPromiseView } from '../../../../http/contract/promises.ts';
import { useTell } from '../../../shell/undo-bar.tsx';
import { useFormats } from '../../../words/use-formats.ts';
import { askDateAgain, setDateAside } from './new-date-requests.ts';

/** Not now, and why; it can be asked about again at once while the bar stands. */
export function useSetAside(onDone: () => void) {
  const { t } = useTranslation('newDates');
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const onSettled = () => client.invalidateQueries();
  const undo = useMutation({ mutationFn: askDateAgain, onSettled });
  const save = useMutation({
    mutationFn: ({ date: { clientId, jobKey, toOn }, reason }: { date: ProposedPromiseView; reason: string }) =>
      setDateAside({ clientId, jobKey, untilOn: toOn, reason }),
    onSuccess: (_, { date: { clientId, jobKey, clientName: name, toOn } }) => {
      tell({
        words: t('aside.told', { name, date: formats.date(toOn) }),
        undo: () => undo.mutate({ clientId, jobKey }),
      });
      onDone();
    },
    onSettled,
  });
  return {
    setAside: (date: ProposedPromiseView, reason: string) => {
      if (!save.isPending) save.mutate({ date, reason });
    },
    error: save.error,
    undoError: undo.error,
    busy: save.isPending,
  };
}
