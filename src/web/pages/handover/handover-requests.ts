import '../../words/handover-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  approveStatementSchema,
  beginHandoverSchema,
  HandoverLineView,
  HandoverSaved,
  HandoverView,
  nameReceiverSchema,
  noteEnquirySchema,
  officeActSchema,
  receiverLinkSchema,
} from '../../../http/contract/handover.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { HandoverLineView, HandoverView };
export type RunningHandover = NonNullable<HandoverView['handover']>;
export type StatementView = RunningHandover['statements'][number];
export type OfficeAct = z.input<typeof officeActSchema>;

interface OfClient {
  clientId: string;
}

const addressOf = (clientId: string): string => `/api/office/clients/${clientId}/handover`;

export const handoverQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['handover', clientId],
    queryFn: ({ signal }) => sendRequest<HandoverView>(addressOf(clientId), { signal }),
  });

export const listAddress = (clientId: string, of: 'receiver' | 'client', language: string): string =>
  `${addressOf(clientId)}/document?of=${of}&language=${language}`;
export const statementAddress = (clientId: string, id: string, language: string): string =>
  `${addressOf(clientId)}/statements/${id}/document?language=${language}`;

export const beginHandover = ({ clientId, ...notice }: OfClient & z.input<typeof beginHandoverSchema>) =>
  post(addressOf(clientId), notice);
export const agreeLastDay = ({ clientId, agreed }: OfClient & Pick<RunningHandover, 'agreed'>) =>
  post(`${addressOf(clientId)}/last-day`, { agreed });
export const nameReceiver = ({ clientId, ...receiver }: OfClient & z.input<typeof nameReceiverSchema>) =>
  post(`${addressOf(clientId)}/receiver`, receiver);
export const setAccesses = ({ clientId, accesses }: OfClient & Pick<RunningHandover, 'accesses'>) =>
  post<HandoverSaved>(`${addressOf(clientId)}/accesses`, { accesses });
export const actOnLine = ({ clientId, act }: OfClient & { act: OfficeAct }) =>
  post<HandoverSaved>(`${addressOf(clientId)}/lines`, act);
/** One after the other: what was done stays done where one of them is refused. */
export const actOnLines = async ({ clientId, acts }: OfClient & { acts: readonly OfficeAct[] }) => {
  for (const act of acts) await actOnLine({ clientId, act });
};
export const makeLink = ({ clientId }: OfClient) =>
  post<z.infer<typeof receiverLinkSchema>>(`${addressOf(clientId)}/link`);
export const revokeLink = ({ clientId }: OfClient) =>
  sendRequest<undefined>(`${addressOf(clientId)}/link`, { method: 'DELETE' });
export const closeAccess = ({ clientId }: OfClient) => post(`${addressOf(clientId)}/close-access`);
export const endHandover = ({ clientId }: OfClient) => post(`${addressOf(clientId)}/end`);
export const withdrawHandover = ({ clientId }: OfClient) => post(`${addressOf(clientId)}/withdraw`);
export const noteEnquiry = ({ clientId, ...enquiry }: OfClient & z.input<typeof noteEnquirySchema>) =>
  post(`${addressOf(clientId)}/statements`, enquiry);
export const approveStatement = ({
  clientId,
  id,
  ...choice
}: OfClient & { id: string } & z.input<typeof approveStatementSchema>) =>
  post<HandoverSaved>(`${addressOf(clientId)}/statements/${id}/approve`, choice);
export const noteSent = ({ clientId, id }: OfClient & { id: string }) =>
  post(`${addressOf(clientId)}/statements/${id}/sent`);
