import { sql } from 'kysely';
import type { OfficeSettings } from '../../db/tables.ts';
import { composeYearPage } from '../../pdf/compose-year-page.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { formatDate } from '../../texts/format-date.ts';
import type { Language } from '../../texts/language.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import { statusInWords } from '../../texts/trial-year/status-in-words.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { findYearOfClient, findYearOfCourse, type StoredYear } from './find-year.ts';
import { loadYearStatus } from './load-year-status.ts';

export interface YearPaper {
  document: PaperDocument;
  name: string;
}

/** How a client's year stands today, on one page; of the year that its page shows. A stopped year has none, as its page has none. */
export async function writeYearPaper(
  scope: OfficeScope,
  clientId: string,
  language: Language,
): Promise<YearPaper | { refused: 'not-found' | 'year-none' }> {
  const { rows } = await sql<{ courseId: string | null }>`
    select k.id as "courseId" from client c
    left join course k on k.office_id = c.office_id and k.client_id = c.id and k.decision = 'talk' and k.ended_at is null
    where c.office_id = ${scope.officeId} and c.id = ${clientId}`.execute(scope.trx);
  const [row] = rows;
  if (!row) return { refused: 'not-found' };
  const { courseId } = row;
  const stored = courseId === null ? await findYearOfClient(scope, clientId) : await findYearOfCourse(scope, courseId);
  if (!stored || stored.year.stopped) return { refused: 'year-none' };
  return composeYearPaper(scope, stored, language);
}

/** The same facts in the same words as the quarter's letter and both sides' pages. */
export async function composeYearPaper(scope: OfficeScope, stored: StoredYear, language: Language): Promise<YearPaper> {
  const { status, ownDates } = await loadYearStatus(scope, stored);
  const { rows } = await sql<{ clientName: string; leadName: string; officeName: string; settings: OfficeSettings }>`
    select c.name as "clientName", s.name as "leadName", o.name as "officeName", o.settings
    from client c join office o on o.id = c.office_id join staff s on s.office_id = c.office_id and s.id = c.lead_id
    where c.office_id = ${scope.officeId} and c.id = ${stored.clientId}`.execute(scope.trx);
  const { clientName, leadName, officeName, settings } = rows[0]!;
  return {
    document: composeYearPage({
      language,
      createdAt: scope.now,
      brandColour: brandOf(settings),
      office: { name: officeName },
      leadName,
      client: { name: clientName },
      contactName: null,
      madeOn: formatDate(scope.today, language, { year: true }),
      text: statusInWords(status, ownDates, language),
    }),
    name: `${names[language]} ${clientName} ${scope.today}.pdf`,
  };
}

const names: Readonly<Record<Language, string>> = { nb: 'Året', en: 'The year' };
