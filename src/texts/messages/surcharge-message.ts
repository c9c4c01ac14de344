import type { ChargeTerm, RequestTerm } from '../../domain/agreement/index.ts';
import { assertNever, daysBetween, sumOre, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Arithmetic, RequestArithmetic } from '../../domain/surcharge/index.ts';
import { minutesOf } from '../format-arithmetic.ts';
import { formatFigured } from '../format-count.ts';
import { formatDate, formatDayMonth } from '../format-date.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatKroner, formatKronerPlusVat, formatShare } from '../format-money.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import type { Language } from '../language.ts';
import { reportWordsOf } from '../statutory-in-words.ts';
import { cleanLine } from './clean-line.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { Block, ComposedMessage } from './message.ts';

/** A surcharge line that a person approved: of a delivery, or of what was asked for at short notice. */
export type ApprovedLine = ApprovedDelivery | ApprovedRequest;

export interface ApprovedRequest {
  request: { what: string };
  term: RequestTerm;
  arithmetic: RequestArithmetic;
}

export interface ApprovedDelivery {
  period: PeriodOfDuty;
  term: ChargeTerm;
  arithmetic: Arithmetic;
  /** False where the count ended on a day when somebody saw that it was missing, and not with the delivery. */
  endedByDelivery: boolean;
}

export interface SurchargeApprovedFacts {
  /** Never empty. */
  lines: readonly ApprovedLine[];
  /** The last day to object before it is invoiced. */
  objectByOn: CalendarDate;
}

/** A surcharge was approved: the sum, how it was worked out, when it comes and how to object. */
export function composeSurchargeApproved(
  letterhead: Letterhead,
  company: Company,
  facts: SurchargeApprovedFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const sum = sumInWords(facts.lines, language);
  const [only] = facts.lines;
  const single = facts.lines.length === 1 && only;
  const lines: Block[] = single
    ? [{ list: stepsOf(single, language) }]
    : facts.lines.flatMap((line) => [{ heading: headingOf(line, language) }, { list: stepsOf(line, language) }]);
  return composeLetter(letterhead, [company], {
    subject: single ? words.subjectFor(nameOf(single, language), sum) : words.subject(sum),
    blocks: [
      { paragraph: words.see(sum) },
      ...lines,
      { paragraph: words.object(formatDate(facts.objectByOn, language)) },
    ],
    button: words.button,
  });
}

function headingOf(line: ApprovedLine, language: Language): string {
  return `${capitalise(nameOf(line, language))}: ${sumInWords([line], language)}`;
}

function nameOf(line: ApprovedLine, language: Language): string {
  return 'request' in line ? wordsIn[language].haste : formatPeriod(line.period, language);
}

/** With `+ mva.`, but where none of it carries VAT. */
function sumInWords(lines: readonly ApprovedLine[], language: Language): string {
  const sum = sumOre(lines.map(({ arithmetic }) => arithmetic.sumOre));
  const withoutVat = lines.every(({ term }) => term.vatBasisPoints === 0);
  return withoutVat ? formatKroner(sum, language) : formatKronerPlusVat(sum, language);
}

/** The sum of one line in a few short lines: when it came, how many days that is, what they cost. */
function stepsOf(line: ApprovedLine, language: Language): string[] {
  if ('request' in line) return hasteSteps(line, language);
  const { arithmetic, endedByDelivery } = line;
  const words = wordsIn[language];
  const countedTo = formatDate(arithmetic.countedToOn, language);
  const capped = arithmetic.capOre !== undefined && arithmetic.beforeCapOre > arithmetic.capOre;
  return [
    endedByDelivery ? words.allCame(countedTo) : words.countedTo(countedTo),
    ...priceSteps(line, language),
    ...(capped ? [words.cap(formatKroner(arithmetic.capOre!, language))] : []),
    ...(arithmetic.sharedCap === undefined
      ? []
      : [
          words.sharedCap(
            formatKroner(arithmetic.sharedCap.limitOre, language),
            formatKroner(arithmetic.sumOre, language),
          ),
        ]),
  ];
}

