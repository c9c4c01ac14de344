import type { z } from 'zod';
import type {
  callSchema,
  DecideExtension,
  lookAtAnswerSchema,
  placeArrivalSchema,
  registerPaperSchema,
  ReturnArrival,
} from '../../http/contract/office-work.ts';
import { post } from './send-request.ts';

/** The server takes so many at once; more go in several requests. */
const arrivalsAtOnce = 500;

export async function acceptArrivals(arrivalIds: readonly string[]): Promise<{ accepted: number }> {
  let accepted = 0;
  for (let from = 0; from < arrivalIds.length; from += arrivalsAtOnce) {
    const part = arrivalIds.slice(from, from + arrivalsAtOnce);
    const answer = await post<{ accepted: number }>('/api/office/arrivals/accept', { arrivalIds: part });
    accepted += answer.accepted;
  }
  return { accepted };
}

export const returnArrival = ({ id, ...reason }: { id: string } & ReturnArrival) =>
  post(`/api/office/arrivals/${id}/return`, reason);
export const placeArrival = ({ id, ...place }: { id: string } & z.input<typeof placeArrivalSchema>) =>
  post(`/api/office/arrivals/${id}/place`, place);
export const registerPaper = (paper: z.input<typeof registerPaperSchema>) => post('/api/office/paper', paper);

export const lookAtAnswer = ({ id, ...look }: { id: string } & z.input<typeof lookAtAnswerSchema>) =>
  post(`/api/office/answers/${id}/look`, look);
export const decideExtension = ({ id, ...decision }: { id: string } & DecideExtension) =>
  post(`/api/office/extensions/${id}/decide`, decision);

export const closeTask = ({ id }: { id: string }) => post(`/api/office/tasks/${id}/close`);
export const handOverTask = ({ id, staffId }: { id: string; staffId: string }) =>
  post(`/api/office/tasks/${id}/hand-over`, { staffId });
export const noteCall = ({ id, ...call }: { id: string } & z.input<typeof callSchema>) =>
  post(`/api/office/tasks/${id}/call`, call);
