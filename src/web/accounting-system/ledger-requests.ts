import '../words/ledger-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { LedgerCompanies, LedgerEvidence, LedgerPushView, LedgerView } from '../../http/contract/ledger.ts';
import { post, sendRequest } from '../api/send-request.ts';

export type { LedgerCompanies, LedgerEvidence, LedgerView };

const soonMs = 3_000;

/** While something is under way it is asked for again, so that the page shows the end of it. */
export const ledgerQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['ledger', clientId],
    queryFn: ({ signal }) => sendRequest<LedgerView>(`/api/office/clients/${clientId}/ledger`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.connection && (data.connection.readWanted || data.pushes.waiting > 0) ? soonMs : false,
  });

export const pushQuery = (arrivalId: string) =>
  queryOptions({
    queryKey: ['ledger-push', arrivalId],
    queryFn: ({ signal }) => sendRequest<LedgerPushView>(`/api/office/arrivals/${arrivalId}/ledger`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'waiting' || data?.state === 'attempting' ? soonMs : false,
  });

export const findCompanies = ({ clientId, token }: { clientId: string; token: string }) =>
  post<LedgerCompanies>(`/api/office/clients/${clientId}/ledger/companies`, { token });
export const connectLedger = ({ clientId, ...body }: { clientId: string; token: string; companySlug: string }) =>
  post(`/api/office/clients/${clientId}/ledger`, body);
export const disconnectLedger = (clientId: string) =>
  sendRequest(`/api/office/clients/${clientId}/ledger`, { method: 'DELETE' });
export const readLedgerNow = (clientId: string) => post(`/api/office/clients/${clientId}/ledger/read`);
export const sendOn = (wanted: { arrivalIds: string[] } | { obligationId: string }) =>
  post<{ wanted: number }>('/api/office/ledger/pushes', wanted);
