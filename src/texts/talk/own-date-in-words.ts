import type { OfficeLateness } from '../../domain/conduct/index.ts';
import { assertNever, type CalendarDate } from '../../domain/kernel/index.ts';
import { formatDayMonth } from '../format-date.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';

/**
 * One thing that the office itself was late with. Example: `Mva-melding: skulle vært klar 12. oktober 2026, og kom 14. oktober 2026.`
 */
export function ownDateInWords(late: OfficeLateness, language: Language): string {
  const words = wordsIn[language];
  const day = (date: CalendarDate): string => formatDayMonth(date, language, { year: true });
  switch (late.slip) {
    case 'extension-unanswered':
      return words.extension(day(late.dueOn));
    case 'answer-not-looked-at':
      return words.answer(day(late.dueOn));
    case 'report-late': {
      const report = late.report === undefined ? words.report : wordsOf(language).agreement.officeReports[late.report];
      return words.reportLate(report, day(late.dueOn), late.doneOn && day(late.doneOn));
    }
    case 'reminded-late':
      return words.reminder(day(late.dueOn), late.doneOn && day(late.doneOn));
    default:
      return assertNever(late);
  }
}

const wordsIn = {
  nb: {
    extension: (day: string) => `Du ba om flere dager. Svaret skulle kommet ${day}.`,
    answer: (day: string) => `Svaret ditt skulle vært sett på ${day}.`,
    report: 'Det vi hadde lovet',
    reportLate: (report: string, day: string, done?: string) =>
      `${report}: skulle vært klar ${day}${done === undefined ? '.' : `, og kom ${done}.`}`,
    reminder: (day: string, done?: string) =>
      `Påminnelsen skulle gått ${day}, og ${done === undefined ? 'gikk ikke' : `gikk ${done}`}.`,
  },
  en: {
    extension: (day: string) => `You asked for more days. The answer was due on ${day}.`,
    answer: (day: string) => `Your answer was to be looked at by ${day}.`,
    report: 'What we had promised',
    reportLate: (report: string, day: string, done?: string) =>
      `${report}: promised for ${day}${done === undefined ? '.' : `, and came on ${done}.`}`,
    reminder: (day: string, done?: string) =>
      `The reminder was due on ${day}, and ${done === undefined ? 'did not go' : `went on ${done}`}.`,
  },
} satisfies Record<Language, unknown>;