/** What was asked for, how short the notice was, and what that costs; the caps as for a delivery. */
function hasteSteps({ request, term, arithmetic }: ApprovedRequest, language: Language): string[] {
  const words = wordsIn[language];
  const {
    requestedOn,
    neededOn,
    workingDays,
    basisPoints,
    minutes,
    beforeCapOre,
    capOre,
    sharedCap,
    sumOre: left,
  } = arithmetic;
  const rate = 'rateOre' in term.price ? formatKroner(term.price.rateOre, language) : '';
  return [
    words.asked(cleanLine(request.what), formatDayMonth(requestedOn, language), formatDayMonth(neededOn, language)),
    words.notice(formatFigured(workingDays, 'working-day', language)),
    words.shareOfHours(formatShare(basisPoints, language), timeInWords(minutes, language), rate),
    ...(capOre !== undefined && beforeCapOre > capOre ? [words.cap(formatKroner(capOre, language))] : []),
    ...(sharedCap === undefined
      ? []
      : [words.sharedCap(formatKroner(sharedCap.limitOre, language), formatKroner(left, language))]),
  ];
}

function priceSteps({ term, arithmetic }: ApprovedDelivery, language: Language): string[] {
  const words = wordsIn[language];
  const { price } = term;
  switch (price.per) {
    case 'started-day':
    case 'started-week':
    case 'started-month': {
      const unit = formatFigured(arithmetic.units.length, price.per, language);
      return [chargedStretch(arithmetic, language), words.units(unit, formatKroner(price.amountOre, language))];
    }
    case 'delivery':
      return [
        howLate(term, arithmetic, language),
        (price.upTo ? words.upTo : words.once)(formatKroner(price.amountOre, language)),
      ];
    case 'share-of-fee':
      return [howLate(term, arithmetic, language), words.share(formatShare(price.basisPoints, language))];
    case 'steps':
      return [howLate(term, arithmetic, language), words.step(formatKroner(arithmetic.beforeCapOre, language))];
    case 'hour': {
      const time = timeInWords(minutesOf(arithmetic, price), language);
      return [howLate(term, arithmetic, language), words.hours(time, formatKroner(price.rateOre, language))];
    }
    case 'share-of-hours': {
      const time = timeInWords(minutesOf(arithmetic, price), language);
      const share = formatShare(price.basisPoints, language);
      return [
        howLate(term, arithmetic, language),
        words.shareOfHours(share, time, formatKroner(price.rateOre, language)),
      ];
    }
    default:
      return assertNever(price);
  }
}

/** How late it was, or how near the law's deadline; what was in time and had to be sent back says only why it costs. */
function howLate(term: ChargeTerm, { daysLate, workingDaysLeft }: Arithmetic, language: Language): string {
  const words = wordsIn[language];
  if (term.on === 'near-statutory' && workingDaysLeft !== undefined) {
    const days = formatFigured(Math.max(0, workingDaysLeft), 'working-day', language);
    return words.near(days, reportWordsOf(term.report, language).theOne);
  }
  return daysLate > 0 ? words.late(formatFigured(daysLate, 'day', language)) : words.sentBack;
}

function chargedStretch(arithmetic: Arithmetic, language: Language): string {
  const { firstChargedOn, countedToOn, chargedDays } = arithmetic;
  const words = wordsIn[language];
  const days = formatFigured(chargedDays, 'day', language);
  const stretch = words.days(formatDayMonth(firstChargedOn, language), formatDayMonth(countedToOn, language), days);
  return daysBetween(firstChargedOn, countedToOn) + 1 > chargedDays ? `${stretch}${words.openDays}` : stretch;
}

function timeInWords(minutes: number, language: Language): string {
  const hours = Math.floor(minutes / 60);
  return formatList(
    [
      ...(hours > 0 ? [formatFigured(hours, 'hour', language)] : []),
      ...(minutes % 60 > 0 ? [formatFigured(minutes % 60, 'minute', language)] : []),
    ],
    language,
  );
}

