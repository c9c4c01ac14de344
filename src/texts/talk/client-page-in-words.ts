import { assert } from '../../domain/kernel/index.ts';
import type { AgreedClause, ClientPage } from '../../domain/talk/index.ts';
import { asSentence } from '../agreement/as-sentence.ts';
import { rhythmInWords } from '../agreement/period-rule-in-words.ts';
import { deadlineInWords } from '../agreement/schedule-in-words.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import { formatDayMonth } from '../format-date.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatMinutes } from '../format-minutes.ts';
import { formatKroner, formatKronerPlusVat } from '../format-money.ts';
import type { Language } from '../language.ts';
import { itemInSentence } from '../messages/asked-duties.ts';
import type { ClientPageText, PageItem, PageSection } from './client-page-text.ts';
import { clientPageWords } from './client-page-words.ts';
import { dayByDeadline } from './days-in-words.ts';
import { factsOfKind, findFact } from './find-fact.ts';
import { ownDateInWords } from './own-date-in-words.ts';
import { targetInWords } from './target-in-words.ts';

/**
 * The page that a client is given, in words; each item with the key under which a person may write something else. It lays no blame and names nobody.
 * Example: six deliveries, median ten days → `Slik kan vi få et roligere år`, with a row `Median av seks leveringer | innen fristen | 10 dager etter fristen`.
 */
export function clientPageInWords(page: ClientPage, language: Language): ClientPageText {
  const words = clientPageWords[language];
  const standing = findFact(page, 'standing');
  assert(standing !== undefined, 'a page says how the co-operation stands');
  const sections = [
    agreedSection(page, language),
    happenedSection(page, language),
    costSection(page, language),
    ownSection(page, language),
    goodYearSection(page, language),
    nextSection(language),
  ];
  return {
    title: { key: 'title', text: words.title[standing.standing] },
    lead: { key: 'lead', text: words.lead[standing.standing] },
    sections: sections.filter(({ items, table }) => items.length > 0 || table !== undefined),
  };
}

function agreedSection(page: ClientPage, language: Language): PageSection {
  const words = clientPageWords[language];
  const { clauses, clausesMore } = findFact(page, 'agreed') ?? { clauses: [], clausesMore: 0 };
  const more = capitalise(formatCount(clausesMore, language));
  return {
    key: 'agreed',
    heading: words.headings.agreed,
    as: 'list',
    items: [
      ...(clauses.length === 0 ? [{ key: 'agreed.nothing', text: words.nothingAgreed }] : []),
      ...clauses.map((clause) => ({ key: `agreed.${clause.clauseKey}`, text: clauseInShort(clause, language) })),
      ...(clausesMore === 0 ? [] : [{ key: 'agreed.more', text: words.moreAgreed(more, clausesMore) }]),
    ],
  };
}

/** `For hver mva-termin: kvitteringer, fakturaer og kontoutskrift, innen 20 dager etter terminen.` */
function clauseInShort({ documents, documentsMore, schedule }: AgreedClause, language: Language): string {
  const named = documents.map((document) => itemInSentence({ document }, language));
  const more = clientPageWords[language].moreThings(formatCounted(documentsMore, 'thing', language));
  const what = formatList(documentsMore === 0 ? named : [...named, more], language);
  const rhythm = rhythmInWords(schedule.period, schedule.due, language);
  return asSentence(capitalise(`${rhythm}: ${what}, ${deadlineInWords(schedule, language)}`));
}

function happenedSection(page: ClientPage, language: Language): PageSection {
  const words = clientPageWords[language];
  const rows = happenedRows(page, language);
  const section = { key: 'happened' as const, heading: words.headings.happened, as: 'paragraphs' as const };
  if (rows.length === 0) return { ...section, items: [{ key: 'happened.nothing', text: words.nothingHappened }] };
  const until = words.until(formatDayMonth(page.toOn, language, { year: true }));
  const isMedian = (findFact(page, 'days')?.of ?? 0) > 1;
  return {
    ...section,
    items: [],
    table: { headings: words.columns, rows },
    note: { key: 'happened.note', text: isMedian ? `${until} ${words.median}` : until },
  };
}

