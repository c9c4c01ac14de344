import type { CalendarDate } from '../../../../../domain/kernel/index.ts';
import type { JobMovedAnswer, MoveJobBody } from '../../../../../http/contract/job-moves.ts';
import { post } from '../../../../api/send-request.ts';

export const moveJob = ({ clientId, ...body }: { clientId: string } & MoveJobBody) =>
  post<JobMovedAnswer>(`/api/office/clients/${clientId}/jobs/move`, body);

export const letJobGo = ({ clientId, ...body }: { clientId: string; jobKey: string; wasOn: CalendarDate }) =>
  post(`/api/office/clients/${clientId}/jobs/let-go`, body);
