import { createContext, use } from 'react';
import type { PortalHome } from '../http/contract/portal.ts';
import type { AnswerKind } from '../domain/obligation/index.ts';
import type { CalendarDate } from '../domain/kernel/index.ts';
import type { Route } from './route.ts';
import type { UploadQueue, Purpose } from './queue/upload-queue.ts';

/** Something that the next screen shows once at its top. */
export type News =
  | { news: 'switched'; company: string }
  | { news: 'answered-all' }
  | { news: 'asked'; on: CalendarDate }
  | { news: 'moved'; company: string };

/** An answer as it was given on this page: the server's list says only that there is one. */
export interface GivenAnswer {
  kind: AnswerKind;
  expectedOn: CalendarDate | null;
}

export interface Portal {
  home: PortalHome;
  /** When the list was fetched (milliseconds on this phone's clock). */
  fetchedAt: number;
  queue: UploadQueue;
  given: ReadonlyMap<string, GivenAnswer>;
  news: News | null;
  tell(news: News | null): void;
  noteAnswer(item: string, answer: GivenAnswer): void;
  /** Fetches the list again; throws a problem when that fails. */
  refresh(): Promise<void>;
  switchTo(clientId: string): Promise<void>;
  go(route: Route): void;
  /** Goes on from a place that was only on the way, so that the phone's back button does not come to it again. */
  goInstead(route: Route): void;
  /** Another page of a document where it is said. */
  takePhoto(purpose?: Purpose, documentId?: string): void;
  chooseFiles(purpose?: Purpose): void;
  /** Takes or chooses what answers a question; it stays with the question until it is sent. */
  answerByPhoto(questionId: string, documentId?: string): void;
  answerByFile(questionId: string): void;
  keepFiles(files: readonly File[]): void;
  /** Milliseconds now by the office's clock, which a demo may have moved. */
  now(): number;
}

export const PortalContext = createContext<Portal | null>(null);

export function usePortal(): Portal {
  const portal = use(PortalContext);
  if (!portal) throw new Error('outside the portal');
  return portal;
}
