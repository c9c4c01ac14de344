import type { AgreedDelivery, Deviation, Statement, StatementFact } from '../../domain/handover/index.ts';
import { assertNever, type CalendarDate } from '../../domain/kernel/index.ts';
import { formatDayMonth } from '../format-date.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatPeriod } from '../format-period.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { reportInWords } from '../statutory-in-words.ts';
import type { PaperSection, PaperText } from '../talk/paper-section.ts';
import { wordsOf } from '../words/words.ts';
import { documentsInWords } from './line-in-words.ts';
import { ownLateInWords } from './own-late-in-words.ts';

/**
 * The statement to the next accountant, facts and dates only: what was agreed beside how it came, without a word for it. What the lead adds stands apart, as it
 * was written.
 */
export function statementInWords(statement: Statement, language: Language): PaperText {
  const { enquiry, facts, ownDates, remark } = statement;
  const words = wordsIn[language];
  const asked = words.asked(cleanLine(enquiry.by.office), dayInWords(enquiry.askedOn, language));
  const own = facts.flatMap((fact) => (fact.fact === 'own-late' ? [ownLateInWords(fact.late, language)] : []));
  return {
    title: words.title,
    sections: [
      { heading: words.why, paragraphs: [asked, words.law] },
      { heading: words.engagement, pairs: facts.flatMap((fact) => engagementPairs(fact, language)) },
      ...deviationSection(facts, language),
      ownDates === 'approved'
        ? { heading: words.own, ...(own.length === 0 ? { paragraphs: [words.noneOwn] } : { list: own }) }
        : { heading: words.own, paragraphs: [words.ownLeftOut] },
      ...(remark === null ? [] : [{ heading: words.remark, paragraphs: remark.split(/\n{2,}/).map(cleanLine) }]),
      { heading: words.kept, paragraphs: [words.bothKeep] },
    ],
  };
}

function engagementPairs(fact: StatementFact, language: Language): { label: string; value: string }[] {
  const words = wordsIn[language];
  const day = (date: CalendarDate): string => dayInWords(date, language);
  switch (fact.fact) {
    case 'engagement': {
      const { officeTasks } = wordsOf(language).agreement;
      const tasks = formatList(
        fact.tasks.map((task) => officeTasks[task]),
        language,
      );
      return [
        { label: words.period, value: words.fromTo(day(fact.fromOn), fact.lastOn && day(fact.lastOn)) },
        ...(tasks === '' ? [] : [{ label: words.tasks, value: capitalise(tasks) }]),
      ];
    }
    case 'notice':
      return [{ label: words.notice, value: words.noticeBy[fact.by](day(fact.reachedOn)) }];
    case 'booked-through':
      return [{ label: words.booked, value: day(fact.on) }];
    case 'last-report':
      return [
        {
          label: words.lastReport,
          value: words.sent(reportInWords(fact.report, fact.anchorOn, language, { year: true }), day(fact.sentOn)),
        },
      ];
    default:
      return [];
  }
}

function deviationSection(facts: readonly StatementFact[], language: Language): PaperSection[] {
  const words = wordsIn[language];
  const nothing = facts.find((fact) => fact.fact === 'as-agreed');
  if (nothing !== undefined)
    return [{ heading: words.deviations, paragraphs: [words.asAgreed(dayInWords(nothing.sinceOn, language))] }];
  const rows = facts.flatMap((fact) => (isDeviation(fact) ? [rowOf(fact, language)] : []));
  return [{ heading: words.deviations, table: { columns: words.columns.map((heading) => ({ heading })), rows } }];
}

function isDeviation(fact: StatementFact): fact is Deviation {
  return ['came-late', 'did-not-come', 'not-as-agreed', 'written-notice', 'fee-unpaid'].includes(fact.fact);
}

/** What, what was agreed, and how it came. */
function rowOf(deviation: Deviation, language: Language): string[] {
  const words = wordsIn[language];
  const day = (date: CalendarDate): string => dayInWords(date, language);
  switch (deviation.fact) {
    case 'came-late':
      return deliveryRow(deviation, words.came(day(deviation.cameOn)), language);
    case 'did-not-come':
      return deliveryRow(deviation, words.notCome, language);
    case 'not-as-agreed':
      return deliveryRow(deviation, words.sentBack(deviation.times), language);
    case 'written-notice':
      return [words.letter, '', words.written(day(deviation.letterOn))];
    case 'fee-unpaid':
      return [words.invoice, words.due(day(deviation.dueOn)), words.unpaid];
    default:
      return assertNever(deviation);
  }
}

