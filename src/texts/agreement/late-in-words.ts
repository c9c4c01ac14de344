import type { LateCharge, LateTerm } from '../../domain/agreement/index.ts';
import { assertNever } from '../../domain/kernel/index.ts';
import { formatMinutes } from '../format-arithmetic.ts';
import { formatCounted } from '../format-count.ts';
import { capitalise } from '../format-list.ts';
import { formatKronerPlusVat, formatShare } from '../format-money.ts';
import type { Language } from '../language.ts';

/**
 * What lateness costs, in sentences that a client can read. Example: `Tre dager for sent koster ingenting. Deretter koster det kr 1 250 + mva. for
 * hver påbegynte uke, og høyst kr 5 000 + mva. for én levering. Første gang er uten tillegg.`
 */
export function lateInWords(term: LateTerm, language: Language): string {
  const words = wordsIn[language];
  const grace = formatCounted(term.graceDays, term.graceUnit === 'working' ? 'working-day' : 'day', language);
  const charge = chargeInWords(term.charge, language);
  const cap = term.capOre === undefined ? '' : words.cap(formatKronerPlusVat(term.capOre, language));
  const runs = term.charge.per === 'started-day' || term.charge.per === 'started-week';
  const fromDeadline = runs && term.countsFrom === 'deadline' && term.graceDays > 0 ? words.fromDeadline : '';
  return [
    ...(term.graceDays === 0 ? [] : [words.grace(grace)]),
    asSentence(`${(term.graceDays === 0 ? words.atOnce : words.afterwards)(charge)}${fromDeadline}${cap}`),
    ...(term.firstForgiven ? [words.firstForgiven] : []),
  ].join(' ');
}

/** `mva.` at the end brings its own full stop. */
function asSentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function chargeInWords(charge: LateCharge, language: Language): string {
  const words = wordsIn[language];
  switch (charge.per) {
    case 'started-day':
    case 'started-week':
      return `${formatKronerPlusVat(charge.amountOre, language)} ${words.per[charge.per]}`;
    case 'delivery':
      return `${formatKronerPlusVat(charge.amountOre, language)} ${words.per.delivery}`;
    case 'share-of-fee':
      return words.share(formatShare(charge.basisPoints, language), formatKronerPlusVat(charge.feeOre, language));
    case 'hour':
      return words.hour(
        formatKronerPlusVat(charge.rateOre, language),
        formatMinutes(charge.minimumMinutes, language),
        formatMinutes(charge.unitMinutes, language),
      );
    default:
      return assertNever(charge);
  }
}

const wordsIn = {
  nb: {
    grace: (grace: string) => `${capitalise(grace)} for sent koster ingenting.`,
    afterwards: (charge: string) => `Deretter koster det ${charge}`,
    atOnce: (charge: string) => `Kommer det for sent, koster det ${charge}`,
    fromDeadline: ', regnet fra fristen',
    cap: (cap: string) => `, og høyst ${cap} for én levering`,
    firstForgiven: 'Første gang er uten tillegg.',
    per: {
      'started-day': 'for hver påbegynte dag',
      'started-week': 'for hver påbegynte uke',
      delivery: 'for leveringen',
    },
    share: (share: string, fee: string) => `${share} av honoraret på ${fee}`,
    hour: (rate: string, minimum: string, unit: string) =>
      `${rate} per time for ekstra arbeid, minst ${minimum} og regnet opp til hele ${unit}`,
  },
  en: {
    grace: (grace: string) => `Being up to ${grace} late costs nothing.`,
    afterwards: (charge: string) => `After that it costs ${charge}`,
    atOnce: (charge: string) => `When it comes late, it costs ${charge}`,
    fromDeadline: ', counted from the deadline',
    cap: (cap: string) => `, and at most ${cap} for one delivery`,
    firstForgiven: 'The first time there is no surcharge.',
    per: { 'started-day': 'per started day', 'started-week': 'per started week', delivery: 'for the delivery' },
    share: (share: string, fee: string) => `${share} of the fee of ${fee}`,
    hour: (rate: string, minimum: string, unit: string) =>
      `${rate} per hour of extra work, at least ${minimum} and rounded up to whole ${unit}`,
  },
};
