import type { HandoverLineView, HandoverSaved, PortalHandover } from '../../http/contract/handover.ts';
import type { Language } from '../../texts/language.ts';
import { getJson, ofClient, postJson } from './request.ts';

export type { HandoverLineView, PortalHandover };

type Answer = { act: 'confirm' } | { act: 'dispute'; words: string };

export const handoverApi = {
  view: async (clientId: string) =>
    (await getJson<PortalHandover>(`/api/portal/handover?${ofClient(clientId)}`)).handover,
  answer: (clientId: string, key: string, answer: Answer) =>
    postJson<HandoverSaved>('/api/portal/handover/lines', { clientId, key, ...answer }),
  documentsAddress: (clientId: string, language: Language) =>
    `/api/portal/documents.zip?${ofClient(clientId)}&language=${language}`,
};
