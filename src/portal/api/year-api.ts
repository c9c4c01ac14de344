import type { PortalYear } from '../../http/contract/trial-year.ts';
import type { Language } from '../../texts/language.ts';
import { getJson, ofClient } from './request.ts';

export type { PortalYear };

export const yearApi = {
  view: async (clientId: string) =>
    await getJson<{ year: PortalYear | null }>(`/api/portal/trial-year?${ofClient(clientId)}`),
  /** The same page as a PDF on one sheet. */
  paperAddress: (clientId: string, language: Language) =>
    `/api/portal/trial-year/document?${ofClient(clientId)}&language=${language}`,
};