function deliveryRow(
  { documents, period, agreedOn, disputed }: AgreedDelivery,
  how: string,
  language: Language,
): string[] {
  const what = `${documentsInWords(documents, language)} for ${formatPeriod(period, language, { year: true })}`;
  return [what, dayInWords(agreedOn, language), disputed ? `${how}. ${wordsIn[language].disputed}` : how];
}

function dayInWords(date: CalendarDate, language: Language): string {
  return formatDayMonth(date, language, { year: true });
}

const wordsIn = {
  nb: {
    title: 'Uttalelse til ny regnskapsfører',
    why: 'Hvorfor vi skriver',
    asked: (office: string, day: string) => `${office} spurte ${day} om det er grunner til ikke å ta oppdraget.`,
    law: 'Vi svarer etter regnskapsførerloven § 5-1. Her står det vi vet, med datoer.',
    engagement: 'Oppdraget',
    period: 'Periode',
    fromTo: (from: string, to: string | null) => (to === null ? `Fra ${from}` : `Fra ${from} til og med ${to}`),
    tasks: 'Oppgaver',
    notice: 'Oppsigelse',
    noticeBy: {
      client: (day: string) => `Kunden sa opp ${day}`,
      office: (day: string) => `Vi sa opp ${day}`,
    },
    booked: 'Bokført til og med',
    lastReport: 'Sist sendt',
    sent: (report: string, day: string) => `${report}, sendt ${day}`,
    deviations: 'Det som ikke ble slik det var avtalt',
    columns: ['Hva', 'Avtalt', 'Slik ble det'],
    came: (day: string) => `Kom ${day}`,
    notCome: 'Ikke kommet',
    sentBack: (times: number) => (times === 1 ? 'Sendt tilbake én gang' : `Sendt tilbake ${times} ganger`),
    disputed: 'Kunden er ikke enig, og har ikke fått svar ennå.',
    letter: 'Brev til kunden etter regnskapsførerloven § 5-4',
    written: (day: string) => `Skrevet ${day}`,
    invoice: 'Faktura fra oss',
    due: (day: string) => `Forfall ${day}`,
    unpaid: 'Ikke betalt',
    asAgreed: (day: string) => `Siden ${day} vet vi ikke om noe som ikke ble slik det var avtalt.`,
    own: 'Vår egen del',
    ownLeftOut:
      'Uttalelsen handler om leveringene fra kunden. Våre egne datoer står ikke her, så den forteller ikke alt.',
    noneOwn: 'Vi vet ikke om noe som var sent fra oss.',
    remark: 'Fra oppdragsansvarlig',
    kept: 'Hva som skjer med svaret',
    bothKeep: 'Begge byråene tar vare på spørsmålet og svaret.',
  },
  en: {
    title: 'Statement to the next accountant',
    why: 'Why we write',
    asked: (office: string, day: string) =>
      `On ${day} ${office} asked whether there are reasons not to take the engagement.`,
    law: 'We answer under regnskapsførerloven § 5-1. This is what we know, with dates.',
    engagement: 'The engagement',
    period: 'Period',
    fromTo: (from: string, to: string | null) => (to === null ? `From ${from}` : `From ${from} through ${to}`),
    tasks: 'Tasks',
    notice: 'Notice',
    noticeBy: {
      client: (day: string) => `The client gave notice on ${day}`,
      office: (day: string) => `We gave notice on ${day}`,
    },
    booked: 'Booked through',
    lastReport: 'Last sent',
    sent: (report: string, day: string) => `${report}, sent on ${day}`,
    deviations: 'What was not as agreed',
    columns: ['What', 'Agreed', 'How it came'],
    came: (day: string) => `Came on ${day}`,
    notCome: 'Has not come',
    sentBack: (times: number) => (times === 1 ? 'Sent back once' : `Sent back ${times} times`),
    disputed: 'The client does not agree, and has not been answered yet.',
    letter: 'Letter to the client under regnskapsførerloven § 5-4',
    written: (day: string) => `Written on ${day}`,
    invoice: 'Invoice from us',
    due: (day: string) => `Due on ${day}`,
    unpaid: 'Not paid',
    asAgreed: (day: string) => `Since ${day} we know of nothing that was not as agreed.`,
    own: 'Our own part',
    ownLeftOut: 'This statement is about the client’s deliveries. Our own dates are not here, so it does not tell all.',
    noneOwn: 'We know of nothing that was late from us.',
    remark: 'From the engagement lead',
    kept: 'What becomes of the answer',
    bothKeep: 'Both offices keep the question and the answer.',
  },
} satisfies Record<Language, unknown>;
