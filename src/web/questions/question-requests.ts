import '../words/questions-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { askQuestionsSchema, Question, QuestionList } from '../../http/contract/questions.ts';
import { post, sendRequest } from '../api/send-request.ts';

export type { Question };
export type QuestionState = 'answered' | 'open' | 'done';

/** The questions of the office, or of one client. Answers come while the page lies open. */
export const questionsQuery = (state: QuestionState, clientId?: string) =>
  queryOptions({
    queryKey: ['questions', state, clientId ?? 'all'],
    queryFn: ({ signal }) =>
      sendRequest<QuestionList>(
        `/api/office/questions?${new URLSearchParams({ state, ...(clientId === undefined ? {} : { client: clientId }) })}`,
        { signal },
      ),
    refetchInterval: 15_000,
  });

type Asked = z.input<typeof askQuestionsSchema>;
export type NewQuestion = Asked['questions'][number];

export const askQuestions = ({ clientId, ...asked }: Asked & { clientId: string }) =>
  post(`/api/office/clients/${clientId}/questions`, asked);
export const settleQuestion = ({ id }: Pick<Question, 'id'>) => post(`/api/office/questions/${id}/settle`);
export const withdrawQuestion = ({ id }: Pick<Question, 'id'>) => post(`/api/office/questions/${id}/withdraw`);
