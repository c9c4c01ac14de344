import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ore } from '../kernel/index.ts';
import { applyChange, deriveChange, isEmptyChange, mergeChanges } from './agreement-change.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import { findTemplate, standardLateTerm } from './templates.ts';

const [vouchers, payroll] = findTemplate('vat-two-monthly-with-payroll')!.terms.duties as [DutyClause, DutyClause];
const before: AgreementTerms = { duties: [vouchers, payroll] };

describe('a change of an agreement', () => {
  it('names the clauses that it changes, and only those', () => {
    const dearer = { ...vouchers, charges: [{ ...standardLateTerm, capOre: ore(600_000) }] };
    const change = deriveChange(before, { duties: [dearer, payroll] });
    expect(change).toEqual({ set: [dearer], remove: [], order: ['vouchers', 'payroll'], parts: {} });
  });

  it('names what ends, what is new, and the parts that are replaced or taken out', () => {
    const withPrice: AgreementTerms = {
      ...before,
      price: { fees: [] },
      lapse: { entersAfter: { lateDeliveries: 2 }, endsAfterMonths: 1 },
    };
    const after: AgreementTerms = {
      duties: [vouchers],
      price: { fees: [{ fee: 'fixed', key: 'base', per: 'month', amountOre: ore(300_000) }] },
    };
    expect(deriveChange(withPrice, after)).toEqual({
      set: [],
      remove: ['payroll'],
      order: ['vouchers'],
      parts: { lapse: null, price: after.price },
    });
  });

  it('that says the same says nothing, whatever the order of the fields', () => {
    const { key, ...rest } = vouchers;
    const same = { duties: [{ ...rest, key }, payroll] };
    expect(isEmptyChange(deriveChange(before, same), before)).toBe(true);
    expect(isEmptyChange(deriveChange(before, { duties: [payroll, vouchers] }), before)).toBe(false);
  });

  it('of a change equals the merged agreement', () => {
    const anyTerms: fc.Arbitrary<AgreementTerms> = fc
      .record({
        keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }),
        mend: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        review: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
        lapse: fc.boolean(),
      })
      .map(({ keys, mend, review, lapse }) => ({
        duties: keys.map((key, index) => ({ ...vouchers, key, mendDays: mend[index]! })),
        ...(review === undefined
          ? {}
          : {
              frame: {
                tasks: [],
                noticeMonths: 3,
                powers: [],
                electronicNotices: true,
                dataProcessingAnnex: true,
                jointReviewMonth: review,
              },
            }),
        ...(lapse ? { lapse: { entersAfter: { lateDeliveries: 2 }, endsAfterMonths: 1 } } : {}),
      }));
    fc.assert(
      fc.property(anyTerms, anyTerms, anyTerms, (first, second, third) => {
        const one = deriveChange(first, second);
        const two = deriveChange(second, third);
        expect(applyChange(first, one)).toEqual(second);
        expect(applyChange(applyChange(first, one), two)).toEqual(third);
        expect(applyChange(first, mergeChanges(one, two))).toEqual(third);
      }),
    );
  });
});
