import type { OfficeReport } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDate } from '../format-date.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

export interface PromiseMovedFacts {
  reports: readonly OfficeReport[];
  period: PeriodOfDuty;
  toOn: CalendarDate;
  /** When the last of it came, where it came late; absent where the client was in time. */
  cameLateOn?: CalendarDate;
  /** What else the office has promised that stands as before. */
  stands?: { report: OfficeReport; on: CalendarDate };
}

/** What the office promised comes on another day: which, why, and what stands. Nobody has to do anything. */
export function composePromiseMoved(
  letterhead: Letterhead,
  company: Company,
  { reports, period, toOn, cameLateOn, stands }: PromiseMovedFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const nameOf = (report: OfficeReport): string => words.theReports[report];
  const names = formatList(
    [...new Set(reports)].map((report) => nameOf(report)),
    language,
  );
  const day = formatDate(toOn, language);
  const isMany = new Set(reports).size > 1 || reports.some((report) => words.plural.includes(report));
  const comes = { what: names, period: formatPeriod(period, language), day, isMany };
  const why =
    cameLateOn === undefined
      ? `${words.inTime} ${capitalise(words.comes(comes))}`
      : words.cameLate(formatDate(cameLateOn, language), comes);
  return composeLetter(letterhead, [company], {
    subject: words.subject(capitalise(names), day, isMany),
    blocks: [
      { paragraph: `${words.nothingToDo} ${why}` },
      {
        paragraph: [
          ...(stands ? [words.stands(nameOf(stands.report), formatDate(stands.on, language))] : []),
          words.sooner,
        ].join(' '),
      },
    ],
    button: words.button,
  });
}

/** What comes when, in words. */
interface Comes {
  what: string;
  period: string;
  day: string;
  isMany: boolean;
}

const wordsIn = {
  nb: {
    theReports: {
      'vat-return': 'mva-meldingen',
      'a-melding': 'a-meldingen',
      payslips: 'lønnsslippene',
      'period-report': 'rapporten',
      reconciliation: 'avstemmingen',
      invoices: 'fakturaene',
      'annual-accounts': 'årsregnskapet',
      'tax-return': 'skattemeldingen',
      'shareholder-register': 'aksjonærregisteroppgaven',
      budget: 'budsjettet',
    } satisfies Record<OfficeReport, string>,
    plural: [] as readonly OfficeReport[],
    subject: (what: string, day: string, _many: boolean) => `${what} kommer ${day}`,
    nothingToDo: 'Du trenger ikke gjøre noe.',
    comes: ({ what, period, day }: Comes) => `${what} for ${period} kommer ${day}.`,
    cameLate: (cameOn: string, { what, period, day }: Comes) =>
      `Vi fikk det siste ${cameOn}. Derfor kommer ${what} for ${period} ${day}.`,
    inTime: 'Du leverte i tide. Vi trenger likevel lenger tid denne gangen, og det er ikke din feil.',
    stands: (what: string, day: string) => `${capitalise(what)} sender vi som før innen ${day}.`,
    sooner: 'Haster det? Svar på denne e-posten.',
    button: 'Se planen',
  },
  en: {
    theReports: {
      'vat-return': 'the VAT return',
      'a-melding': 'the a-melding',
      payslips: 'the payslips',
      'period-report': 'the report',
      reconciliation: 'the reconciliation',
      invoices: 'the invoices',
      'annual-accounts': 'the annual accounts',
      'tax-return': 'the tax return',
      'shareholder-register': 'the shareholder register',
      budget: 'the budget',
    } satisfies Record<OfficeReport, string>,
    plural: ['payslips', 'invoices', 'annual-accounts'] as readonly OfficeReport[],
    subject: (what: string, day: string, many: boolean) => `${what} ${many ? 'come' : 'comes'} on ${day}`,
    nothingToDo: 'You need do nothing.',
    comes: ({ what, period, day, isMany }: Comes) => `${what} for ${period} ${isMany ? 'come' : 'comes'} on ${day}.`,
    cameLate: (cameOn: string, { what, period, day, isMany }: Comes) =>
      `We got the last of it on ${cameOn}, so ${what} for ${period} ${isMany ? 'come' : 'comes'} on ${day}.`,
    inTime: 'You were on time. We still need longer this time, and it is not your fault.',
    stands: (what: string, day: string) => `We still send ${what} by ${day}.`,
    sooner: 'Do you need it sooner? Just reply to this.',
    button: 'See the plan',
  },
};
