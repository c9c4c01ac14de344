import type { z } from 'zod';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { placeArrivalSchema, ReturnArrival } from '../../../http/contract/office-work.ts';
import { makeKey, post, sendRequest } from '../../api/send-request.ts';

/** What can be done with what arrived: one line for each route. */
export const acceptArrival = (id: string, remark?: string) =>
  post(`/api/office/arrivals/${id}/accept`, remark === undefined ? {} : { remark });
export const returnDocument = (id: string, reason: ReturnArrival) => post(`/api/office/arrivals/${id}/return`, reason);
export const undoJudgement = (id: string) => post(`/api/office/arrivals/${id}/undo`);
export const placeDocument = (id: string, place: z.input<typeof placeArrivalSchema>) =>
  post(`/api/office/arrivals/${id}/place`, place);
export const splitDocument = (id: string, spans: readonly { fromPage: number; toPage: number }[]) =>
  post<{ arrivalIds: string[] }>(`/api/office/arrivals/${id}/split`, { spans });
export const joinDocuments = (arrivalIds: readonly string[]) =>
  post<{ arrivalId: string }>('/api/office/arrivals/merge', { arrivalIds });
export const putBack = (id: string) => post(`/api/office/arrivals/${id}/put-back`);
export const setFindingAside = (id: string, setAside: boolean) =>
  post(`/api/office/findings/${id}/set-aside`, { setAside });
export const correctDay = (id: string, receivedOn: CalendarDate) =>
  post(`/api/office/arrivals/${id}/received-day`, { receivedOn });

export const giveStrayMail = ({ id, clientId }: { id: string; clientId: string }) =>
  post(`/api/office/stray-mail/${id}/give`, { clientId });
export const setStrayMailAside = ({ id }: { id: string }) => post(`/api/office/stray-mail/${id}/set-aside`);

/** A file and the id of the arrival that it becomes: tried again, it is the same arrival. */
export interface FileToReceive {
  id: string;
  file: File;
}

export const fileToReceive = (file: File): FileToReceive => ({ id: makeKey(), file });

export function receiveFile(
  { id, file }: FileToReceive,
  { clientId, batchId, receivedOn }: { clientId: string; batchId: string; receivedOn: CalendarDate },
): Promise<unknown> {
  const query = new URLSearchParams({ client: clientId, batch: batchId, name: file.name, receivedOn });
  return sendRequest(`/api/office/files/${id}?${query}`, { method: 'PUT', body: file });
}
