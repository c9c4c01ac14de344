import type { Language } from '../../texts/language.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { composeYearPaper, type YearPaper } from '../trial-year/write-year-paper.ts';
import type { Acting } from './find-acting-for.ts';
import { findRunningYear } from './view-trial-year.ts';

/** The client's page of the year on one sheet, for whoever sees that page. */
export async function writePortalYearPaper(
  scope: OfficeScope,
  { clientId, answersFor }: Acting,
  language: Language,
): Promise<YearPaper | { refused: 'year-none' }> {
  const stored = answersFor.includes('agreement') ? await findRunningYear(scope, clientId) : undefined;
  return stored ? composeYearPaper(scope, stored, language) : { refused: 'year-none' };
}
