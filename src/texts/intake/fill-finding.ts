import type { DocumentType, FormDemand } from '../../domain/agreement/index.ts';
import type { Finding, FindingValues, ReadDocument, ReadingFault } from '../../domain/intake/index.ts';
import { isCalendarDate, ore, type CalendarDate } from '../../domain/kernel/index.ts';
import { fillIn } from '../fill-in.ts';
import { formatDayMonth } from '../format-date.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatExactKroner } from '../format-money.ts';
import { formatOrgnr } from '../format-orgnr.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { wordsOf } from '../words/words.ts';
import { intakeWordsOf } from './intake-words.ts';

/** So many files are named; the rest is counted. */
const namedMost = 3;

/**
 * Puts the values of a finding into a text of its kind, and leaves out sentences that nothing is known for. What clients and sellers have written, names of files
 * among it, is put on one line and never taken for anything but text.
 */
export function fillFinding(
  text: string,
  finding: Finding,
  language: Language,
  more: Readonly<Record<string, string>> = {},
): string {
  const places = { ...placesOf(finding.values, language), ...more };
  const sentences = text.split(/(?<=[.?]) (?=\p{Lu}|\{)/u);
  const known = sentences.filter((sentence) =>
    [...sentence.matchAll(/\{(\w+)\}/g)].every(([, place]) => Object.hasOwn(places, place!)),
  );
  return known.map((sentence) => capitalise(fillIn(sentence, places))).join(' ');
}

/** `«1.pdf», «2.pdf», «3.pdf» og 4 til`. */
export function listFiles(names: readonly string[], language: Language): string {
  const quoted = names.map((name) => quote(name));
  const rest = names.length - namedMost;
  if (rest <= 0) return formatList(quoted, language);
  return formatList([...quoted.slice(0, namedMost), fillIn(intakeWordsOf(language).more, { count: rest })], language);
}

function placesOf(values: FindingValues, language: Language): Record<string, string> {
  const places: Record<string, string> = {};
  const currency = textOf(values.currency) ?? 'NOK';
  for (const [name, value] of Object.entries(values)) {
    if (name === 'amountMinor') places.amount = formatAmount(Math.abs(Number(value)), currency, language);
    else if (name.endsWith('Minor')) places[name.slice(0, -5)] = formatAmount(Number(value), currency, language);
    else if (typeof value === 'string' && isCalendarDate(value)) places[name] = formatDayMonth(value, language);
    else places[name] = cleanLine(`${value}`);
  }
  return { ...places, ...namedPlaces(values, language) };
}

/** What stands for a value under another name, in words of the catalogue. */
function namedPlaces(values: FindingValues, language: Language): Record<string, string> {
  const { documentTypes, formDemands } = wordsOf(language);
  const { faults, sums } = intakeWordsOf(language);
  const document = textOf(values.document) as DocumentType | undefined;
  const fileName = textOf(values.fileName);
  const otherName = textOf(values.otherName);
  const clientOrgnr = textOf(values.clientOrgnr);
  const other = textOf(values.name) ?? (textOf(values.orgnr) && formatOrgnr(textOf(values.orgnr)!));
  const period = periodOf(values, language);
  const name = textOf(values.name);
  const named = (words: string): string => (name === undefined ? words : `${words}, ${cleanLine(name)}`);
  return {
    ...(document
      ? { item: named(documentTypes[document].label), itemInSentence: named(documentTypes[document].inSentence) }
      : {}),
    ...(fileName === undefined ? {} : { file: quote(fileName) }),
    ...(otherName === undefined ? {} : { otherFile: quote(otherName) }),
    ...(clientOrgnr === undefined ? {} : { clientOrgnr: formatOrgnr(clientOrgnr) }),
    ...(other === undefined ? {} : { other: cleanLine(other) }),
    ...(period === undefined ? {} : { period }),
    ...(values.fault === undefined ? {} : { fault: faults[values.fault as ReadingFault] }),
    ...(values.demand === undefined ? {} : { order: formDemands[values.demand as FormDemand] }),
    ...(values.what === undefined ? {} : { what: sums[values.what as ReadDocument['sumFaults'][number]['what']] }),
  };
}

function periodOf({ periodStartOn, periodEndOn }: FindingValues, language: Language): string | undefined {
  if (periodStartOn === undefined || periodEndOn === undefined) return undefined;
  const [from, to] = [periodStartOn, periodEndOn].map((on) => formatDayMonth(on as CalendarDate, language));
  return language === 'nb' ? `${from} til ${to}` : `${from} to ${to}`;
}

function textOf(value: string | number | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function quote(name: string): string {
  return `«${cleanLine(name)}»`;
}

/** `kr 1 490,00`, `minus kr 12,00`, `EUR 80,00`. Of a payment only its size is told: what it was is what is asked. */
function formatAmount(minor: number, currency: string, language: Language): string {
  const amount = formatExactKroner(ore(Math.abs(minor)), language);
  const named = currency === 'NOK' ? amount : amount.replace(/^(?:kr|NOK)/, cleanLine(currency));
  return minor < 0 ? `minus ${named}` : named;
}
