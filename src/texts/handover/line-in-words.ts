import { assertNever, type CalendarDate } from '../../domain/kernel/index.ts';
import type { HandoverContent, HandoverLine, HandoverStep } from '../../domain/handover/index.ts';
import { formatDayMonth } from '../format-date.ts';
import { capitalise, decapitalise, formatList } from '../format-list.ts';
import { formatNumber } from '../format-money.ts';
import { formatPeriod } from '../format-period.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { reportInWords } from '../statutory-in-words.ts';
import { wordsOf } from '../words/words.ts';
import { handoverWords } from './handover-words.ts';

/** What a line is, in a few words: `Januar og februar 2027: to filer`, `Regnskapssystem: Fiken`, `Altinn: Ingrid Solheim`. */
export function lineInWords(content: HandoverContent, language: Language): string {
  const words = wordsIn[language];
  const { items, accesses, powers } = handoverWords[language];
  switch (content.item) {
    case 'material': {
      const { period, files } = content;
      if (period === null) return items.material;
      return `${capitalise(formatPeriod(period, language, { year: true }))}: ${words.files(files.length)}`;
    }
    case 'open-duties':
      return `${items['open-duties']}: ${content.duties.length}`;
    case 'statutory-deadlines':
      return `${items['statutory-deadlines']}: ${content.deadlines.length}`;
    case 'agreement':
      return `${items.agreement}: ${words.documents(content.documents.length)}`;
    case 'record':
      return content.record === null
        ? items.record
        : `${items.record}: ${words.events(formatNumber(content.record.events, language))}`;
    case 'accounts-and-accesses':
      return content.access === null
        ? items['accounts-and-accesses']
        : `${accesses[content.access.kind]}: ${cleanLine(content.access.name)}`;
    case 'powers-of-attorney':
      return content.held === null
        ? items['powers-of-attorney']
        : `${powers[content.held.power]}: ${cleanLine(content.held.holder)}`;
    case 'own-documents':
      return `${items['own-documents']}: ${words.documents(content.documents)}`;
    default:
      return assertNever(content);
  }
}

/** Where a line stands, with who and when: `Bekreftet 1. juni 2027 av Mari Fjord`; then the words that were written, as they were. */
export function standingInWords({ state, last, changed }: HandoverLine, language: Language): string {
  const { states } = handoverWords[language];
  if (last === null) return changed ? `${states[state]}. ${wordsIn[language].changed}` : states[state];
  const by = wordsIn[language].by(
    states[state],
    formatDayMonth(last.on, language, { year: true }),
    cleanLine(last.by.name),
  );
  const why = whyInWords(last, language);
  return why === '' ? by : `${by}. ${why}`;
}

/** What a line holds, one by one, for whoever checks it. */
export function detailsInWords(content: HandoverContent, language: Language): string[] {
  const words = wordsIn[language];
  const day = (date: CalendarDate): string => formatDayMonth(date, language, { year: true });
  const { documentTypes } = wordsOf(language);
  switch (content.item) {
    case 'material':
      return content.files.map(({ document, sha256 }) => `${documentTypes[document].label}: ${sha256}`);
    case 'open-duties':
      return content.duties.map(({ documents, period, dueOn, deliveredTo }) =>
        words.duty(
          documentsInWords(documents, language),
          formatPeriod(period, language, { year: true }),
          day(dueOn),
          words.deliveredTo[deliveredTo],
        ),
      );
    case 'statutory-deadlines':
      return content.deadlines.map(
        ({ report, anchorOn, dueOn, owner }) =>
          `${reportInWords(report, anchorOn, language, { year: true })}: ${day(dueOn)}. ${handoverWords[language].owners[owner]}.`,
      );
    case 'agreement':
      return content.documents.map(
        ({ changeNumber, acceptedOn, sha256 }) => `${words.version(changeNumber)}, ${day(acceptedOn)}: ${sha256}`,
      );
    case 'record':
      return content.record === null ? [] : [words.head(content.record.headHash)];
    default:
      return [];
  }
}

/** `Kvitteringer, inngående fakturaer og kontoutskrift`. */
export function documentsInWords(
  documents: readonly (keyof ReturnType<typeof wordsOf>['documentTypes'])[],
  language: Language,
): string {
  const { documentTypes } = wordsOf(language);
  return capitalise(
    formatList(
      documents.map((document) => decapitalise(documentTypes[document].label)),
      language,
    ),
  );
}

function whyInWords(step: HandoverStep, language: Language): string {
  const { notApplicable, settled } = handoverWords[language];
  switch (step.act) {
    case 'mark-not-applicable':
      return withWords(notApplicable[step.reason], step.words);
    case 'settle':
      return withWords(settled[step.reason], step.words);
    case 'dispute':
      return `«${cleanLine(step.words)}»`;
    default:
      return '';
  }
}

function withWords(reason: string, words: string): string {
  const written = cleanLine(words);
  return written === '' ? `${reason}.` : `${reason}: «${written}»`;
}

const wordsIn = {
  nb: {
    files: (count: number) => (count === 1 ? '1 fil' : `${count} filer`),
    documents: (count: number) => (count === 1 ? '1 dokument' : `${count} dokumenter`),
    events: (count: string) => `${count} hendelser`,
    by: (state: string, day: string, name: string) => `${state} ${day} av ${name}`,
    changed: 'Det er kommet mer siden sist.',
    duty: (documents: string, period: string, day: string, to: string) => `${documents} for ${period}: ${day}. ${to}.`,
    deliveredTo: { office: 'Leveres til forrige byrå', 'next-accountant': 'Leveres til ny regnskapsfører' },
    version: (number: number) => (number === 0 ? 'Avtalen' : `Endring nr. ${number}`),
    head: (hash: string) => `Loggen ender i ${hash}`,
  },
  en: {
    files: (count: number) => (count === 1 ? '1 file' : `${count} files`),
    documents: (count: number) => (count === 1 ? '1 document' : `${count} documents`),
    events: (count: string) => `${count} events`,
    by: (state: string, day: string, name: string) => `${state} on ${day} by ${name}`,
    changed: 'More has come since.',
    duty: (documents: string, period: string, day: string, to: string) => `${documents} for ${period}: ${day}. ${to}.`,
    deliveredTo: { office: 'Goes to the earlier office', 'next-accountant': 'Goes to the next accountant' },
    version: (number: number) => (number === 0 ? 'The agreement' : `Change no. ${number}`),
    head: (hash: string) => `The record ends in ${hash}`,
  },
} satisfies Record<Language, unknown>;
