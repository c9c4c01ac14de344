import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AgreementTerms } from '../../../domain/agreement/index.ts';
import type { CalendarDate } from '../../../domain/kernel/index.ts';
import type {
  checkSchema,
  CopiedProposals,
  newProposalSchema,
  paperAcceptanceSchema,
  AgreementsUnderWay,
  ProposalDetail,
  ProposalList,
  sendProposalSchema,
  TemplateList,
} from '../../../http/contract/proposals.ts';
import { post, sendRequest } from '../../api/send-request.ts';
import type { Draft } from './edit/draft-history.ts';

export const proposalQuery = (proposalId: string) =>
  queryOptions({
    queryKey: ['proposal', proposalId],
    queryFn: ({ signal }) => sendRequest<ProposalDetail>(`/api/office/proposals/${proposalId}`, { signal }),
    // A letter takes some seconds: the page says by itself when it has arrived.
    refetchInterval: ({ state }) =>
      state.data?.signers.some(({ letter }) => letter?.state === 'on-its-way') ? 4_000 : false,
  });

export const clientProposalsQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['proposals', clientId],
    queryFn: ({ signal }) => sendRequest<ProposalList>(`/api/office/clients/${clientId}/proposals`, { signal }),
  });

export const agreementsUnderWayQuery = queryOptions({
  queryKey: ['agreements-under-way'],
  queryFn: ({ signal }) => sendRequest<AgreementsUnderWay>('/api/office/proposals', { signal }),
});

export const templateListQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => sendRequest<TemplateList>('/api/office/templates', { signal }),
});

export type ProposalStart = z.input<typeof newProposalSchema>['from'];

export const makeProposal = ({
  clientId,
  ...start
}: {
  clientId: string;
  from: ProposalStart;
  startOn: CalendarDate;
}) => post<{ proposalId: string }>(`/api/office/clients/${clientId}/proposals`, start);

export const saveProposal = ({ proposalId, revision, draft }: { proposalId: string; revision: number; draft: Draft }) =>
  sendRequest<{ revision: number }>(`/api/office/proposals/${proposalId}`, {
    method: 'PUT',
    body: { revision, ...draft },
  });

export const sendProposal = ({ proposalId, ...sending }: { proposalId: string } & z.input<typeof sendProposalSchema>) =>
  post<{ documentSha256: string }>(`/api/office/proposals/${proposalId}/send`, sending);

export const withdrawProposal = ({ proposalId, reason }: { proposalId: string; reason: string }) =>
  post(`/api/office/proposals/${proposalId}/withdraw`, reason === '' ? {} : { reason });

type PaperAcceptance = Omit<z.input<typeof paperAcceptanceSchema>, 'file'>;

/** The signed paper first: an acceptance names only a file that is safely stored. */
export async function acceptOnPaper({
  proposalId,
  file,
  ...acceptance
}: { proposalId: string; file: File } & PaperAcceptance): Promise<unknown> {
  const address = `/api/office/agreement-files?name=${encodeURIComponent(file.name)}`;
  const { sha256, name } = await sendRequest<{ sha256: string; name: string }>(address, { method: 'PUT', body: file });
  return post(`/api/office/proposals/${proposalId}/paper`, { ...acceptance, file: { sha256, name } });
}

export const registerCheck = ({ clientId, ...check }: { clientId: string } & z.input<typeof checkSchema>) =>
  post(`/api/office/clients/${clientId}/checks`, check);

export interface CopyOrder {
  fromProposalId: string;
  clientIds: readonly string[];
  startOn: CalendarDate;
  preview: boolean;
}
export const copyProposal = (order: CopyOrder) => post<CopiedProposals>('/api/office/proposals/copy', order);

interface TemplateFields {
  name: string;
  terms: AgreementTerms;
}
export const addTemplate = (template: TemplateFields) =>
  post<{ templateId: string }>('/api/office/templates', template);
export const changeTemplate = ({
  templateId,
  ...template
}: { templateId: string; revision: number } & TemplateFields) =>
  sendRequest(`/api/office/templates/${templateId}`, { method: 'PUT', body: template });
export const retireTemplate = ({ templateId }: { templateId: string }) =>
  post(`/api/office/templates/${templateId}/retire`);

/** Terms from the contract: the same data, whose dates and sums the domain knows as such. */
export function termsOf(terms: ProposalDetail['terms']): AgreementTerms {
  return terms as unknown as AgreementTerms;
}
