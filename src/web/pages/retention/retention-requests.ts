import '../../words/retention-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { RetentionView } from '../../../http/contract/retention.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { RetentionView };

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => sendRequest<RetentionView>('/api/office/retention', { signal }),
});

export const approveErasure = ({ hash }: { hash: string }) =>
  post<{ erased: number; clients: number }>('/api/office/retention/approve', { hash });
export const endHold = ({ id }: { id: string; name: string }) => post(`/api/office/holds/${id}/end`);
export const setHold = ({
  clientId,
  ...hold
}: {
  clientId: string;
  reason: 'dispute' | 'estate' | 'manual';
  words: string;
}) => post(`/api/office/clients/${clientId}/holds`, hold);
export const askRemoval = ({
  arrivalId,
  ...wish
}: {
  arrivalId: string;
  why: 'wrong-client' | 'private';
  words: string;
}) => post(`/api/office/arrivals/${arrivalId}/removal`, wish);
export const decideRemoval = ({ id, decision }: { id: string; decision: 'removed' | 'kept' }) =>
  post(`/api/office/removals/${id}/decide`, { decision });
