import type { ChargePrice, ChargeTerm } from '../../domain/agreement/index.ts';
import { assertNever, ore, shareOfOre, type Ore } from '../../domain/kernel/index.ts';
import { chargePriceInWords, sumsOf } from '../agreement/charge-price-in-words.ts';
import type { Language } from '../language.ts';

/**
 * What lateness costs, as short as a message wants it: `kr 1 250 + mva. for hver påbegynte uke`. `tight` is the form for text messages, where several
 * steps are told by the highest: `inntil kr 9 000 + mva.`
 */
export function priceInMessage(
  { price, vatBasisPoints }: Pick<ChargeTerm, 'price' | 'vatBasisPoints'>,
  language: Language,
  tight = false,
): string {
  const words = wordsIn[language];
  const sum = sumsOf(vatBasisPoints, language);
  switch (price.per) {
    case 'started-day':
    case 'started-week':
    case 'started-month':
      return `${sum(price.amountOre)} ${(tight ? words.perTight : words.per)[price.per]}`;
    case 'delivery':
      return price.upTo ? words.upTo(sum(price.amountOre)) : sum(price.amountOre);
    case 'share-of-fee':
      return sum(shareOfOre(price.feeOre, price.basisPoints));
    case 'steps':
      return tight
        ? words.upTo(sum(highestStep(price)))
        : chargePriceInWords({ per: 'steps', steps: stepsInSums(price) }, sum, language);
    case 'hour':
      return `${sum(price.rateOre)} ${words.perHour}`;
    case 'share-of-hours':
      return `${sum(shareOfOre(price.rateOre, price.basisPoints))} ${words.morePerHour}`;
    default:
      return assertNever(price);
  }
}

type Steps = Extract<ChargePrice, { per: 'steps' }>;

/** A sum says more than a share of another sum. */
function stepsInSums({ steps, feeOre }: Steps): Steps['steps'] {
  return steps.map((step) => ({ from: step.from, amountOre: sumOfStep(step, feeOre) }));
}

function highestStep({ steps, feeOre }: Steps): Ore {
  return ore(Math.max(0, ...steps.map((step) => sumOfStep(step, feeOre))));
}

function sumOfStep(step: Steps['steps'][number], feeOre: Ore | undefined): Ore {
  return 'amountOre' in step ? step.amountOre : shareOfOre(feeOre ?? ore(0), step.basisPoints);
}

const wordsIn = {
  nb: {
    per: {
      'started-day': 'for hver påbegynte dag',
      'started-week': 'for hver påbegynte uke',
      'started-month': 'for hver påbegynte måned',
    },
    perTight: {
      'started-day': 'per påbegynte dag',
      'started-week': 'per påbegynte uke',
      'started-month': 'per påbegynte måned',
    },
    perHour: 'per time ekstra arbeid',
    morePerHour: 'mer per time',
    upTo: (sum: string) => `inntil ${sum}`,
  },
  en: {
    per: {
      'started-day': 'per started day',
      'started-week': 'per started week',
      'started-month': 'per started month',
    },
    perTight: {
      'started-day': 'per started day',
      'started-week': 'per started week',
      'started-month': 'per started month',
    },
    perHour: 'per hour of extra work',
    morePerHour: 'more per hour',
    upTo: (sum: string) => `up to ${sum}`,
  },
};
