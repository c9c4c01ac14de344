import type { PortalYear } from '../../http/contract/trial-year.ts';
import { getJson, ofClient } from './request.ts';

export type { PortalYear };

export const yearApi = {
  view: async (clientId: string) =>
    await getJson<{ year: PortalYear | null }>(`/api/portal/trial-year?${ofClient(clientId)}`),
};
