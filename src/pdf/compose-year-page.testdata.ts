import { deriveStatus, type YearStatus } from '../domain/trial-year/index.ts';
import {
  builderYear,
  leastComplete,
  mostDays,
  mostReminders,
  soFarOf,
  statusOfTold,
  toldYears,
} from '../domain/trial-year/trial-year.testdata.ts';
import { instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import { statusInWords } from '../texts/trial-year/status-in-words.ts';
import { brekke, type Names } from './compose-talk-pages.testdata.ts';
import { composeYearPage } from './compose-year-page.ts';
import type { PaperDocument } from './document.ts';

/** Three targets, everything late and sent back, many reminders, one missing, and the office late as well. */
export function crowdedStatus(): YearStatus {
  const year = builderYear([mostDays(2), leastComplete(4, 6), mostReminders(18, 6)]);
  return deriveStatus(year, soFarOf(year, { terms: '26! 39! 42! 28! -', reminders: 4, officeLate: 4 }));
}

/** Every year that the words are held against, and the longest. */
export const everyStatus: readonly [string, YearStatus][] = [
  ...Object.entries(toldYears).map(([name, told]): [string, YearStatus] => [name, statusOfTold(told)]),
  ['crowded', crowdedStatus()],
];

export function yearPaperOf(
  status: YearStatus,
  language: Language,
  { office, lead, client, contact }: Names = brekke,
): PaperDocument {
  return composeYearPage({
    language,
    createdAt: instant('2027-08-05T08:00:00.000Z'),
    brandColour: '#0d4b3f',
    office: { name: office },
    leadName: lead,
    client: { name: client },
    contactName: contact,
    madeOn: language === 'nb' ? '5. august 2027' : '5 August 2027',
    text: statusInWords(status, 'approved', language),
  });
}
