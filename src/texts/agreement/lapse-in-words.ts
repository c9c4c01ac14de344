import type { LapseRule, SharedCap } from '../../domain/agreement/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatKronerPlusVat } from '../format-money.ts';
import type { Language } from '../language.ts';

/**
 * When the package price does not hold, and the way back. Example: `Er en levering mer enn ti dager for sen, faller pakkeprisen bort, og arbeidet
 * koster timepris. Pakkeprisen gjelder igjen etter én hel kalendermåned uten noe for sent.`
 */
export function lapseInWords({ entersAfter, endsAfterMonths }: LapseRule, language: Language): string {
  const words = wordsIn[language];
  const enters =
    'lateDeliveries' in entersAfter
      ? words.afterDeliveries(
          formatCounted(entersAfter.lateDeliveries, 'delivery', language),
          entersAfter.lateDeliveries,
        )
      : words.afterDays(
          formatCounted(entersAfter.count, entersAfter.unit === 'working-days' ? 'working-day' : 'day', language),
        );
  return `${enters} ${words.wayBack(endsAfterMonths)}`;
}

/** `én hel kalendermåned`, `to hele kalendermåneder på rad`: how long all must come in time. */
export function wholeMonthsInWords(months: number, language: Language): string {
  return wordsIn[language].wholeMonths(months);
}

/** `Alle tillegg under denne avtalen er til sammen høyst kr 10 000 + mva. i et kalenderår.` */
export function sharedCapInWords({ over, per, capOre }: SharedCap, language: Language): string {
  const words = wordsIn[language];
  return words.cap(words.over[over], formatKronerPlusVat(capOre, language), words.per[per]);
}

const wordsIn = {
  nb: {
    afterDeliveries: (deliveries: string, count: number) =>
      `Når ${deliveries} har vært ${count === 1 ? 'for sen' : 'for sene'}, faller pakkeprisen bort, og arbeidet koster timepris.`,
    afterDays: (days: string) =>
      `Er en levering mer enn ${days} for sen, faller pakkeprisen bort, og arbeidet koster timepris.`,
    wayBack: (months: number) =>
      `Pakkeprisen gjelder igjen etter ${wholeMonthsInWords(months, 'nb')} uten noe for sent.`,
    wholeMonths: (months: number) =>
      months === 1
        ? 'én hel kalendermåned'
        : `${formatCounted(months, 'month', 'nb').replace(' ', ' hele kalender')} på rad`,
    cap: (over: string, cap: string, per: string) => `${over} er til sammen høyst ${cap} ${per}.`,
    over: {
      agreement: 'Alle tillegg under denne avtalen',
      group: 'Alle tillegg for selskapene i gruppen',
    },
    per: { month: 'i en kalendermåned', year: 'i et kalenderår' },
  },
  en: {
    afterDeliveries: (deliveries: string, count: number) =>
      `When ${deliveries} ${count === 1 ? 'has' : 'have'} been late, the package price lapses, and the work costs the hourly rate.`,
    afterDays: (days: string) =>
      `If a delivery is more than ${days} late, the package price lapses, and the work costs the hourly rate.`,
    wayBack: (months: number) =>
      `The package price holds again after ${wholeMonthsInWords(months, 'en')} without anything late.`,
    wholeMonths: (months: number) =>
      months === 1
        ? 'one whole calendar month'
        : `${formatCounted(months, 'month', 'en').replace(' ', ' whole calendar ')} in a row`,
    cap: (over: string, cap: string, per: string) => `${over} are together at most ${cap} ${per}.`,
    over: {
      agreement: 'All surcharges under this agreement',
      group: 'All surcharges of the companies in the group',
    },
    per: { month: 'in a calendar month', year: 'in a calendar year' },
  },
};
