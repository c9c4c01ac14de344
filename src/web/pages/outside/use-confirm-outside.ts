import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type {
  outsideArrivedSchema,
  OutsideConfirmed,
  outsideMissingSchema,
} from '../../../http/contract/office-work.ts';
import { outsideQuery } from '../../api/queries.ts';
import { post } from '../../api/send-request.ts';
import { useTell } from '../../shell/undo-bar.tsx';

type Confirmation = z.input<typeof outsideMissingSchema> | z.input<typeof outsideArrivedSchema>;

/** Many clients in one go; whatever someone else changed meanwhile is told, the rest is kept. */
export function useConfirmOutside() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = useTell();
  return useMutation({
    mutationFn: (confirmation: Confirmation) =>
      post<OutsideConfirmed>(`/api/office/outside/${'looks' in confirmation ? 'missing' : 'arrived'}`, confirmation),
    onSuccess: ({ confirmed, refused }, confirmation) => {
      const words = t('looks' in confirmation ? 'outside.toldMissing' : 'outside.toldThere', { count: confirmed });
      const others = refused.length === 0 ? '' : ` ${t('outside.refused', { count: refused.length })}`;
      tell({ words: words + others });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: outsideQuery.queryKey });
      for (const key of ['session', 'sends', 'tasks', 'clients', 'client']) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}
