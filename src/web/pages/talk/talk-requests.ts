import '../../words/talk-words.ts';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { changeTalkSchema, TalkChanged, TalkView, TargetView } from '../../../http/contract/talk.ts';
import { post, sendRequest } from '../../api/send-request.ts';

export type { TalkChanged, TalkView, TargetView };
export type TalkChange = z.input<typeof changeTalkSchema>;
export type TalkProposal = TalkView['proposals'][number];
export type PageItem = TalkView['page']['title'];
export type TalkPaper = 'client' | 'accountant' | TalkProposal['proposal'];

const addressOf = (clientId: string): string => `/api/office/clients/${clientId}`;

export const talkQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['talk', clientId],
    queryFn: ({ signal }) => sendRequest<TalkView>(`${addressOf(clientId)}/talk`, { signal }),
  });

export const paperAddress = (clientId: string, of: TalkPaper): string =>
  `${addressOf(clientId)}/talk/document?of=${of}`;

export const changeTalk = ({ clientId, ...change }: TalkChange & { clientId: string }) =>
  post<TalkChanged>(`${addressOf(clientId)}/talk`, change);
export const approveOwnDates = ({ clientId, approved }: { clientId: string; approved: boolean }) =>
  post(`${addressOf(clientId)}/talk/own-dates`, { approved });
export const markClaim = ({ clientId, marked }: { clientId: string; marked: boolean }) =>
  post(`${addressOf(clientId)}/claim`, { marked });
export const draftFromTalk = ({ clientId, proposal }: { clientId: string; proposal: TalkProposal['proposal'] }) =>
  post<{ proposalId: string }>(`${addressOf(clientId)}/talk/draft`, { proposal });
