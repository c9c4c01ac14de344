import type { OfficeLateness } from '../../domain/conduct/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDayMonth } from '../format-date.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';

/** One thing that the office was late with, told to another office: `Mva-melding: lovet 12. oktober 2026, kom 14. oktober 2026`. */
export function ownLateInWords(late: OfficeLateness, language: Language): string {
  const words = wordsIn[language];
  const day = (date: CalendarDate): string => formatDayMonth(date, language, { year: true });
  const report = 'report' in late ? late.report : undefined;
  const what = report === undefined ? words[late.slip] : wordsOf(language).agreement.officeReports[report];
  const done = late.doneOn === undefined ? words.notSeen : words.came(day(late.doneOn));
  const promised = `${what}: ${words.promised(day(late.dueOn))}`;
  return late.slip === 'report-late' || late.slip === 'reminded-late' ? `${promised}, ${done}` : promised;
}

const wordsIn = {
  nb: {
    'extension-unanswered': 'Svar på ønske om flere dager',
    'answer-not-looked-at': 'Svar fra kunden som skulle vært sett på',
    'report-late': 'Det vi hadde lovet',
    'reminded-late': 'Påminnelse',
    promised: (day: string) => `lovet ${day}`,
    came: (day: string) => `kom ${day}`,
    notSeen: 'ikke kommet',
  },
  en: {
    'extension-unanswered': 'Answer to a wish for more days',
    'answer-not-looked-at': 'Answer from the client that was to be looked at',
    'report-late': 'What we had promised',
    'reminded-late': 'Reminder',
    promised: (day: string) => `promised for ${day}`,
    came: (day: string) => `came on ${day}`,
    notSeen: 'has not come',
  },
} satisfies Record<Language, unknown>;
