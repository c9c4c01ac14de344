import type {
  ForeseenDuty,
  ForeseenLaw,
  ForeseenPromise,
  NoDates,
  ReportPromise,
} from '../../domain/agreement/index.ts';
import type { RequestExample } from '../../domain/surcharge/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatMinutes } from '../format-minutes.ts';
import { formatKronerPlusVat, formatShare } from '../format-money.ts';
import { formatPeriod } from '../format-period.ts';
import { formatTime } from '../format-time.ts';
import type { Language } from '../language.ts';
import { itemInSentence } from '../messages/asked-duties.ts';
import { reportWordsOf } from '../statutory-in-words.ts';
import { wordsOf } from '../words/words.ts';
import { asSentence } from './as-sentence.ts';

/**
 * One day of the coming year: `Fredag 20. november 2026 kl. 12:00: kvitteringer, leverandørfakturaer og kontoutskrift for september og oktober
 * (mva-meldingen: torsdag 10. desember 2026).`
 */
export function foreseenDutyInWords(duty: ForeseenDuty, language: Language): string {
  const words = wordsIn[language];
  const day = `${duty.aim ? `${words.about} ` : ''}${formatDate(duty.dueOn, language, { year: true })}`;
  const at = duty.dueAt === undefined ? '' : ` ${formatTime(duty.dueAt, language)}`;
  const items = formatList(
    duty.items.map((item) => itemInSentence(item, language)),
    language,
  );
  const what = words.whatFor(items, formatPeriod(duty.period, language));
  return asSentence(capitalise(`${day}${at}: ${what}${lawsInWords(duty.statutory, language)}`));
}

/** `Onsdag 9. desember 2026: mva-melding for september og oktober (mva-meldingen: torsdag 10. desember 2026).` */
export function foreseenPromiseInWords(promise: ForeseenPromise, language: Language): string {
  const { officeReports } = wordsOf(language).agreement;
  const day = formatDate(promise.dueOn, language, { year: true });
  const what = wordsIn[language].whatFor(officeReports[promise.promise.report], formatPeriod(promise.period, language));
  return asSentence(capitalise(`${day}: ${what}${lawsInWords(promise.statutory, language)}`));
}

/** `Periodens rapport: ti virkedager etter at alt er kommet.` */
export function promiseAfterDeliveryInWords({ report, due }: ReportPromise, language: Language): string {
  const { officeReports } = wordsOf(language).agreement;
  if (due.rule !== 'after-delivery') return asSentence(officeReports[report]);
  const days = formatCounted(due.count, due.unit === 'days' ? 'day' : 'working-day', language);
  return asSentence(`${officeReports[report]}: ${wordsIn[language].afterDelivery(days)}`);
}

/** Why a clause has no date: `Punkt 2 har ingen datoer her: vi vet ikke når det skjer.` */
export function noDatesInWords(clause: string, why: NoDates, language: Language): string {
  const words = wordsIn[language];
  return asSentence(words.noDates(capitalise(clause), words.why[why]));
}

/** `Bes det om med én virkedags varsel, koster 1 t 30 min kr 900 + mva. mer.` */
export function requestExampleInWords(example: RequestExample, language: Language): string {
  const words = wordsIn[language];
  const asked = formatDate(example.requestedOn, language);
  const needed = formatDate(example.neededOn, language);
  if (example.price === undefined) return asSentence(words.requestFree(asked, needed));
  const { minutes, basisPoints } = example.price;
  return asSentence(
    words.request(
      asked,
      needed,
      formatMinutes(minutes, language),
      formatShare(basisPoints, language),
      formatKronerPlusVat(example.sumOre, language),
    ),
  );
}

function lawsInWords(laws: readonly ForeseenLaw[], language: Language): string {
  if (laws.length === 0) return '';
  const told = laws.map(
    ({ report, dueOn }) => `${reportWordsOf(report, language).theOne}: ${formatDate(dueOn, language, { year: true })}`,
  );
  return ` (${told.join('; ')})`;
}

const wordsIn = {
  nb: {
    about: 'om lag',
    whatFor: (what: string, period: string) => `${what} for ${period}`,
    afterDelivery: (days: string) => `${days} etter at alt er kommet`,
    noDates: (clause: string, why: string) => `${clause} har ingen datoer her: ${why}`,
    why: {
      'event-not-known': 'vi vet ikke når det skjer',
      'not-while-vat-is-so': 'det gjelder en annen måte å melde mva på',
      'none-in-this-span': 'ingen av fristene faller i dette tidsrommet',
    } satisfies Record<NoDates, string>,
    requestFree: (asked: string, needed: string) =>
      `Bes det om noe ${asked} til ${needed}, koster det ingenting ekstra`,
    request: (asked: string, needed: string, time: string, share: string, sum: string) =>
      `Bes det om noe ${asked} til ${needed}, koster ${time} arbeid ${share} mer, ${sum}`,
  },
  en: {
    about: 'about',
    whatFor: (what: string, period: string) => `${what} for ${period}`,
    afterDelivery: (days: string) => `${days} after everything has come`,
    noDates: (clause: string, why: string) => `${clause} has no dates here: ${why}`,
    why: {
      'event-not-known': 'we do not know when it happens',
      'not-while-vat-is-so': 'it is about another way of reporting VAT',
      'none-in-this-span': 'none of its deadlines falls in this span',
    } satisfies Record<NoDates, string>,
    requestFree: (asked: string, needed: string) => `Asked on ${asked} for ${needed}, something costs nothing extra`,
    request: (asked: string, needed: string, time: string, share: string, sum: string) =>
      `Asked on ${asked} for ${needed}, ${time} of work costs ${share} more, ${sum}`,
  },
};
