import { describe, expect, it } from 'vitest';
import type { AgreementTerms, DutyClause } from '../../../../domain/agreement/index.ts';
import { ore } from '../../../../domain/kernel/index.ts';
import { readTerms } from '../../../../terms-file/read-terms.ts';
import { chargeKinds, chargeOfKind, newCharge, priceOfKind, pricesOf } from './charge-kinds.ts';
import { dueForPeriod, dueKinds, dueOfKind, duesOf, isCalendarDue, reportDueKinds } from './due-kinds.ts';
import { everyTerms } from './edit.testdata.ts';
import { feeKinds, feeOfKind } from './fee-kinds.ts';
import { copyOfDuty, newDuty, newFee, newFrame, newOffice, newPrice, newReport } from './new-parts.ts';
import { kindOfPeriod, periodKinds, periodOfKind } from './period-kinds.ts';

const duties = everyTerms.flatMap(([, terms]) => terms.duties);

function faultsOf(terms: AgreementTerms): readonly unknown[] {
  const read = readTerms(terms);
  return 'faults' in read ? read.faults : [];
}

function faultsOfDuty(duty: DutyClause): readonly unknown[] {
  return faultsOf({ duties: [duty] });
}

describe('choosing the kind that it already is changes nothing', () => {
  it('for periods, deadlines, charges, prices and fees', () => {
    for (const { schedule } of duties) {
      expect(periodOfKind(kindOfPeriod(schedule.period), schedule.period)).toBe(schedule.period);
      expect(dueOfKind(schedule.due.rule, schedule.due, schedule.period)).toBe(schedule.due);
      expect(dueForPeriod(schedule.due, schedule.period)).toEqual(schedule.due);
    }
    for (const duty of duties) {
      for (const charge of duty.charges) {
        expect(chargeOfKind(charge.on, charge, duty)).toBe(charge);
        expect(priceOfKind(charge.price.per, charge.price)).toBe(charge.price);
      }
    }
    for (const fee of everyTerms.flatMap(([, { price }]) => price?.fees ?? [])) {
      expect(feeOfKind(fee.fee, fee)).toBe(fee);
    }
  });
});

describe('whatever kind is chosen, the terms stay well formed', () => {
  it('every period with the deadline brought along', () => {
    for (const duty of duties) {
      for (const kind of periodKinds) {
        const { exceptions: _, ...schedule } = duty.schedule;
        const period = periodOfKind(kind, schedule.period);
        const changed = { ...schedule, period, due: dueForPeriod(schedule.due, period) };
        expect(faultsOfDuty({ ...duty, schedule: changed, charges: [] })).toEqual([]);
      }
    }
  });

  it('every deadline in every period', () => {
    for (const duty of duties) {
      for (const kind of duesOf(duty.schedule.period, dueKinds)) {
        const due = dueOfKind(kind, duty.schedule.due, duty.schedule.period);
        expect(due.rule).toBe(kind);
        if (isCalendarDue(due)) expect(faultsOfDuty({ ...duty, schedule: { ...duty.schedule, due } })).toEqual([]);
      }
    }
  });

  it('every charge with a price that fits it, once what runs has a cap', () => {
    for (const duty of duties.filter(({ schedule }) => !schedule.aim)) {
      for (const on of chargeKinds) {
        for (const charge of duty.charges) {
          const capped = { ...chargeOfKind(on, charge, duty), capOre: ore(500_000) };
          expect(faultsOfDuty({ ...duty, charges: [capped] })).toEqual([]);
          for (const per of pricesOf(on)) {
            expect(faultsOfDuty({ ...duty, charges: [{ ...capped, price: priceOfKind(per, charge.price) }] })).toEqual(
              [],
            );
          }
        }
      }
    }
  });
});

describe('what is added has no fault of its own', () => {
  it.each(everyTerms)('to %s', (_, terms) => {
    const [first] = terms.duties;
    const more: AgreementTerms = {
      ...terms,
      duties: [...terms.duties, newDuty(terms.duties)],
      office: newOffice(),
      price: newPrice(),
      frame: newFrame(),
    };
    const keys = more.duties.map(({ key }) => key);
    const reports = reportDueKinds.map((kind, index) => {
      const report = newReport([], keys);
      return { ...report, key: `report-${index}`, due: dueOfKind(kind, report.due, report.period) };
    });
    const fees = feeKinds.map((fee, index) => ({ ...feeOfKind(fee, newFee([])), key: `fee-${index}` }));
    const whole = { ...more, office: { ...newOffice(), reports }, price: { fees } };
    expect(faultsOf(whole)).toEqual([]);
    expect(faultsOf({ ...terms, duties: [...terms.duties, copyOfDuty(first!, terms.duties)] })).toEqual([]);
    const added = chargeKinds.map((on) => newCharge(on, first!));
    if (!first!.schedule.aim) {
      expect(
        faultsOfDuty({ ...first!, charges: added.map((charge, index) => ({ ...charge, key: `c-${index}` })) }),
      ).toEqual([]);
    }
  });

  it('under a key that nothing else has', () => {
    const plain = { ...newDuty([]), charges: [] };
    const one = { ...plain, charges: [newCharge('late', plain)] };
    const two = { ...plain, charges: [...one.charges, newCharge('late', one)] };
    expect(two.charges.map(({ key }) => key)).toEqual(['late', 'late-2']);
    expect(newCharge('late', two).key).toBe('late-3');
  });
});
