import '../../words/referral-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type {
  IntroductionView,
  LetterChangedView,
  noteConsentSchema,
  PartnerFields,
  PartnerList,
  PartnerSavedView,
  proposePartnersSchema,
  ReferralView,
} from '../../../http/contract/referral.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { IntroductionView, LetterChangedView, PartnerFields, PartnerList, PartnerSavedView, ReferralView };
export type Referral = NonNullable<ReferralView['referral']>;
export type Partner = PartnerList['partners'][number];
export type Sentence = Referral['letter']['sentences'][number];

const register = '/api/office/partner-offices';
const addressOf = (clientId: string): string => `/api/office/clients/${clientId}/referral`;

export const partnersQuery = queryOptions({
  queryKey: ['partner-offices'],
  queryFn: ({ signal }) => sendRequest<PartnerList>(register, { signal }),
});

export const referralQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['referral', clientId],
    queryFn: ({ signal }) => sendRequest<ReferralView>(addressOf(clientId), { signal }),
  });

export const introductionQuery = (clientId: string, partnerId: string) =>
  queryOptions({
    queryKey: ['referral', clientId, 'introduction', partnerId],
    queryFn: ({ signal }) =>
      sendRequest<IntroductionView>(`${addressOf(clientId)}/introductions/${partnerId}`, { signal }),
    // What is shown is what is sent: it is worked out anew each time it is opened.
    gcTime: 0,
  });

export const savePartner = ({ id, ...fields }: PartnerFields & { id: string | undefined }) =>
  id === undefined
    ? post<PartnerSavedView>(register, fields)
    : sendRequest<PartnerSavedView>(`${register}/${id}`, { method: 'PUT', body: fields });
export const usePartner = ({ id, active }: { id: string; active: boolean; name: string }) =>
  post(`${register}/${id}/use`, { active });

type OfClient<Body> = Body & { clientId: string };

export const proposePartners = ({ clientId, ...body }: OfClient<z.input<typeof proposePartnersSchema>>) =>
  post<{ referralId: string }>(addressOf(clientId), body);
export const changeLetter = ({ clientId, ...body }: OfClient<{ edits: Record<string, string | null> }>) =>
  post<LetterChangedView>(`${addressOf(clientId)}/letter`, body);
export const letterAddress = (clientId: string): string => `${addressOf(clientId)}/letter/document`;
export const askConsent = ({ clientId, ...body }: OfClient<{ told: string[]; by: 'mail' | 'lead' }>) =>
  post(`${addressOf(clientId)}/ask`, body);
export const giveMoreDays = ({ clientId, ...body }: OfClient<{ answerByOn: CalendarDate; partnerId?: string }>) =>
  post(`${addressOf(clientId)}/more-days`, body);
export const noteConsent = ({ clientId, ...body }: OfClient<z.input<typeof noteConsentSchema>>) =>
  post(`${addressOf(clientId)}/answer`, body);
export const introduceClient = ({ clientId, partnerId, sha256 }: OfClient<{ partnerId: string; sha256: string }>) =>
  post(`${addressOf(clientId)}/introductions/${partnerId}`, { sha256 });
export const notePartnerAnswer = ({
  clientId,
  ...body
}: OfClient<{ partnerId: string; answer: 'takes-on' | 'declines' }>) =>
  post(`${addressOf(clientId)}/partner-answer`, body);
export const endReferral = ({ clientId, ...body }: OfClient<{ how: 'call-off' | 'find-nobody'; reason?: string }>) =>
  post(`${addressOf(clientId)}/end`, body);