function happenedRows(page: ClientPage, language: Language): string[][] {
  const words = clientPageWords[language];
  const days = findFact(page, 'days');
  const missing = findFact(page, 'missing');
  const complete = findFact(page, 'complete');
  const reminders = findFact(page, 'reminders');
  const daysLabel = (of: number): string =>
    of === 1 ? words.rows.day : words.rows.days(formatCounted(of, 'delivery', language));
  return [
    ...(days ? [[daysLabel(days.of), words.inTime, dayByDeadline(days.medianDays, language)]] : []),
    ...(missing ? [[words.rows.missing, words.none, `${missing.count}`]] : []),
    ...(complete
      ? [[words.rows.complete, words.someOf(complete.of, complete.of), words.someOf(complete.first, complete.of)]]
      : []),
    ...(reminders ? [[words.rows.reminders, words.asFew, `${reminders.count}`]] : []),
  ];
}

/** What it cost each side, one paragraph for each; a side that it cost nothing is left out. */
function costSection(page: ClientPage, language: Language): PageSection {
  const words = clientPageWords[language];
  const work = findFact(page, 'extra-work');
  const yours = costForClient(page, language);
  return {
    key: 'cost',
    heading: words.headings.cost,
    as: 'pairs',
    items: [
      ...(yours.length === 0 ? [] : [{ key: 'cost.client', label: words.forYou, text: yours.join(' ') }]),
      ...(work === undefined
        ? []
        : [
            {
              key: 'cost.office',
              label: words.forUs,
              text: words.extraWork(
                formatMinutes(work.minutes, language),
                formatKroner(work.rateOre, language),
                formatKroner(work.sumOre, language),
              ),
            },
          ]),
    ],
  };
}

function costForClient(page: ClientPage, language: Language): string[] {
  const words = clientPageWords[language];
  const charged = findFact(page, 'charged');
  const waived = findFact(page, 'waived');
  const reminders = findFact(page, 'reminders');
  const questions = findFact(page, 'questions');
  const attention = [
    ...(reminders ? [formatCounted(reminders.count, 'reminder', language)] : []),
    ...(questions ? [formatCounted(questions.count, 'question', language)] : []),
  ];
  return [
    ...(charged ? [words.charged(formatKronerPlusVat(charged.sumOre, language))] : []),
    ...(waived ? [words.waived(formatKronerPlusVat(waived.sumOre, language))] : []),
    ...(attention.length === 0 ? [] : [words.tookTime(capitalise(formatList(attention, language)))]),
  ].map(asSentence);
}

/**
 * The office's own part. Where its dates are left out the page says so in the same words whatever they are, so that it neither pretends that the
 * office was in time nor tells that it was not; nobody can write over that.
 */
function ownSection(page: ClientPage, language: Language): PageSection {
  const words = clientPageWords[language];
  const own = findFact(page, 'own-dates');
  const section = { key: 'own' as const, heading: words.headings.own };
  if (own === undefined) return { ...section, as: 'paragraphs', items: [] };
  if (own.ownDates === 'left-out')
    return { ...section, as: 'paragraphs', items: [{ key: 'own.left-out', text: words.ownLeftOut, fixed: true }] };
  const { inTime, of, late, lateMore } = own;
  const kept: PageItem = {
    key: 'own.kept',
    text: words.ownKept(
      inTime === 0 ? words.none : formatCount(inTime, language),
      formatCounted(of, 'delivery', language),
    ),
  };
  if (late.length === 0) return { ...section, as: 'paragraphs', items: [kept] };
  return {
    ...section,
    as: 'list',
    items: [
      { ...kept, text: `${kept.text} ${words.ownMended}` },
      ...late.map((one, place) => ({ key: `own.late.${place + 1}`, text: ownDateInWords(one, language) })),
      ...(lateMore === 0 ? [] : [{ key: 'own.more', text: words.ownMore(formatCount(lateMore, language), lateMore) }]),
    ],
  };
}

function goodYearSection(page: ClientPage, language: Language): PageSection {
  const words = clientPageWords[language];
  return {
    key: 'good-year',
    heading: words.headings['good-year'],
    as: 'list',
    items: [
      ...factsOfKind(page, 'target').map((fact) => ({
        key: `target.${fact.target.figure}`,
        text: targetInWords(fact, language),
      })),
      {
        key: 'good-year.time',
        text: findFact(page, 'in-time-costs-nothing') ? words.noSurchargeAndTime : words.timeForFigures,
      },
    ],
  };
}

function nextSection(language: Language): PageSection {
  const words = clientPageWords[language];
  return {
    key: 'next',
    heading: words.headings.next,
    as: 'paragraphs',
    items: [
      { key: 'next.your-view', text: words.yourView },
      { key: 'next.written', text: words.written },
    ],
  };
}
