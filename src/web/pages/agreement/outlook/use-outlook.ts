import { useDeferredValue, useMemo } from 'react';
import {
  foreseeYear,
  type AgreementTerms,
  type ClientFacts,
  type Foreseen,
} from '../../../../domain/agreement/index.ts';
import { latest, type CalendarDate, type Closure } from '../../../../domain/kernel/index.ts';
import { foreseeAllPrices, type ForeseenPrice } from '../../../../domain/surcharge/index.ts';
import { withoutFaults } from '../edit/working-terms.ts';

/** What is known of the client and the office, so that dates and sums can be worked out here. */
export interface Surroundings {
  facts: ClientFacts;
  closures: readonly Closure[];
  today: CalendarDate;
}

export interface Outlook {
  /** The terms without what is not right yet. */
  terms: AgreementTerms;
  foreseen: Foreseen;
  prices: readonly ForeseenPrice[];
}

/** The next twelve months under these terms, worked out by the rules that will run the calendar. It follows the typing when there is time. */
export function useOutlook(current: AgreementTerms, startOn: CalendarDate, surroundings: Surroundings): Outlook {
  const terms = useDeferredValue(current);
  const { facts, closures, today } = surroundings;
  return useMemo(() => {
    const working = withoutFaults(terms);
    const foreseen = foreseeYear(working, facts, closures, { startOn, fromOn: latest(today, startOn) });
    return { terms: working, foreseen, prices: foreseeAllPrices(working, foreseen, closures) };
  }, [terms, startOn, facts, closures, today]);
}
