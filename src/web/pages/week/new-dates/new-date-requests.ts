import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CalendarDate } from '../../../../domain/kernel/index.ts';
import type { PromiseList } from '../../../../http/contract/promises.ts';
import type { WeekendView } from '../../../../http/contract/weekend.ts';
import { foresightKey } from '../../../api/foresight.ts';
import { post, sendRequest } from '../../../api/send-request.ts';

/** How often it is asked whether a letter has left, while one waits. */
const whileWaitingMs = 20_000;

/** The new dates of one person's work: worked out with the weekend, so that they are asked for again when that is. */
export const newDatesQuery = ({ staffId, countedAt }: Pick<WeekendView, 'staffId' | 'countedAt'>) =>
  queryOptions({
    queryKey: [foresightKey, 'new-dates', staffId, countedAt],
    queryFn: ({ signal }) =>
      sendRequest<PromiseList>(`/api/office/promises?staffId=${encodeURIComponent(staffId)}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.data.waiting.length > 0 ? whileWaitingMs : false,
  });

interface JobOfClient {
  clientId: string;
  jobKey: string;
}

/** Approves a new day for what is made in a job; the client is told once. */
export const moveDate = ({ clientId, jobKey, toOn }: JobOfClient & { toOn: CalendarDate }) =>
  post<{ moveId: string; told: boolean }>(`/api/office/clients/${clientId}/promises/move`, { jobKey, toOn });
export const undoMoveDate = ({ moveId }: { moveId: string }) => post(`/api/office/promises/${moveId}/undo`);

export const setDateAside = ({
  clientId,
  jobKey,
  untilOn,
  reason,
}: JobOfClient & { untilOn: CalendarDate; reason: string }) =>
  post(`/api/office/clients/${clientId}/promises/set-aside`, { jobKey, untilOn, reason });
export const askDateAgain = ({ clientId, jobKey }: JobOfClient) =>
  post(`/api/office/clients/${clientId}/promises/ask-again`, { jobKey });
