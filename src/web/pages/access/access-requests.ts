import { queryOptions } from '@tanstack/react-query';
import type { SecondFactor, SessionList } from '../../../http/contract/access.ts';
import type { OfficeRecord, SignInRules } from '../../../http/contract/office-record.ts';
import { sendRequest } from '../../api/send-request.ts';

export type { OfficeRecord };
export type OneSession = SessionList['sessions'][number];

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => sendRequest<SecondFactor>('/api/second-factor', { signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => sendRequest<SessionList>('/api/sessions', { signal }),
});

export const rulesQuery = queryOptions({
  queryKey: ['sign-in-rules'],
  queryFn: ({ signal }) => sendRequest<SignInRules>('/api/office/sign-in-rules', { signal }),
});
