import '../../../words/weekend-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { AdvisedAsk, AskedWhen, WeekendView } from '../../../../http/contract/weekend.ts';
import { foresightKey, refetchWhileCounting } from '../../../api/foresight.ts';
import { post, sendRequest } from '../../../api/send-request.ts';

/** The weekends and the plan of one person; without one, one's own. */
export const weekendQuery = (staffId: string | undefined) =>
  queryOptions({
    queryKey: [foresightKey, 'weekend', staffId ?? 'own'],
    queryFn: ({ signal }) => {
      const query = staffId === undefined ? '' : `?staffId=${encodeURIComponent(staffId)}`;
      return sendRequest<WeekendView>(`/api/office/weekend${query}`, { signal });
    },
    refetchInterval: ({ state }) => refetchWhileCounting(state.data),
  });

export const giveJob = ({ clientId, jobKey, staffId }: JobOfClient & { staffId: string }) =>
  post<{ wasStaffId: string }>(`/api/office/clients/${clientId}/jobs/give`, { jobKey, staffId });

type AskedDuty = Pick<AdvisedAsk, 'clientId' | 'dutyKey'>;
export const askWhen = ({ clientId, dutyKey }: AskedDuty) =>
  post<AskedWhen>(`/api/office/clients/${clientId}/asked`, { dutyKey });
export const undoAskWhen = ({ clientId, dutyKey }: AskedDuty) =>
  post<{ undone: boolean }>(`/api/office/clients/${clientId}/asked/take-back`, { dutyKey });

interface JobOfClient {
  clientId: string;
  jobKey: string;
}
export const markJobDone = ({ clientId, jobKey }: JobOfClient) =>
  post(`/api/office/clients/${clientId}/jobs/done`, { jobKey });
export const undoJobDone = ({ clientId, jobKey }: JobOfClient) =>
  post(`/api/office/clients/${clientId}/jobs/reopen`, { jobKey });
