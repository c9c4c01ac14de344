import type { z } from '@hono/zod-openapi';
import type { identityBegunSchema, PortalProposal, proposalAcceptedSchema } from '../../http/contract/proposals.ts';
import { getJson, ofClient, postJson } from './request.ts';

/** The agreement as it is read and answered. */
export type Proposal = NonNullable<PortalProposal['proposal']>;
export type Accepted = z.infer<typeof proposalAcceptedSchema>;

const root = '/api/portal';
const at = (proposalId: string): string => `${root}/proposals/${encodeURIComponent(proposalId)}`;

export const proposalApi = {
  find: async (clientId: string) => (await getJson<PortalProposal>(`${root}/proposal?${ofClient(clientId)}`)).proposal,
  /** The very document whose hash is accepted. */
  documentAddress: (proposalId: string, clientId: string) => `${at(proposalId)}/document?${ofClient(clientId)}`,
  sealedAddress: (proposalId: string, clientId: string) => `${at(proposalId)}/sealed?${ofClient(clientId)}`,
  /** With the confirmation that was on the screen, where there was one. */
  accept: (proposalId: string, clientId: string, documentSha256: string, identityId: string | undefined) =>
    postJson<Accepted>(`${at(proposalId)}/accept`, { clientId, documentSha256, ...(identityId ? { identityId } : {}) }),
  beginIdentity: (proposalId: string, clientId: string) =>
    postJson<z.infer<typeof identityBegunSchema>>(`${at(proposalId)}/identity`, { clientId }),
  decline: (proposalId: string, clientId: string, reason: string) =>
    postJson<void>(`${at(proposalId)}/decline`, { clientId, reason }),
};
