import type { DeliveryExample } from '../../domain/surcharge/index.ts';
import { formatDate } from '../format-date.ts';
import { formatMinutes } from '../format-minutes.ts';
import { formatKronerPlusVat } from '../format-money.ts';
import type { Language } from '../language.ts';
import { asSentence } from './as-sentence.ts';

/**
 * One worked example of what lateness costs. Example: `Kommer det fredag 27. november, koster det kr 1 250 + mva.`
 */
export function priceExampleInWords({ deliveredOn, work, sumOre }: DeliveryExample, language: Language): string {
  const words = wordsIn[language];
  const day = formatDate(deliveredOn, language);
  if (sumOre === 0) return asSentence(words.free(day));
  const minutes = work.reduce((sum, entry) => sum + entry.minutes, 0);
  const delivery = minutes === 0 ? day : words.takes(day, formatMinutes(minutes, language));
  return asSentence(words.costs(delivery, formatKronerPlusVat(sumOre, language)));
}

const wordsIn = {
  nb: {
    free: (day: string) => `Kommer det ${day}, koster det ingenting`,
    takes: (day: string, time: string) => `${day} og tar ${time} ekstra`,
    costs: (day: string, sum: string) => `Kommer det ${day}, koster det ${sum}`,
  },
  en: {
    free: (day: string) => `If it comes on ${day}, it costs nothing`,
    takes: (day: string, time: string) => `${day} and takes ${time} more`,
    costs: (day: string, sum: string) => `If it comes on ${day}, it costs ${sum}`,
  },
} satisfies Record<Language, unknown>;
