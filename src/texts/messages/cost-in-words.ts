import type { LateCharge, LateTerm } from '../../domain/agreement/index.ts';
import { assertNever, shareOfOre, type CalendarDate } from '../../domain/kernel/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import { formatKronerPlusVat } from '../format-money.ts';
import type { Language } from '../language.ts';
import type { AskedDuty } from './asked-duties.ts';

/**
 * What a message says of the money of one duty; empty where nothing is to be said. `about` names the duty where several say different things.
 * It never threatens with what will not come: what it says is what `decideNotice` found.
 * Example: `Fra onsdag 25. november koster det kr 1 250 + mva. for hver påbegynte uke, og høyst kr 5 000 + mva. Det står i punkt 6 i avtalen.`
 */
export function costInWords(duty: AskedDuty, today: CalendarDate, language: Language, about?: string): string {
  if (duty.step === 'early') return '';
  const words = wordsIn[language];
  const { notice } = duty;
  switch (notice.notice) {
    case 'none':
      return words.deadlineWas(formatDate(duty.dueOn, language), about);
    case 'free-this-time':
      return sentences(words.free(about), words.nextTime(notice.term), words.clause(duty.clause));
    case 'price': {
      const first = formatDate(notice.firstChargedOn, language);
      const cap = notice.term.capOre === undefined ? '' : formatKronerPlusVat(notice.term.capOre, language);
      const when =
        notice.firstChargedOn > notice.lastFreeOn
          ? (notice.firstChargedOn <= today && !about ? words.since : words.from)(first)
          : words.after(formatDate(notice.lastFreeOn, language), first);
      return sentences(
        words.costs(when, chargeInWords(notice.term.charge, language), cap, about),
        words.clause(duty.clause),
      );
    }
    default:
      return assertNever(notice);
  }
}

/** `kr 1 250 + mva. for hver påbegynte uke`; `tight` is the form for text messages. */
export function chargeInWords(charge: LateCharge, language: Language, tight = false): string {
  const words = wordsIn[language];
  switch (charge.per) {
    case 'started-day':
    case 'started-week':
      return `${formatKronerPlusVat(charge.amountOre, language)} ${(tight ? words.perTight : words.per)[charge.per]}`;
    case 'delivery':
      return formatKronerPlusVat(charge.amountOre, language);
    case 'share-of-fee':
      return formatKronerPlusVat(shareOfOre(charge.feeOre, charge.basisPoints), language);
    case 'hour':
      return `${formatKronerPlusVat(charge.rateOre, language)} ${words.perHour}`;
    default:
      return assertNever(charge);
  }
}

/** From when it costs, and for terms that count from the deadline, from which day. */
interface When {
  when: string;
  counted: string;
}

function sentences(...parts: readonly string[]): string {
  return parts.map((part) => (part.endsWith('.') ? part : `${part}.`)).join(' ');
}

function graceInWords(term: LateTerm, language: Language): string {
  return formatCounted(term.graceDays, term.graceUnit === 'working' ? 'working-day' : 'day', language);
}

const wordsIn = {
  nb: {
    per: { 'started-day': 'for hver påbegynte dag', 'started-week': 'for hver påbegynte uke' },
    perTight: { 'started-day': 'per påbegynte dag', 'started-week': 'per påbegynte uke' },
    perHour: 'per time ekstra arbeid',
    deadlineWas: (due: string, about?: string) => `Leveringsfristen ${about ? `for ${about} ` : ''}var ${due}.`,
    free: (about?: string) => (about ? `For ${about} er denne gangen uten tillegg` : 'Denne gangen er uten tillegg'),
    nextTime: (term: LateTerm): string => {
      const charge = chargeInWords(term.charge, 'nb');
      const grace = graceInWords(term, 'nb');
      if (term.graceDays === 0) return `Neste gang koster det ${charge}, fra dagen etter fristen`;
      const runs = term.charge.per === 'started-day' || term.charge.per === 'started-week';
      if (runs && term.countsFrom === 'end-of-grace')
        return `Neste gang koster det ${charge}, fra ${grace} etter fristen`;
      return `Neste gang koster det ${charge}, når det er mer enn ${grace} sent`;
    },
    from: (first: string) => ({ when: `fra ${first}`, counted: '' }),
    since: (first: string) => ({ when: `siden ${first}`, counted: '' }),
    after: (lastFree: string, first: string) => ({ when: `etter ${lastFree}`, counted: `, regnet fra ${first}` }),
    costs: ({ when, counted }: When, charge: string, cap: string, about?: string): string =>
      about
        ? sentences(`For ${about} koster det ${charge} ${when}${counted}`, ...(cap ? [`Det blir høyst ${cap}`] : []))
        : `${capitalise(when)} koster det ${charge}${counted}${cap ? `, og høyst ${cap}` : ''}`,
    clause: (clause?: number) =>
      clause === undefined ? 'Det står i avtalen.' : `Det står i punkt ${clause} i avtalen.`,
  },
  en: {
    per: { 'started-day': 'per started day', 'started-week': 'per started week' },
    perTight: { 'started-day': 'per started day', 'started-week': 'per started week' },
    perHour: 'per hour of extra work',
    deadlineWas: (due: string, about?: string) => `The due date ${about ? `for ${about} ` : ''}was ${due}.`,
    free: (about?: string) =>
      about ? `For ${about} there is no surcharge this time` : 'This time there is no surcharge',
    nextTime: (term: LateTerm): string => {
      const charge = chargeInWords(term.charge, 'en');
      const grace = graceInWords(term, 'en');
      if (term.graceDays === 0) return `Next time it costs ${charge}, from the day after the due date`;
      const runs = term.charge.per === 'started-day' || term.charge.per === 'started-week';
      if (runs && term.countsFrom === 'end-of-grace')
        return `Next time it costs ${charge}, from ${grace} after the due date`;
      return `Next time it costs ${charge} when it is more than ${grace} late`;
    },
    from: (first: string) => ({ when: `from ${first}`, counted: '' }),
    since: (first: string) => ({ when: `since ${first}`, counted: '' }),
    after: (lastFree: string, first: string) => ({ when: `after ${lastFree}`, counted: `, counted from ${first}` }),
    costs: ({ when, counted }: When, charge: string, cap: string, about?: string): string =>
      about
        ? sentences(`For ${about} it costs ${charge} ${when}${counted}`, ...(cap ? [`It is at most ${cap}`] : []))
        : `${capitalise(when)} it costs ${charge}${counted}${cap ? `, and at most ${cap}` : ''}`,
    clause: (clause?: number) =>
      clause === undefined ? 'This is in the agreement.' : `This is clause ${clause} of the agreement.`,
  },
};
