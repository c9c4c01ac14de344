import '../../words/review-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from '@hono/zod-openapi';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type { YearlyMustDo } from '../../../domain/review/index.ts';
import type {
  giveViewSchema,
  mustDoAnswerSchema,
  ReviewPageView,
  reviewOutcomeSchema,
} from '../../../http/contract/review.ts';
import { post, sendRequest } from '../../api/send-request.ts';
import type { Language } from '../../words/language.ts';

export type { ReviewPageView };
export type OpenedReview = NonNullable<ReviewPageView['review']>;
export type GivenOutcome = z.input<typeof reviewOutcomeSchema>;
type OfClient<Body = object> = Body & { clientId: string };

const at = (clientId: string): string => `/api/office/clients/${clientId}/review`;

export const reviewQuery = (clientId: string, language: Language) =>
  queryOptions({
    queryKey: ['review', clientId, language],
    queryFn: ({ signal }) => sendRequest<ReviewPageView>(`${at(clientId)}?language=${language}`, { signal }),
  });

export const openReview = ({ clientId, ...how }: OfClient<{ answerByOn?: CalendarDate; early: boolean }>) =>
  post(at(clientId), how);
export const giveView = ({ clientId, ...view }: OfClient<z.input<typeof giveViewSchema>>) =>
  post(`${at(clientId)}/view`, view);
export const openWithout = ({ clientId }: OfClient) => post(`${at(clientId)}/open-without`);
export const answerMustDo = ({
  clientId,
  mustDo,
  answer,
}: OfClient<{ mustDo: YearlyMustDo; answer: z.input<typeof mustDoAnswerSchema> }>) =>
  sendRequest<void>(`${at(clientId)}/must-dos/${mustDo}`, { method: 'PUT', body: answer });
export const approveReviewDates = ({ clientId, approved }: OfClient<{ approved: boolean }>) =>
  post(`${at(clientId)}/own-dates`, { approved });
export const decideOutcome = ({ clientId, outcome }: OfClient<{ outcome: GivenOutcome }>) =>
  post(`${at(clientId)}/outcome`, outcome);
export const saveReviewMinutes = ({ clientId, words }: OfClient<{ words: string }>) =>
  sendRequest<void>(`${at(clientId)}/minutes`, { method: 'PUT', body: { words } });
export const sendReviewMinutes = ({ clientId, words }: OfClient<{ words: string }>) =>
  post(`${at(clientId)}/minutes/send`, { words });
export const acceptReviewMinutes = ({ clientId }: OfClient) =>
  post(`${at(clientId)}/minutes/answer`, { answer: 'accepted' });
export const noteFollowed = ({ clientId }: OfClient) => post(`${at(clientId)}/followed`);
