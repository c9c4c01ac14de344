import type { CalendarDate } from '../../domain/kernel/index.ts';
import { post } from './send-request.ts';

/** What a person of the office does about deliveries and tasks: one line for each route. */
export const acceptArrivals = (arrivalIds: readonly string[]) =>
  post<{ accepted: number }>('/api/office/arrivals/accept', { arrivalIds });

export const returnArrival = ({ id, ...reason }: { id: string; reasonCode: string; reasonWords?: string }) =>
  post(`/api/office/arrivals/${id}/return`, reason);

export const placeArrival = ({ id, ...place }: { id: string; obligationId: string; itemKey: string }) =>
  post(`/api/office/arrivals/${id}/place`, place);

export type AnswerVerdict = { verdict: 'confirmed'; countsOn?: CalendarDate } | { verdict: 'refused' };
export const lookAtAnswer = ({ id, ...verdict }: { id: string } & AnswerVerdict) =>
  post(`/api/office/answers/${id}/look`, verdict);

export type ExtensionDecision = { decision: 'granted'; untilOn: CalendarDate } | { decision: 'declined' };
export const decideExtension = ({ id, ...decision }: { id: string } & ExtensionDecision) =>
  post(`/api/office/extensions/${id}/decide`, decision);

export const finishTask = ({ id }: { id: string }) => post(`/api/office/tasks/${id}/close`);
export const handOverTask = ({ id, staffId }: { id: string; staffId: string }) =>
  post(`/api/office/tasks/${id}/hand-over`, { staffId });
export const noteCall = ({ id, ...call }: { id: string; outcome: 'reached' | 'not-reached'; words?: string }) =>
  post(`/api/office/tasks/${id}/call`, call);
