import type { z } from '@hono/zod-openapi';
import type { giveViewSchema, PortalReview, portalReviewSchema } from '../../http/contract/review.ts';
import type { Language } from '../../texts/language.ts';
import { getJson, ofClient, postJson } from './request.ts';

export type { PortalReview };
export type GivenView = z.input<typeof giveViewSchema>;

const root = '/api/portal/review';

export const reviewApi = {
  look: async (clientId: string, language: Language) =>
    (await getJson<z.infer<typeof portalReviewSchema>>(`${root}?${ofClient(clientId)}&language=${language}`)).review,
  give: (clientId: string, view: GivenView) => postJson<void>(`${root}/view`, { clientId, ...view }),
  openWithout: (clientId: string) => postJson<void>(`${root}/open-without`, { clientId }),
  answerMinutes: (clientId: string, answer: 'accepted' | 'not-accepted', words: string) =>
    postJson<void>(`${root}/minutes/answer`, { clientId, answer, words }),
};
