import type { ChargeTerm, LateTerm, WorkTerm } from '../../domain/agreement/index.ts';
import { assertNever, type CalendarDate } from '../../domain/kernel/index.ts';
import { speaksOfMoney } from '../../domain/reminder/index.ts';
import type { NoticeContent } from '../../domain/surcharge/index.ts';
import { runsWithTime, workingDaysOrFewer } from '../agreement/charge-in-words.ts';
import { sumsOf, workInWords } from '../agreement/charge-price-in-words.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import type { Language } from '../language.ts';
import { reportWordsOf } from '../statutory-in-words.ts';
import type { AskedDuty } from './asked-duties.ts';
import { priceInMessage } from './price-in-message.ts';

/**
 * What a message says of the money of one duty; empty where nothing is to be said. `about` names the duty where several say different things.
 * It never threatens with what will not come: what it says is what `decideNotice` found.
 * Example: `Fra onsdag 25. november koster det kr 1 250 + mva. for hver påbegynte uke, og høyst kr 5 000 + mva. Det står i punkt 6 i avtalen.`
 */
export function costInWords(duty: AskedDuty, today: CalendarDate, language: Language, about?: string): string {
  if (!speaksOfMoney(duty.step)) return '';
  const also = (duty.alsoCosts ?? []).flatMap((notice) => otherCostInWords({ ...duty, notice }, today, language));
  return [mainCostInWords(duty, today, language, about), ...also, ...packageInWords(duty, language)].join(' ');
}

/** From when the package price lapses by this delivery: `Kommer det etter torsdag 1. oktober, faller pakkeprisen bort.` */
function packageInWords({ step, keepsPackageUntilOn }: AskedDuty, language: Language): string[] {
  if (step !== 'main' || keepsPackageUntilOn === undefined) return [];
  return [wordsIn[language].packageLapses(formatDate(keepsPackageUntilOn, language))];
}

/** Another price of the same clause that may come: for extra work, by nearness to the law's deadline, or for lateness too. */
function otherCostInWords(duty: AskedDuty, today: CalendarDate, language: Language): string[] {
  const { notice } = duty;
  if (notice.notice !== 'price') return [];
  const { term } = notice;
  return [term.on === 'work' ? extraWorkInWords(term, language) : mainCostInWords(duty, today, language)];
}

/**
 * What extra work on a delivery costs, as a sentence of its own: `Ekstra arbeid (sortering og kontering) koster kr 1 150 + mva. per time, og høyst
 * kr 3 450 + mva.`
 */
export function extraWorkInWords(term: WorkTerm, language: Language): string {
  const sum = sumsOf(term.vatBasisPoints, language);
  const price = term.price.per === 'hour' ? sum(term.price.rateOre) : priceInMessage(term, language);
  const work = term.price.per === 'hour' ? workInWords(term.price.work, language) : '';
  const cap = term.capOre === undefined ? '' : sum(term.capOre);
  return sentences(wordsIn[language].extraWork(work, price, term.price.per === 'hour', cap));
}

function mainCostInWords(duty: AskedDuty, today: CalendarDate, language: Language, about?: string): string {
  const words = wordsIn[language];
  const { notice } = duty;
  switch (notice.notice) {
    case 'none':
      return words.deadlineWas(formatDate(duty.dueOn, language), about);
    case 'free-this-time':
      return sentences(words.free(about), nextTimeInWords(notice.term, language), words.clause(duty.clause));
    case 'price': {
      const { term } = notice;
      const cap = term.capOre === undefined ? '' : sumsOf(term.vatBasisPoints, language)(term.capOre);
      // Steps say themselves from when each counts.
      if (term.price.per === 'steps') {
        const lastFree = formatDate(notice.lastFreeOn, language);
        return sentences(
          words.costsInSteps(lastFree, priceInMessage(term, language), cap, about),
          words.clause(duty.clause),
        );
      }
      const when = whenItCosts(notice, today, about === undefined, language);
      return sentences(words.costs(when, priceInMessage(term, language), cap, about), words.clause(duty.clause));
    }
    default:
      return assertNever(notice);
  }
}

function whenItCosts(
  { lastFreeOn, firstChargedOn }: Extract<NoticeContent, { notice: 'price' }>,
  today: CalendarDate,
  alone: boolean,
  language: Language,
): When {
  const words = wordsIn[language];
  const first = formatDate(firstChargedOn, language);
  if (firstChargedOn <= lastFreeOn) return words.after(formatDate(lastFreeOn, language), first);
  return (firstChargedOn <= today && alone ? words.since : words.from)(first);
}

/** From when it costs, and for terms that count from the deadline, from which day. */
interface When {
  when: string;
  counted: string;
}

function sentences(...parts: readonly string[]): string {
  return parts.map((part) => (part.endsWith('.') ? part : `${part}.`)).join(' ');
}

