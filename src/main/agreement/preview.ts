import {
  findTermWarnings,
  foreseeDates,
  type AgreementTerms,
  type ClientFacts,
  type Foreseen,
  type TermFault,
} from '../../domain/agreement/index.ts';
import { addMonths, DomainError, type CalendarDate, type Closure } from '../../domain/kernel/index.ts';
import { foreseeAllPrices, type ForeseenPrice } from '../../domain/surcharge/index.ts';
import { chargeInWords } from '../../texts/agreement/charge-in-words.ts';
import { clauseNumberOf, clausesInWords } from '../../texts/agreement/clause-number.ts';
import {
  foreseenDutyInWords,
  foreseenPromiseInWords,
  noDatesInWords,
  promiseAfterDeliveryInWords,
  requestExampleInWords,
} from '../../texts/agreement/foreseen-in-words.ts';
import { priceExampleInWords } from '../../texts/agreement/price-example-in-words.ts';
import { errorText } from '../../texts/error-text.ts';
import { formatArithmetic } from '../../texts/format-arithmetic.ts';
import { capitalise } from '../../texts/format-list.ts';
import type { Language } from '../../texts/language.ts';

export interface PreviewRange {
  fromOn: CalendarDate;
  toOn: CalendarDate;
  /** Absent: the engagement has lasted for long, so that every deadline in the range is shown. */
  startOn?: CalendarDate;
  closures: readonly Closure[];
}

/** Every day that an agreement causes, what may be worth a second look, and what lateness would cost. */
export function preview(terms: AgreementTerms, facts: ClientFacts, range: PreviewRange, language: Language) {
  const { foreseen, warnings } = foresee(terms, facts, range);
  const prices = foreseeAllPrices(terms, foreseen, range.closures);
  return {
    fromOn: range.fromOn,
    toOn: range.toOn,
    ...(range.startOn === undefined ? {} : { startOn: range.startOn }),
    duties: foreseen.duties.map((duty) => ({
      key: duty.key,
      clause: duty.clauseKey,
      number: clauseNumberOf(terms, duty.clauseKey),
      period: duty.period,
      dueOn: duty.dueOn,
      ...(duty.dueAt === undefined ? {} : { dueAt: duty.dueAt }),
      aim: duty.aim === true,
      items: duty.items.map(({ key, document, name, essential }) => ({
        key,
        document,
        ...(name === undefined ? {} : { name }),
        essential,
      })),
      statutory: duty.statutory,
      text: foreseenDutyInWords(duty, language),
    })),
    promises: foreseen.promises.map((promise) => ({
      key: promise.key,
      promise: promise.promise.key,
      report: promise.promise.report,
      period: promise.period,
      dueOn: promise.dueOn,
      whenLate: promise.promise.whenLate,
      statutory: promise.statutory,
      text: foreseenPromiseInWords(promise, language),
    })),
    afterDelivery: foreseen.afterDelivery.map((promise) => ({
      promise: promise.key,
      report: promise.report,
      ...promise.due,
      text: promiseAfterDeliveryInWords(promise, language),
    })),
    withoutDates: foreseen.withoutDates.map(({ clauseKey, why }) => ({
      clause: clauseKey,
      why,
      text: noDatesInWords(clausesInWords(terms, [clauseKey], language), why, language),
    })),
    warnings: warnings.map(({ details, ...warning }) => ({
      ...warning,
      text: errorText(warning.code, details ?? {}, language),
    })),
    prices: prices.map((price) => tellPrice(price, terms, language)),
  };
}

interface Warning extends TermFault {
  details?: DomainError['details'];
}

/** Law that is not known of a time before the range stops nothing: what follows from the range itself is shown, and the rest is said. */
function foresee(
  terms: AgreementTerms,
  facts: ClientFacts,
  { fromOn, toOn, startOn, closures }: PreviewRange,
): { foreseen: Foreseen; warnings: Warning[] } {
  const warnings: Warning[] = findTermWarnings(terms);
  const range = { fromOn, toOn, startOn: startOn ?? addMonths(fromOn, -24) };
  try {
    return { foreseen: foreseeDates(terms, facts, closures, range), warnings };
  } catch (error) {
    if (startOn !== undefined || !(error instanceof DomainError)) throw error;
    const foreseen = foreseeDates(terms, facts, closures, { ...range, startOn: fromOn });
    return { foreseen, warnings: [...warnings, { path: '', code: error.code, details: error.details }] };
  }
}

function tellPrice(price: ForeseenPrice, terms: AgreementTerms, language: Language) {
  const { clauseKey, term, duty, deliveries, requests } = price;
  const clause = clauseNumberOf(terms, clauseKey);
  return {
    clause: clauseKey,
    charge: term.key,
    ...(duty === undefined ? {} : { duty: duty.key }),
    text: chargeInWords(term, language),
    deliveries: deliveries.map((example) => ({
      example: example.example,
      noticeOn: example.noticeOn,
      deliveredOn: example.deliveredOn,
      work: example.work,
      sumOre: example.sumOre,
      text: priceExampleInWords(example, language),
      ...(example.arithmetic === undefined
        ? {}
        : {
            arithmetic: example.arithmetic,
            steps: formatArithmetic(example.arithmetic, term, language, {
              ...(clause === undefined ? {} : { clause }),
              work: example.work,
            }),
          }),
    })),
    requests: requests.map((example) => ({ ...example, text: requestExampleInWords(example, language) })),
  };
}

/** The same as lines for a person. */
export function describePreview(told: ReturnType<typeof preview>, terms: AgreementTerms, language: Language): string[] {
  const words = wordsIn[language];
  const number = (clause: string): string => capitalise(clausesInWords(terms, [clause], language));
  return [
    ...section(
      words.duties,
      told.duties.map(({ clause, text }) => `${number(clause)}  ${text}`),
    ),
    ...section(
      words.promises,
      [...told.promises, ...told.afterDelivery].map(({ text }) => text),
    ),
    ...section(
      words.prices,
      told.prices.flatMap(({ clause, text, deliveries, requests }) => [
        `${number(clause)}  ${text}`,
        ...[...deliveries, ...requests].map((example) => `  ${example.text}`),
      ]),
    ),
    ...section(
      words.withoutDates,
      told.withoutDates.map(({ text }) => text),
    ),
    ...section(
      words.warnings,
      told.warnings.map(({ path, text }) => (path === '' ? text : `${path}: ${text}`)),
    ),
  ];
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`), ''];
}

const wordsIn = {
  nb: {
    duties: 'Leveringsfrister',
    promises: 'Dette skylder byrået',
    prices: 'Dette koster det',
    withoutDates: 'Uten datoer',
    warnings: 'Verdt å se på',
  },
  en: {
    duties: 'Delivery deadlines',
    promises: 'What the office owes',
    prices: 'What it costs',
    withoutDates: 'Without dates',
    warnings: 'Worth a look',
  },
} satisfies Record<Language, unknown>;
