import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../shell/undo-bar.tsx';
import { adjustmentsQuery, tellPrices, undoPrices } from './price-requests.ts';

/** Tells the clients, and takes it back as long as their letters have not left. */
export function useTellPrices() {
  const { t } = useTranslation('prices');
  const client = useQueryClient();
  const say = useTell();
  const refresh = () => client.invalidateQueries();
  const undo = useMutation({
    mutationFn: undoPrices,
    onSuccess: ({ undone }) =>
      say({ words: undone.length === 0 ? t('told.gone') : t('told.undone', { count: undone.length }) }),
    onSettled: refresh,
  });
  /** What was told just now, by the list that has it. */
  const undoAdjustment = async (adjustmentId: string): Promise<void> => {
    const { adjustments } = await client.fetchQuery(adjustmentsQuery);
    const lines = adjustments.find(({ id }) => id === adjustmentId)?.lines ?? [];
    if (lines.length > 0) undo.mutate(lines.map(({ adjustedId }) => adjustedId));
  };
  const tell = useMutation({
    mutationFn: tellPrices,
    onSuccess: ({ adjustmentId, letters, skipped }) => {
      const words = [
        t('told.made', { count: letters }),
        ...(skipped.length === 0 ? [] : [t('told.skipped', { count: skipped.length })]),
      ].join(' ');
      say({ words, undo: adjustmentId === null ? undefined : () => void undoAdjustment(adjustmentId) });
    },
    onSettled: refresh,
  });
  return { tell, undo };
}
