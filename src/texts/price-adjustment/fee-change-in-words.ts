import { sumsOfFee, type AdjustedFee, type Fee } from '../../domain/agreement/index.ts';
import { assertNever, type Ore } from '../../domain/kernel/index.ts';
import { capitalise } from '../format-list.ts';
import { formatKroner } from '../format-money.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';

/** One sum of a fee before and after: a package has two, what it costs and what each piece beyond it costs. */
export interface SumChange {
  label: string;
  beforeOre: Ore;
  afterOre: Ore;
}

/** Every sum of a fee with what it is the price of: `Fast pris per måned`, `Timepris for regnskapsfører`. */
export function changesOfFee({ before, after }: AdjustedFee, language: Language): SumChange[] {
  const labels = labelsOfFee(before, language);
  const sums = sumsOfFee(after);
  return sumsOfFee(before).map((beforeOre, place) => ({
    label: labels[place]!,
    beforeOre,
    afterOre: sums[place]!,
  }));
}

/** `Fast pris per måned: kr 4 990 blir kr 5 113`; a sum that stays: `Timepris for rådgiver: kr 1 500 som før`. */
export function feeChangeInWords(fee: AdjustedFee, language: Language): string[] {
  const words = wordsIn[language];
  return changesOfFee(fee, language).map(({ label, beforeOre, afterOre }) => {
    const before = formatKroner(beforeOre, language);
    return `${label}: ${beforeOre === afterOre ? words.same(before) : words.becomes(before, formatKroner(afterOre, language))}`;
  });
}

function labelsOfFee(fee: Fee, language: Language): string[] {
  const words = wordsIn[language];
  const { feePeriods, feeRoles, countedThings } = wordsOf(language).agreement;
  switch (fee.fee) {
    case 'fixed':
      return [words.fixed(feePeriods[fee.per])];
    case 'hourly':
      return [words.hourly(feeRoles[fee.role])];
    case 'package': {
      const things = countedThings[fee.volume.of];
      const volume = `${fee.volume.upTo} ${fee.volume.upTo === 1 ? things.one : things.many}`;
      return [words.package(feePeriods[fee.per], volume), words.beyond(things.each)];
    }
    default:
      return assertNever(fee);
  }
}

const wordsIn = {
  nb: {
    fixed: (per: string) => `Fast pris ${per}`,
    hourly: (role: string) => `Timepris for ${role}`,
    package: (per: string, volume: string) => `Pakkepris ${per} for inntil ${volume}`,
    beyond: (each: string) => `${capitalise(each)} utover pakken`,
    becomes: (before: string, after: string) => `${before} blir ${after}`,
    same: (before: string) => `${before} som før`,
  },
  en: {
    fixed: (per: string) => `Fixed price ${per}`,
    hourly: (role: string) => `Hourly rate of the ${role}`,
    package: (per: string, volume: string) => `Package price ${per} for up to ${volume}`,
    beyond: (each: string) => `${capitalise(each)} beyond the package`,
    becomes: (before: string, after: string) => `${before} becomes ${after}`,
    same: (before: string) => `${before} as before`,
  },
} satisfies Record<Language, unknown>;
