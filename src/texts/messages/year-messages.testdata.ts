import { statusOfTold, toldYears, type ToldYearName } from '../../domain/trial-year/trial-year.testdata.ts';
import type { Language } from '../language.ts';
import { halfwayInWords } from '../trial-year/halfway-in-words.ts';
import { statusInWords } from '../trial-year/status-in-words.ts';
import { brattli, letterhead } from './messages.testdata.ts';
import type { ComposedMessage } from './message.ts';
import { composeYearHalfway, composeYearStatus } from './year-messages.ts';

/** What is written of a year, one of each. */
export function everyYearMessage(language: Language): Record<string, ComposedMessage> {
  const from = letterhead(language);
  const status = (name: ToldYearName): ComposedMessage =>
    composeYearStatus(from, brattli, statusInWords(statusOfTold(toldYears[name]), 'left-out', language));
  const word = halfwayInWords(statusOfTold(toldYears['halfway, badly']), language)!;
  return {
    'year so far, all well': status('halfway, all well'),
    'year so far, badly': status('halfway, badly'),
    'a word halfway': composeYearHalfway(from, brattli, {
      subject: word.subject,
      text: word.paragraphs.join('\n\n'),
    }),
  };
}
