import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { decideSurchargesSchema, SurchargeList, SurchargeView } from '../../../http/contract/office.ts';
import { surchargesQuery } from '../../api/queries.ts';
import { post } from '../../api/send-request.ts';
import { useTell } from '../../shell/undo-bar.tsx';
import { useFormats } from '../../words/use-formats.ts';

export type Decision = Omit<z.input<typeof decideSurchargesSchema>, 'lineIds'>;
export type ReasonCode = NonNullable<Decision['reasonCode']>;

/** Approves or waives; the list shows it at once, and for ten seconds it can be taken back. */
export function useDecideSurcharges() {
  const { t } = useTranslation();
  const formats = useFormats();
  const client = useQueryClient();
  const tell = useTell();
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: surchargesQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['session'] });
    void client.invalidateQueries({ queryKey: ['invoicing'] });
    void client.invalidateQueries({ queryKey: ['clients'] });
  };
  const undo = useMutation({
    mutationFn: (lineIds: readonly string[]) => post('/api/office/surcharges/undo', { lineIds }),
    onSuccess: () => tell({ words: t('surcharges.told.undone') }),
    onSettled: refresh,
  });
  const decide = useMutation({
    mutationFn: ({ lines, decision }: { lines: readonly SurchargeView[]; decision: Decision }) =>
      post('/api/office/surcharges/decide', { lineIds: idsOf(lines), ...decision }),
    onMutate: async ({ lines, decision }) => {
      await client.cancelQueries({ queryKey: surchargesQuery.queryKey });
      const before = client.getQueryData(surchargesQuery.queryKey);
      const ids = new Set(idsOf(lines));
      const state = decision.decision === 'approve' ? 'approved' : 'waived';
      client.setQueryData<SurchargeList>(
        surchargesQuery.queryKey,
        (list) =>
          list && {
            ...list,
            lines: list.lines.map((line) => (line.id !== null && ids.has(line.id) ? { ...line, state } : line)),
          },
      );
      return before;
    },
    onError: (_error, _decided, before) => client.setQueryData(surchargesQuery.queryKey, before),
    onSuccess: (_answer, { lines, decision: { decision } }) => {
      const sum = formats.kroner(lines.reduce((total, line) => total + line.sumOre, 0));
      const words =
        lines.length === 1
          ? t(`surcharges.told.${decision}One`, { name: lines[0]!.clientName, sum })
          : t(`surcharges.told.${decision}`, { count: lines.length, sum });
      tell({ words, undo: () => undo.mutate(idsOf(lines)) });
    },
    onSettled: refresh,
  });
  return { decide, undo };
}

function idsOf(lines: readonly SurchargeView[]): string[] {
  return lines.flatMap((line) => (line.id === null ? [] : [line.id]));
}
