import type { z } from '@hono/zod-openapi';
import type { answerReferralSchema, PortalReferral, portalReferralAnswerSchema } from '../../http/contract/referral.ts';
import { getJson, ofClient, postJson } from './request.ts';

export type { PortalReferral };

const root = '/api/portal/referral';

export const referralApi = {
  view: async (clientId: string) =>
    await getJson<z.infer<typeof portalReferralAnswerSchema>>(`${root}?${ofClient(clientId)}`),
  answer: (answer: z.input<typeof answerReferralSchema>) => postJson<void>(`${root}/answer`, answer),
};
