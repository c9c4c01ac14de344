import { z } from 'zod';
import { calendarDate, isCalendarDate, type CalendarDate } from '../domain/kernel/index.ts';
import type { LedgerCompany, LedgerDocument } from './ledger-inbox.ts';

/** Reads text or nothing: a field of another shape than expected must not cost the rest of the answer. */
const text = z.string().optional().catch(undefined);

const companySchema = z.object({ name: z.string(), slug: z.string().min(1), organizationNumber: text });

const documentSchema = z.object({
  documentId: z.union([z.int(), z.string().min(1)]),
  name: text,
  description: text,
  filename: text,
  status: z.boolean().catch(false),
  // Clients made from different versions of the description know it by either name.
  createdDate: text,
  createdAt: text,
});

/** Undefined when the answer is not a list of companies. */
export function readCompanies(json: unknown): LedgerCompany[] | undefined {
  const parsed = z.array(companySchema).safeParse(json);
  return parsed.data?.map(({ name, slug, organizationNumber }) => ({
    name,
    slug,
    orgnr: organizationNumber?.replaceAll(/\s/g, ''),
  }));
}

/** Undefined when the answer is not a list of documents: one that cannot be told from others would be counted wrong. */
export function readDocuments(json: unknown): LedgerDocument[] | undefined {
  const parsed = z.array(documentSchema).safeParse(json);
  return parsed.data?.map((document) => ({
    documentId: String(document.documentId),
    name: document.name ?? document.filename ?? '',
    description: document.description ?? '',
    used: document.status,
    createdOn: readDay(document.createdDate) ?? readDay(document.createdAt),
  }));
}

/**
 * A day as it stands, or the day in Norway at a moment with a zone. A moment without one is taken to be Norway's.
 * Example: `2026-11-12T23:30:00Z` is 13 November.
 */
export function readDay(written: string | undefined): CalendarDate | undefined {
  if (written === undefined) return undefined;
  const day = written.slice(0, 10);
  if (!isCalendarDate(day)) return undefined;
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(written.slice(10))) return calendarDate(day);
  const moment = Date.parse(written);
  return Number.isNaN(moment) ? undefined : calendarDate(inNorway.format(moment));
}

// Swedish writes days as ISO does.
const inNorway = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
