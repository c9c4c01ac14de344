import { describe, expect, it } from 'vitest';
import { checkDelivery } from './check-delivery.ts';
import { deriveWorkEstimate } from './derive-work-estimate.ts';
import { bank, facts, file, receipt, receipts } from './intake.testdata.ts';

const twelve = Array.from({ length: 12 }, (_, index) => file(`${index}.pdf`, receipt('2026-10-02', index + 1)));

describe('the work that findings make', () => {
  const findings = checkDelivery(facts(twelve, { items: [receipts, bank], form: ['coded'] }));

  it('is vouchers times the office’s own minutes, by kind', () => {
    expect(deriveWorkEstimate(findings).map(({ work, vouchers, minutes }) => [work, vouchers, minutes])).toEqual([
      ['coding', 12, 24],
      ['chasing', 1, 5],
    ]);
    expect(deriveWorkEstimate(findings, { coding: 1.3 }).map(({ work, minutes }) => [work, minutes])).toEqual([
      ['coding', 16],
    ]);
  });

  it('is said to be an estimate, and says what it is made of', () => {
    const [coding] = deriveWorkEstimate(findings);
    expect(coding).toMatchObject({ estimate: true, minutesPerVoucher: 2 });
    expect(coding!.findingKeys).toHaveLength(12);
  });

  it('is none of what was only wished for, nor of nothing', () => {
    const wished = checkDelivery(facts(twelve, { wished: ['coded'] }));
    expect(deriveWorkEstimate(wished)).toEqual([]);
    expect(deriveWorkEstimate([])).toEqual([]);
  });
});