const wordsIn = {
  nb: {
    subject: (sum: string) => `Tillegg: ${sum}`,
    subjectFor: (period: string, sum: string) => `Tillegg for ${period}: ${sum}`,
    see: (sum: string) => `Se hvordan vi har regnet tillegget på ${sum}`,
    allCame: (day: string) => `Alt kom ${day}`,
    countedTo: (day: string) => `Vi har regnet til og med ${day}`,
    days: (from: string, to: string, days: string) =>
      from === to ? `${capitalise(from)} er ${days}` : `${from} til ${to} er ${days}`,
    openDays: ', uten dem da vi hadde stengt',
    units: (units: string, price: string) => `Det er ${units} à ${price}`,
    late: (days: string) => `Det er ${days} etter fristen`,
    once: (price: string) => `Det koster ${price} for hver levering som er sen`,
    share: (share: string) => `Det er ${share} av prisen for oppdraget`,
    upTo: (price: string) => `Det koster inntil ${price} for hver levering som er sen`,
    step: (price: string) => `Da koster det ${price}`,
    hours: (time: string, price: string) => `Ekstra arbeid tok ${time}, à ${price} per time`,
    shareOfHours: (share: string, time: string, price: string) =>
      `Det er ${share} mer for ${time} med arbeid, à ${price} per time`,
    haste: 'det som hastet',
    asked: (what: string, asked: string, needed: string) => `Du ba ${asked} om «${what}» til ${needed}`,
    notice: (days: string) => `Varselet er ${days}`,
    near: (days: string, report: string) => `Da var det ${days} igjen til fristen for ${report}`,
    sentBack: 'Noe måtte sendes tilbake',
    sharedCap: (limit: string, left: string) => `Taket på ${limit} er nådd, så det blir ${left}`,
    cap: (cap: string) => `Det blir aldri mer enn ${cap}`,
    object: (day: string) =>
      `Summen kommer på neste faktura. Er du uenig, si fra innen ${day}. Da venter vi til vi har snakket sammen.`,
    button: 'Se regnestykket',
  },
  en: {
    subject: (sum: string) => `Surcharge: ${sum}`,
    subjectFor: (period: string, sum: string) => `Surcharge for ${period}: ${sum}`,
    see: (sum: string) => `See how we worked out the surcharge of ${sum}.`,
    allCame: (day: string) => `All was here on ${day}`,
    countedTo: (day: string) => `We counted up to ${day}`,
    days: (from: string, to: string, days: string) =>
      from === to ? `${from} is ${days}` : `${from} to ${to} is ${days}`,
    openDays: ', without those when we were closed',
    units: (units: string, price: string) => `That is ${units} at ${price}`,
    late: (days: string) => `That is ${days} after the due date`,
    once: (price: string) => `It costs ${price} for each delivery that is late`,
    share: (share: string) => `That is ${share} of the price of the engagement`,
    upTo: (price: string) => `It costs up to ${price} for each delivery that is late`,
    step: (price: string) => `Then it costs ${price}`,
    hours: (time: string, price: string) => `Extra work took ${time}, at ${price} per hour`,
    shareOfHours: (share: string, time: string, price: string) =>
      `That is ${share} more for ${time} of work, at ${price} per hour`,
    haste: 'what was urgent',
    asked: (what: string, asked: string, needed: string) => `On ${asked} you asked for “${what}” by ${needed}`,
    notice: (days: string) => `The notice is ${days}`,
    near: (days: string, report: string) => `Then ${days} were left before the deadline for ${report}`,
    sentBack: 'Something had to be sent back',
    sharedCap: (limit: string, left: string) => `The cap of ${limit} is reached, so it is ${left}`,
    cap: (cap: string) => `It is never more than ${cap}`,
    object: (day: string) =>
      `It comes on your next invoice. If you do not agree, tell us by ${day}. Then we wait until we have talked.`,
    button: 'See the sums',
  },
};
