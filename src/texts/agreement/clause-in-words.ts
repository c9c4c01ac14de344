import type { DutyClause } from '../../domain/agreement/index.ts';
import { capitalise, formatList } from '../format-list.ts';
import type { Language } from '../language.ts';
import { itemInSentence } from '../messages/asked-duties.ts';
import { wordsOf } from '../words/words.ts';
import { deadlineInWords, rhythmInWords } from './schedule-in-words.ts';

/**
 * A clause as the client reads it, made from the same data that acts: what, by when, in which form, delivered where. Example: `For hver
 * mva-termin: kvitteringer, fakturaer og kontoutskrift, innen 20 dager etter terminen. Sortert etter dato og kontert. Leveres i Takt.`
 */
export function clauseInWords(clause: DutyClause, language: Language): string {
  const words = wordsOf(language);
  const what = formatList(
    clause.items.map((item) => itemInSentence(item, language)),
    language,
  );
  const form = formatList(
    clause.form.map((demand) => words.formDemands[demand]),
    language,
  );
  const where = `${delivered[language]} ${words.deliveryChannels[clause.channel]}`;
  return [
    `${capitalise(rhythmInWords(clause.schedule, language))}: ${what}, ${deadlineInWords(clause.schedule, language)}`,
    ...(form === '' ? [] : [capitalise(form)]),
    where,
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

const delivered = { nb: 'Leveres', en: 'Delivered' };
