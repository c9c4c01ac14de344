import '../../words/year-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  beginYearSchema,
  pauseYearSchema,
  RunningYear,
  sayHalfwaySchema,
  YearView,
} from '../../../http/contract/trial-year.ts';
import type { Language } from '../../../texts/language.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { RunningYear, YearView };
export type ToBegin = NonNullable<YearView['toBegin']>;
type OfClient<T> = T & { clientId: string };

const addressOf = (clientId: string): string => `/api/office/clients/${clientId}/year`;

export const yearQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['year', clientId],
    queryFn: ({ signal }) => sendRequest<YearView>(addressOf(clientId), { signal }),
  });

/** How the year stands today, on one page. */
export const yearPaperAddress = (clientId: string, language: Language): string =>
  `${addressOf(clientId)}/document?language=${language}`;

export const beginYear = ({ clientId, ...year }: OfClient<z.input<typeof beginYearSchema>>) =>
  post<{ yearId: string }>(addressOf(clientId), year);
export const pauseYear = ({ clientId, ...pause }: OfClient<z.input<typeof pauseYearSchema>>) =>
  post(`${addressOf(clientId)}/pause`, pause);
export const resumeYear = ({ clientId }: OfClient<object>) => post(`${addressOf(clientId)}/resume`);
export const stopYear = ({ clientId, reason }: OfClient<{ reason: string }>) =>
  post(`${addressOf(clientId)}/stop`, { reason });
export const sayHalfway = ({ clientId, ...said }: OfClient<z.input<typeof sayHalfwaySchema>>) =>
  post(`${addressOf(clientId)}/halfway`, said);
