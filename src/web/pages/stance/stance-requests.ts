import '../../words/stance-words.ts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  announceStanceSchema,
  OfficeStanceView,
  shareStanceSchema,
  StanceFactsView,
  StanceView,
} from '../../../http/contract/stance.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { OfficeStanceView, StanceFactsView, StanceView };
export type StanceFigures = NonNullable<StanceView['figures']>['all'];

const address = '/api/office/stance';

export const stanceQuery = (year: number) =>
  queryOptions({
    queryKey: ['stance', 'own', year],
    queryFn: ({ signal }) => sendRequest<StanceView>(`${address}?year=${year}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const stanceFactsQuery = (clientId: string, year: number) =>
  queryOptions({
    queryKey: ['stance', 'facts', clientId, year],
    queryFn: ({ signal }) =>
      sendRequest<StanceFactsView>(`${address}/facts?client=${clientId}&year=${year}`, { signal }),
  });

export const officeStanceQuery = (year: number) =>
  queryOptions({
    queryKey: ['stance', 'office', year],
    queryFn: ({ signal }) => sendRequest<OfficeStanceView>(`${address}/office?year=${year}`, { signal }),
    placeholderData: keepPreviousData,
  });

export const saveSelfTest = (answers: readonly number[]) => post(`${address}/self-test`, { answers });
export const forgetSelfTest = () => post(`${address}/self-test/forget`, {});
export const shareStance = (shares: z.input<typeof shareStanceSchema>) => post(`${address}/sharing`, shares);
export const announceStance = (announcement: z.input<typeof announceStanceSchema>) =>
  post(`${address}/announcement`, announcement);
export const endAnnouncement = () => post(`${address}/announcement/end`, {});
