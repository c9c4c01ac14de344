import '../words/objections-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  AnswerObjection,
  answerStopSchema,
  BreachLetterList,
  ObjectionView,
  ProposingView,
  writeBreachLetterSchema,
} from '../../http/contract/objections.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { post, sendRequest } from '../api/send-request.ts';

export type { BreachLetterList, ObjectionView, ProposingView };

export const objectionsQuery = (state: 'open' | 'answered', clientId: string) =>
  queryOptions({
    queryKey: ['objections', state, clientId],
    queryFn: ({ signal }) =>
      sendRequest<{ objections: ObjectionView[] }>(
        `/api/office/objections?${new URLSearchParams({ state, client: clientId })}`,
        { signal },
      ),
  });

export const proposingQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['proposing', clientId],
    queryFn: ({ signal }) => sendRequest<ProposingView>(`/api/office/clients/${clientId}/proposing`, { signal }),
  });

export const lettersQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['breach-letters', clientId],
    queryFn: ({ signal }) =>
      sendRequest<BreachLetterList>(`/api/office/clients/${clientId}/breach-letters`, { signal }),
  });

export const answerObjection = ({ id, ...answer }: AnswerObjection & { id: string }) =>
  post(`/api/office/objections/${id}/answer`, answer);
export const answerStop = ({ clientId, ...answer }: z.input<typeof answerStopSchema> & { clientId: string }) =>
  post(`/api/office/clients/${clientId}/proposing/answer`, answer);
export const resumeProposing = ({ clientId, resumeOn }: { clientId: string; resumeOn: CalendarDate }) =>
  post(`/api/office/clients/${clientId}/proposing/resume`, { resumeOn });
export const keepLetter = ({ clientId, ...letter }: z.input<typeof writeBreachLetterSchema> & { clientId: string }) =>
  post(`/api/office/clients/${clientId}/breach-letters`, letter);
