import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type {
  AdjustmentList,
  AdjustmentMade,
  AdjustmentPreview,
  AdjustmentRefusalView,
  draftClauseSchema,
  IndexChangeView,
} from '../../../http/contract/price-adjustment.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { AdjustmentList, AdjustmentMade, AdjustmentPreview, AdjustmentRefusalView, IndexChangeView };
export type AdjustedAgreement = AdjustmentPreview['agreements'][number];
export type EarlierAdjustment = AdjustmentList['adjustments'][number];

/** What was chosen: how much, and from when. */
export interface WantedPrices {
  change: IndexChangeView;
  startOn: CalendarDate;
}

const address = '/api/office/price-adjustments';

export const previewQuery = ({ change, startOn }: WantedPrices) =>
  queryOptions({
    queryKey: ['price-adjustment', 'preview', change, startOn],
    queryFn: ({ signal }) => {
      const { by: _by, ...figures } = change;
      const entries = Object.entries({ startOn, ...figures }).map(([name, value]) => [name, String(value)]);
      return sendRequest<AdjustmentPreview>(`${address}/preview?${new URLSearchParams(entries)}`, { signal });
    },
  });

export const adjustmentsQuery = queryOptions({
  queryKey: ['price-adjustment', 'list'],
  queryFn: ({ signal }) => sendRequest<AdjustmentList>(address, { signal }),
});

export const tellPrices = (wanted: WantedPrices & { agreements: readonly AdjustedAgreement[] }) =>
  post<AdjustmentMade>(address, {
    change: wanted.change,
    startOn: wanted.startOn,
    agreements: wanted.agreements.map(({ agreementId, version, startOn }) => ({ agreementId, version, startOn })),
  });

export const undoPrices = (adjustedIds: readonly string[]) =>
  post<{ undone: string[]; skipped: string[] }>(`${address}/undo`, { adjustedIds });

export const draftClause = (clause: z.input<typeof draftClauseSchema>) =>
  post<{ proposalId: string }>(`${address}/clauses`, clause);
