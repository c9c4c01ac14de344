import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foreseeDates,
  type AgreementTerms,
  type ClientFacts,
  type DutyClause,
} from '../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../src/domain/kernel/index.ts';
import { explainStory } from '../../src/domain/story/index.ts';
import { backTest, foreseeAllPrices, type PastDelivery } from '../../src/domain/surcharge/index.ts';
import { readTerms } from '../../src/terms-file/read-terms.ts';
import { readTermsText, writeTermsText } from '../../src/terms-file/terms-text.ts';
import {
  anyClause,
  anyFrame,
  anyLapse,
  anyPriceTerms,
  anyPromises,
  anySharedCap,
} from '../../src/texts/agreement/any-terms.testdata.ts';

const plain = { key: 'clause-0', items: [{ key: 'a', document: 'vouchers' }], schedule: monthly() };

function monthly(): object {
  return { period: { every: 'month' }, due: { rule: 'day-of-month', day: 10, monthsAfter: 1 } };
}

/** Keeps of anything what a file could hold: in range, and without a contradiction of its own. */
function readable<T>(part: fc.Arbitrary<T>, whole: (part: T) => object): fc.Arbitrary<T> {
  return part.filter((value) => 'read' in readTerms(JSON.parse(JSON.stringify(whole(value)))));
}

const anyDuty = readable(
  anyClause.map((clause) => ownKeys(clause)),
  (clause) => ({ duties: [clause] }),
);
const anyOffice = readable(
  anyPromises.map((office) => ({
    ...office,
    reports: office.reports.map((report, place) => ({ ...report, key: `report-${place}`, from: ['clause-0'] })),
  })),
  (office) => ({ duties: [plain], office }),
);
const anyPrice = readable(
  anyPriceTerms.map((price) => ({ ...price, fees: price.fees.map((fee, place) => ({ ...fee, key: `fee-${place}` })) })),
  (price) => ({ duties: [plain], price }),
);

/** Agreements of every construct, without those that are out of range or contradict themselves. */
const anyTerms: fc.Arbitrary<AgreementTerms> = fc
  .record(
    {
      duties: fc.array(anyDuty, { minLength: 1, maxLength: 4 }),
      sharedCaps: fc.array(anySharedCap, { maxLength: 2 }),
      office: anyOffice,
      price: anyPrice,
      frame: readable(anyFrame, (frame) => ({ duties: [plain], frame })),
    },
    { requiredKeys: ['duties'] },
  )
  .chain((terms) => {
    const hasPackage = terms.price?.fees.some(({ fee }) => fee === 'package') === true;
    return hasPackage ? anyLapse.map((lapse) => ({ ...terms, lapse })) : fc.constant(terms);
  })
  .map(
    (terms) =>
      JSON.parse(
        JSON.stringify({
          ...terms,
          duties: terms.duties.map((clause, index) => ({ ...clause, key: `clause-${index}` })),
        }),
      ) as AgreementTerms,
  );

function ownKeys(clause: DutyClause): DutyClause {
  return {
    ...clause,
    key: 'clause-0',
    items: clause.items.map((item, place) => ({
      ...item,
      key: `item-${place}`,
      essential: place === 0 || item.essential,
    })),
    charges: clause.charges.map((charge, place) => ({ ...charge, key: `charge-${place}` })),
  };
}

const facts: ClientFacts = {
  paydayOfMonth: 31,
  invoicingDayOfMonth: 1,
  events: [
    { event: 'general-meeting', on: on('2027-06-15') },
    { event: 'board-meeting', on: on('2027-03-01') },
  ],
  vat: [
    { fromOn: on('2024-01-01'), regime: 'yearly' },
    { fromOn: on('2027-02-15'), regime: 'two-monthly' },
  ],
  yearStartsIn: 7,
  names: { account: ['Drift', 'Drift', 'Ærø'] },
};
const closures = [{ fromOn: on('2026-12-24'), toOn: on('2027-01-03') }];
const range = { startOn: on('2026-01-01'), fromOn: on('2026-11-01'), toOn: on('2027-10-31') };

/** Which of many agreements is at fault is shown by fast-check with its seed. */
const runs = { numRuns: 30 };

describe('any agreement that the language can say', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(readTermsText(writeTermsText(terms))).toEqual(readTerms(terms));
        expect(readTermsText(JSON.stringify(terms))).toEqual(readTerms(terms));
      }),
      runs,
    );
  });

  it('has a year of dates in order, each once, and prices that begin with nothing and never fall', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const year = foreseeDates(terms, facts, closures, range);
        const days = year.duties.map(({ dueOn }) => dueOn);
        expect(days).toEqual(days.toSorted());
        expect(days.every((day) => day >= range.fromOn && day <= range.toOn)).toBe(true);
        expect(new Set(year.duties.map(({ key }) => key)).size).toBe(year.duties.length);
        expect(foreseeDates(terms, facts, closures, range)).toEqual(year);
        for (const { term, deliveries } of foreseeAllPrices(terms, year, closures)) {
          if (deliveries.length === 0) continue;
          expect(deliveries).toHaveLength(3);
          expect(deliveries[0]!.sumOre).toBe(0);
          const cap = term.capOre ?? Number.MAX_SAFE_INTEGER;
          for (const { arithmetic, sumOre } of deliveries) {
            expect(sumOre).toBe(arithmetic?.sumOre ?? 0);
            expect(sumOre).toBeLessThanOrEqual(cap);
          }
        }
      }),
      runs,
    );
  });

  it('can be held against last year, and against a story in which nothing happened', () => {
    const deliveries: PastDelivery[] = Array.from({ length: 12 }, (_, index) => {
      const startOn = on(`2026-${String(index + 1).padStart(2, '0')}-01`);
      const endOn = on(`2026-${String(index + 1).padStart(2, '0')}-28`);
      return {
        documents: ['vouchers', 'bank-statement'],
        period: { of: 'month', year: 2026, number: index + 1, startOn, endOn },
        agreedDueOn: endOn,
        ...(index % 4 === 0 ? {} : { deliveredOn: on(`2027-01-${String(index + 10)}`) }),
      };
    });
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const test = backTest(terms, facts, { deliveries, untilOn: on('2027-03-01') }, closures);
        expect(test.sumOre).toBe(test.duties.reduce((sum, duty) => sum + duty.sumOre, 0));
        const story = { consumer: false, closures, events: [{ on: on('2026-01-01'), what: 'accepted' as const }] };
        const result = explainStory(terms, facts, story, on('2026-12-31'));
        // Nobody was given notice, so nothing costs.
        expect(result).toHaveProperty('explained.sumOre', 0);
      }),
      runs,
    );
  });
});
