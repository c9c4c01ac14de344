import type { Fee, IndexRule, PriceTerms } from '../../domain/agreement/index.ts';
import { assertNever } from '../../domain/kernel/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDayMonth } from '../format-date.ts';
import { capitalise, formatList } from '../format-list.ts';
import { formatKronerPlusVat, formatShare } from '../format-money.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';
import { asSentence } from './as-sentence.ts';
import { monthDayInWords } from './month-day-in-words.ts';

/**
 * What the work costs, a paragraph for each price, and how prices may change. Example: `Pakkepris: kr 4 990 + mva. per måned for inntil 100 bilag. Inntil
 * 10 % mer koster ikke ekstra. Hvert bilag utover det koster kr 25 + mva.`
 */
export function priceInWords({ fees, validFromOn, index }: PriceTerms, language: Language): string[] {
  return [
    ...fees.map((fee) => feeInWords(fee, language)),
    ...(validFromOn === undefined
      ? []
      : [wordsIn[language].validFrom(formatDayMonth(validFromOn, language, { year: true }))]),
    ...(index === undefined ? [] : [indexInWords(index, language)]),
  ];
}

export function feeInWords(fee: Fee, language: Language): string {
  const words = wordsIn[language];
  const { agreement, formDemands } = wordsOf(language);
  switch (fee.fee) {
    case 'fixed':
      return asSentence(words.fixed(formatKronerPlusVat(fee.amountOre, language), agreement.feePeriods[fee.per]));
    case 'hourly':
      return asSentence(words.hourly(agreement.feeRoles[fee.role], formatKronerPlusVat(fee.rateOre, language)));
    case 'package': {
      const things = agreement.countedThings[fee.volume.of];
      const volume = `${fee.volume.upTo} ${fee.volume.upTo === 1 ? things.one : things.many}`;
      const price = formatKronerPlusVat(fee.amountOre, language);
      const form = formatList(
        fee.presumes.map((demand) => formDemands[demand]),
        language,
      );
      return [
        words.package(price, agreement.feePeriods[fee.per], volume),
        ...(fee.toleranceBasisPoints === 0 ? [] : [words.tolerance(formatShare(fee.toleranceBasisPoints, language))]),
        words.beyond(things.each, formatKronerPlusVat(fee.eachBeyondOre, language)),
        ...(form === '' ? [] : [words.presumes(form)]),
      ]
        .map(asSentence)
        .join(' ');
    }
    default:
      return assertNever(fee);
  }
}

function indexInWords({ month, noticeDays }: IndexRule, language: Language): string {
  const from = monthDayInWords(`${String(month).padStart(2, '0')}-01`, language);
  return wordsIn[language].index(from, formatCounted(noticeDays, 'day', language));
}

const wordsIn = {
  nb: {
    fixed: (price: string, per: string) => `Fast pris: ${price} ${per}`,
    hourly: (role: string, rate: string) => `Timepris for ${role}: ${rate}`,
    package: (price: string, per: string, volume: string) => `Pakkepris: ${price} ${per} for inntil ${volume}`,
    tolerance: (share: string) => `Inntil ${share} mer koster ikke ekstra`,
    beyond: (each: string, price: string) => `${capitalise(each)} utover det koster ${price}`,
    presumes: (form: string) => `Pakkeprisen forutsetter at det kommer slik: ${form}`,
    validFrom: (day: string) => `Prisene gjelder fra og med ${day}.`,
    index: (from: string, days: string) =>
      `Prisene kan følge konsumprisindeksen én gang i året, fra ${from}. Vi varsler minst ${days} før. Det gjelder aldri en periode som er levert.`,
  },
  en: {
    fixed: (price: string, per: string) => `Fixed price: ${price} ${per}`,
    hourly: (role: string, rate: string) => `Hourly rate of the ${role}: ${rate}`,
    package: (price: string, per: string, volume: string) => `Package price: ${price} ${per} for up to ${volume}`,
    tolerance: (share: string) => `Up to ${share} more costs nothing extra`,
    beyond: (each: string, price: string) => `${capitalise(each)} beyond that costs ${price}`,
    presumes: (form: string) => `The package price presumes that it comes like this: ${form}`,
    validFrom: (day: string) => `The prices hold from ${day}.`,
    index: (from: string, days: string) =>
      `The prices may follow the consumer price index once a year, from ${from}. We give notice at least ${days} before. It never holds for a period that was delivered.`,
  },
};
