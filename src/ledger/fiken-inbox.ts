import { setTimeout as pause } from 'node:timers/promises';
import type { CalendarDate } from '../domain/kernel/index.ts';
import { askFiken, type FikenOutcome, type FikenWire } from './ask-fiken.ts';
import { readCompanies, readDocuments } from './fiken-answers.ts';
import type { LedgerAccess, LedgerDocument, LedgerFault, LedgerInbox } from './ledger-inbox.ts';
import { createOneAtATime } from './one-at-a-time.ts';

export interface FikenOptions {
  baseUrl?: string;
  /** For an answer that is read. */
  readTimeoutMs?: number;
  /** For a file on its way. */
  pushTimeoutMs?: number;
  /** At least so long between the beginnings of two requests by one key. */
  spacingMs?: number;
  wait?: (milliseconds: number) => Promise<void>;
}

/** The most that Fiken answers at once. */
const pageSize = 100;
/** Ten thousand documents in one inbox: more is not read, and the answer says so. */
const pagesMax = 100;

/**
 * The inbox of Fiken, by its API v2 (docs/accounting-systems.md says by which description). One request per key at a time, as its rules ask.
 * Keys stand in a header and nowhere else: not in addresses, reasons or errors.
 */
export function connectFikenInbox({
  baseUrl = 'https://api.fiken.no/api/v2',
  readTimeoutMs = 20_000,
  pushTimeoutMs = 120_000,
  spacingMs = 250,
  wait = (milliseconds) => pause(milliseconds),
}: FikenOptions = {}): LedgerInbox {
  const wire: FikenWire = { baseUrl, wait, line: createOneAtATime({ spacingMs, wait }) };

  const readPage = async <Item>(
    token: string,
    path: string,
    query: Record<string, string>,
    read: (json: unknown) => Item[] | undefined,
  ): Promise<{ items: Item[] } | LedgerFault> => {
    const outcome = await askFiken(wire, {
      token,
      path: `${path}?${new URLSearchParams(query)}`,
      timeoutMs: readTimeoutMs,
    });
    return readAnswer(outcome, read);
  };

  const readPages = async <Item>(
    token: string,
    path: string,
    query: Record<string, string>,
    { read, isLast }: { read: (json: unknown) => Item[] | undefined; isLast?: (items: readonly Item[]) => boolean },
  ): Promise<{ items: Item[]; complete: boolean } | LedgerFault> => {
    const items: Item[] = [];
    for (let page = 0; page < pagesMax; page += 1) {
      const paged = { page: String(page), pageSize: String(pageSize), ...query };
      const outcome = await readPage(token, path, paged, read);
      if (!('items' in outcome)) return outcome;
      items.push(...outcome.items);
      if (outcome.items.length < pageSize || isLast?.(outcome.items)) return { items, complete: true };
    }
    return { items, complete: false };
  };

  const inboxOf = ({ companySlug }: LedgerAccess): string => `/companies/${encodeURIComponent(companySlug)}/inbox`;

  return {
    async listCompanies(token) {
      const outcome = await readPages(token, '/companies', {}, { read: readCompanies });
      return 'items' in outcome ? { companies: outcome.items } : outcome;
    },

    async listDocuments(access, { fromOn } = {}) {
      // The newest first: what is put there meanwhile moves the rest on, so that something comes twice, but nothing is passed over.
      const query = { sortBy: 'createdDate desc', status: 'all' };
      const outcome = await readPages(access.token, inboxOf(access), query, {
        read: readDocuments,
        isLast: (documents) => isBefore(documents.at(-1)?.createdOn, fromOn),
      });
      if (!('items' in outcome)) return outcome;
      const documents = onceEach(outcome.items).filter(({ createdOn }) => !isBefore(createdOn, fromOn));
      return { documents, complete: outcome.complete };
    },

    async findDocuments(access, name) {
      const query = { sortBy: 'createdDate desc', status: 'all', name };
      const outcome = await readPages(access.token, inboxOf(access), query, { read: readDocuments });
      return 'items' in outcome ? { documents: onceEach(outcome.items) } : outcome;
    },

    async push(access, { name, fileName, description, path }) {
      const outcome = await askFiken(wire, {
        token: access.token,
        path: inboxOf(access),
        timeoutMs: pushTimeoutMs,
        form: { fields: { name, filename: fileName, description }, file: { field: 'file', fileName, path } },
      });
      if ('unanswered' in outcome) return { inDoubt: outcome.unanswered };
      if (!('status' in outcome)) return outcome;
      if (outcome.status === 201) return { pushed: { location: outcome.location } };
      if (outcome.status >= 400 && outcome.status < 500) return { refused: 'document-refused' };
      // Whatever failed in there may have failed after the document was kept.
      return { inDoubt: `status ${outcome.status}` };
    },
  };
}

function readAnswer<Item>(
  outcome: FikenOutcome,
  read: (json: unknown) => Item[] | undefined,
): { items: Item[] } | LedgerFault {
  if ('unanswered' in outcome) return { unreachable: outcome.unanswered };
  if (!('status' in outcome)) return outcome;
  if (outcome.status !== 200) return { unreachable: `status ${outcome.status}` };
  const items = read(outcome.json);
  return items === undefined ? { unreachable: 'an answer that could not be read' } : { items };
}

function isBefore(day: CalendarDate | undefined, fromOn: CalendarDate | undefined): boolean {
  return day !== undefined && fromOn !== undefined && day < fromOn;
}

function onceEach(documents: readonly LedgerDocument[]): LedgerDocument[] {
  return [...new Map(documents.map((document) => [document.documentId, document])).values()];
}
