import type { AgreedItem, DutyClause, FormDemand } from '../../domain/agreement/index.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatCounted } from '../format-count.ts';
import type { Language } from '../language.ts';
import { findDistinctName } from '../messages/asked-duties.ts';
import { wordsOf } from '../words/words.ts';
import { asSentence } from './as-sentence.ts';
import { chargeInWords } from './charge-in-words.ts';
import { rhythmInWords } from './period-rule-in-words.ts';
import { deadlineInWords, scheduleNotesInWords } from './schedule-in-words.ts';

/**
 * A clause as the client reads it, made from the same data that acts: what, by when, in which form, delivered where. Example: `For hver
 * mva-termin: kvitteringer, fakturaer og kontoutskrift, innen 20 dager etter terminen. Sortert etter dato og kontert. Leveres i Takt. Sendes noe
 * tilbake, er det tre virkedager til å rette det.`
 */
export function clauseInWords(clause: DutyClause, language: Language): string {
  const words = wordsIn[language];
  const { schedule, items, whileVat, form, wished, channel, mendDays } = clause;
  const what = formatList(
    items.map((item) => agreedItemInWords(item, language)),
    language,
  );
  return [
    `${rhythmInWords(schedule.period, schedule.due, language)}: ${what}, ${deadlineInWords(schedule, language)}`,
    ...scheduleNotesInWords(schedule, language),
    ...(whileVat === undefined ? [] : [whileVatInWords(whileVat, language)]),
    ...(form.length === 0 ? [] : [formInWords(form, language)]),
    ...(wished === undefined || wished.length === 0 ? [] : [words.wished(formInWords(wished, language))]),
    ...(items.every(({ essential }) => essential) ? [] : [words.minorNeverLate]),
    `${words.delivered} ${wordsOf(language).deliveryChannels[channel]}`,
    mendDays === 0 ? words.noTimeToMend : words.mend(formatCounted(mendDays, 'working-day', language)),
  ]
    .map((sentence) => asSentence(capitalise(sentence)))
    .join(' ');
}

/** The whole clause: what is owed, and a paragraph for each charge. */
export function clauseParagraphs(clause: DutyClause, language: Language): string[] {
  return [clauseInWords(clause, language), ...clause.charges.map((charge) => chargeInWords(charge, language))];
}

/** One thing of a delivery: `kontoutskrift (Driftskonto)`, `timelister for hver ansatt (hvis det var lønn i perioden; ikke avgjørende)`. */
export function agreedItemInWords(item: AgreedItem, language: Language): string {
  const words = wordsOf(language);
  const document = words.documentTypes[item.document].inSentence;
  const name = findDistinctName(document, item.name);
  const notes = [
    ...(name === undefined ? [] : [name]),
    ...(item.onlyIf === undefined ? [] : [words.agreement.circumstances[item.onlyIf]]),
    ...(item.form === undefined || item.form.length === 0 ? [] : [formInWords(item.form, language)]),
    ...(item.essential ? [] : [wordsIn[language].minor]),
  ];
  return [
    document,
    ...(item.each === undefined ? [] : [words.agreement.repeatedThings[item.each].forEach]),
    ...(notes.length === 0 ? [] : [`(${notes.join('; ')})`]),
  ].join(' ');
}

function formInWords(form: readonly FormDemand[], language: Language): string {
  const { formDemands } = wordsOf(language);
  return formatList(
    form.map((demand) => formDemands[demand]),
    language,
  );
}

function whileVatInWords(regimes: NonNullable<DutyClause['whileVat']>, language: Language): string {
  const { vatRegimes } = wordsOf(language).agreement;
  const words = wordsIn[language];
  const [only, ...others] = regimes;
  if (only === 'none' && others.length === 0) return words.withoutVat;
  const ways = regimes.map((regime) => vatRegimes[regime]);
  const last = ways.pop()!;
  return words.whileVat(ways.length === 0 ? last : `${ways.join(', ')} ${words.or} ${last}`);
}

const wordsIn = {
  nb: {
    delivered: 'Leveres',
    wished: (form: string) => `Gjerne ${form}`,
    minor: 'ikke avgjørende',
    minorNeverLate: 'Det som ikke er avgjørende, gjør ikke leveringen for sen',
    whileVat: (how: string) => `Gjelder mens mva meldes ${how}`,
    withoutVat: 'Gjelder mens det ikke meldes mva',
    or: 'eller',
    mend: (days: string) => `Sendes noe tilbake, er det ${days} til å rette det`,
    noTimeToMend: 'Sendes noe tilbake, teller det først når det er rettet',
  },
  en: {
    delivered: 'Delivered',
    wished: (form: string) => `Preferably ${form}`,
    minor: 'not decisive',
    minorNeverLate: 'What is not decisive never makes the delivery late',
    whileVat: (how: string) => `Holds while VAT is reported ${how}`,
    withoutVat: 'Holds while no VAT is reported',
    or: 'or',
    mend: (days: string) =>
      `If something is sent back, there ${days.startsWith('one ') ? 'is' : 'are'} ${days} to mend it`,
    noTimeToMend: 'If something is sent back, it counts only when it is mended',
  },
};
