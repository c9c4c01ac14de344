import '../../words/holdout-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { TrialsView } from '../../../http/contract/holdout.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type RunningTrial = NonNullable<TrialsView['running']>;
export type PastTrial = TrialsView['past'][number];

export const trialsQuery = queryOptions({
  queryKey: ['trials'],
  queryFn: ({ signal }) => sendRequest<TrialsView>('/api/office/trials', { signal }),
});

export const beginTrial = (given: { percent: 25 | 50; judgeOn: string }) =>
  post<{ trialId: string }>('/api/office/trials', given);
export const endTrial = ({ trialId }: { trialId: string }) => post(`/api/office/trials/${trialId}/end`);
