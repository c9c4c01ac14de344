import type { AdjustedFee, IndexChange } from '../../domain/agreement/index.ts';
import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDayMonth } from '../format-date.ts';
import type { Language } from '../language.ts';
import { feeChangeInWords } from '../price-adjustment/fee-change-in-words.ts';
import { indexChangeInWords } from '../price-adjustment/index-change-in-words.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { Block, ComposedMessage } from './message.ts';

/** The new prices under one agreement. */
export interface AdjustedPrices {
  startOn: CalendarDate;
  fees: readonly AdjustedFee[];
  /** Where the agreement speaks of prices: the letter of its section. */
  section?: string;
}

export interface PriceAdjustmentFacts {
  /** Never empty; one for each agreement with the client. */
  adjusted: readonly AdjustedPrices[];
  change: IndexChange;
}

/**
 * Notice of new prices under a clause that was accepted before: what each was and will be, from when, by which index, and where the agreement says so.
 * It asks for nothing, since the clause is the acceptance. Example of a subject: `Nye priser fra 1. januar 2027`.
 */
export function composePriceAdjustment(
  letterhead: Letterhead,
  company: Company,
  { adjusted, change }: PriceAdjustmentFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const day = (startOn: CalendarDate): string => formatDayMonth(startOn, language, { year: true });
  const days = [...new Set(adjusted.map(({ startOn }) => startOn))].toSorted();
  const [first] = days;
  const sections = [...new Set(adjusted.flatMap(({ section }) => section ?? []))];
  const lists = days.flatMap((startOn): Block[] => {
    const fees = adjusted.filter((part) => part.startOn === startOn).flatMap((part) => part.fees);
    const list = { list: fees.flatMap((fee) => feeChangeInWords(fee, language)) };
    return days.length === 1 ? [list] : [{ heading: words.from(day(startOn)) }, list];
  });
  return composeLetter(letterhead, [company], {
    subject: words.subject(day(first!)),
    blocks: [
      { paragraph: `${words.follow(day(first!))} ${indexChangeInWords(change, language)}` },
      ...lists,
      { paragraph: `${words.withoutVat} ${words.clause(sections.length === 1 ? sections[0] : undefined)}` },
      { paragraph: words.nothingToDo },
    ],
  });
}

const wordsIn = {
  nb: {
    subject: (day: string) => `Nye priser fra ${day}`,
    follow: (day: string) => `Fra ${day} følger prisene indeksen, slik vi har avtalt.`,
    from: (day: string) => `Fra ${day}`,
    withoutVat: 'Alle priser er uten mva.',
    clause: (section?: string) =>
      section === undefined ? 'Dette står under «Pris» i avtalen.' : `Dette står i del ${section} i avtalen, «Pris».`,
    nothingToDo:
      'Du trenger ikke å gjøre noe. Det du har levert før den dagen, koster det samme. Er noe feil, svar oss.',
  },
  en: {
    subject: (day: string) => `New prices from ${day}`,
    follow: (day: string) => `From ${day} our prices follow the index, as we have agreed.`,
    from: (day: string) => `From ${day}`,
    withoutVat: 'All prices are without VAT.',
    clause: (section?: string) =>
      section === undefined
        ? 'You find this under “Price” in the agreement.'
        : `You find this in part ${section} of the agreement, “Price”.`,
    nothingToDo:
      'There is nothing you need to do. What you handed in before that day costs the same. If something is wrong, reply to us.',
  },
} satisfies Record<Language, unknown>;