/** What the next time costs, where this time is forgiven. */
function nextTimeInWords(term: ChargeTerm, language: Language): string {
  const words = wordsIn[language];
  const price = priceInMessage(term, language);
  if (term.on === 'near-statutory') {
    const days = workingDaysOrFewer(term.workingDays, language);
    return words.nextTimeNear(price, days, reportWordsOf(term.report, language).theOne);
  }
  if (term.on !== 'late' || term.price.per === 'steps') return words.nextTime(price);
  if (term.graceDays === 0) return words.nextTimeAtOnce(price);
  const fromGraceEnd = runsWithTime(term.price) && term.countsFrom === 'end-of-grace';
  return (fromGraceEnd ? words.nextTimeFrom : words.nextTimeAfter)(price, graceInWords(term, language));
}

function graceInWords(term: LateTerm, language: Language): string {
  return formatCounted(term.graceDays, term.graceUnit === 'working' ? 'working-day' : 'day', language);
}

const wordsIn = {
  nb: {
    deadlineWas: (due: string, about?: string) => `Leveringsfristen ${about ? `for ${about} ` : ''}var ${due}.`,
    free: (about?: string) => (about ? `For ${about} er denne gangen uten tillegg` : 'Denne gangen er uten tillegg'),
    nextTime: (price: string) => `Neste gang koster det ${price}`,
    nextTimeAtOnce: (price: string) => `Neste gang koster det ${price}, fra dagen etter fristen`,
    nextTimeFrom: (price: string, grace: string) => `Neste gang koster det ${price}, fra ${grace} etter fristen`,
    nextTimeAfter: (price: string, grace: string) => `Neste gang koster det ${price}, når det er mer enn ${grace} sent`,
    nextTimeNear: (price: string, days: string, report: string) =>
      `Neste gang koster det ${price}, når det er ${days} igjen til fristen for ${report}`,
    from: (first: string) => ({ when: `fra ${first}`, counted: '' }),
    since: (first: string) => ({ when: `siden ${first}`, counted: '' }),
    after: (lastFree: string, first: string) => ({ when: `etter ${lastFree}`, counted: `, regnet fra ${first}` }),
    costs: ({ when, counted }: When, charge: string, cap: string, about?: string): string =>
      about
        ? sentences(`For ${about} koster det ${charge} ${when}${counted}`, ...(cap ? [`Det blir høyst ${cap}`] : []))
        : `${capitalise(when)} koster det ${charge}${counted}${cap ? `, og høyst ${cap}` : ''}`,
    costsInSteps: (lastFree: string, steps: string, cap: string, about?: string): string =>
      sentences(
        `Til og med ${lastFree} koster det ingenting${about ? ` for ${about}` : ''}`,
        `Deretter koster det ${steps}${cap ? `, og høyst ${cap}` : ''}`,
      ),
    extraWork: (work: string, price: string, perHour: boolean, cap: string) =>
      `Ekstra arbeid${work} koster ${price}${perHour ? ' per time' : ''}${cap ? `, og høyst ${cap}` : ''}`,
    packageLapses: (lastDay: string) => `Kommer det etter ${lastDay}, faller pakkeprisen bort.`,
    clause: (clause?: number) =>
      clause === undefined ? 'Det står i avtalen.' : `Det står i punkt ${clause} i avtalen.`,
  },
  en: {
    deadlineWas: (due: string, about?: string) => `The due date ${about ? `for ${about} ` : ''}was ${due}.`,
    free: (about?: string) =>
      about ? `For ${about} there is no surcharge this time` : 'This time there is no surcharge',
    nextTime: (price: string) => `Next time it costs ${price}`,
    nextTimeAtOnce: (price: string) => `Next time it costs ${price}, from the day after the due date`,
    nextTimeFrom: (price: string, grace: string) => `Next time it costs ${price}, from ${grace} after the due date`,
    nextTimeAfter: (price: string, grace: string) => `Next time it costs ${price} when it is more than ${grace} late`,
    nextTimeNear: (price: string, days: string, report: string) =>
      `Next time it costs ${price} with ${days} left before the deadline for ${report}`,
    from: (first: string) => ({ when: `from ${first}`, counted: '' }),
    since: (first: string) => ({ when: `since ${first}`, counted: '' }),
    after: (lastFree: string, first: string) => ({ when: `after ${lastFree}`, counted: `, counted from ${first}` }),
    costs: ({ when, counted }: When, charge: string, cap: string, about?: string): string =>
      about
        ? sentences(`For ${about} it costs ${charge} ${when}${counted}`, ...(cap ? [`It is at most ${cap}`] : []))
        : `${capitalise(when)} it costs ${charge}${counted}${cap ? `, and at most ${cap}` : ''}`,
    costsInSteps: (lastFree: string, steps: string, cap: string, about?: string): string =>
      sentences(
        `Up to and including ${lastFree} it costs nothing${about ? ` for ${about}` : ''}`,
        `After that it costs ${steps}${cap ? `, and at most ${cap}` : ''}`,
      ),
    extraWork: (work: string, price: string, perHour: boolean, cap: string) =>
      `Extra work${work} costs ${price}${perHour ? ' per hour' : ''}${cap ? `, and at most ${cap}` : ''}`,
    packageLapses: (lastDay: string) => `If it comes after ${lastDay}, the package price lapses.`,
    clause: (clause?: number) =>
      clause === undefined ? 'This is in the agreement.' : `This is clause ${clause} of the agreement.`,
  },
};
