import { describe, expect, it } from 'vitest';
import type { LateTerm, SharedCap } from '../agreement/index.ts';
import { calendarDate as on, ore } from '../kernel/index.ts';
import { deriveSurcharges } from './derive-surcharges.ts';
import { surchargeKeyOf, type SurchargeFacts } from './facts.ts';
import { calendarOn, chargedTerm, surchargeFacts, type Story } from './surcharge.testdata.ts';

/** A sum for each late delivery, without grace. */
const flat = (kroner: number, more: Partial<LateTerm> = {}): LateTerm => {
  const { capOre: _, ...term } = chargedTerm;
  return { ...term, graceDays: 0, price: { per: 'delivery', amountOre: ore(kroner * 100) }, ...more };
};

/** A delivery a week late, with the notice on the deadline's own day. */
const late = (due: string, term: LateTerm, more: Partial<Story> = {}): Story => ({
  id: `${more.clauseKey ?? 'vouchers'} ${due}`,
  due,
  notice: due,
  delivered: addWeek(due),
  term,
  ...more,
});

function addWeek(due: string): string {
  const day = Number(due.slice(8)) + 7;
  return `${due.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

/** What each costs in kroner, in the order in which they are told; `capped` where an earlier one has used a cap up. */
function walk(stories: readonly Story[], shared: readonly SharedCap[] = [], today = '2028-12-31'): (number | string)[] {
  const all: SurchargeFacts[] = stories.map(surchargeFacts);
  const outcomes = deriveSurcharges(all, calendarOn(today), shared);
  return all.map((facts) => {
    const outcome = outcomes.get(surchargeKeyOf(facts))!;
    return outcome.outcome === 'due' || outcome.outcome === 'running'
      ? outcome.arithmetic.sumOre / 100
      : outcome.outcome;
  });
}

const decided = (decision: 'approved' | 'waived', kroner: number): Partial<Story> => ({
  facts: { decided: { decision, sumOre: ore(kroner * 100) } },
});

describe('at most kr 2 000 a month', () => {
  const term = flat(1_500, { monthCapOre: ore(200_000) });

  it('leaves of the second delivery of November kr 500, of the third nothing, and begins anew in December', () => {
    expect(
      walk([
        late('2026-11-04', term),
        late('2026-11-11', term),
        late('2026-11-18', term),
        late('2026-12-02', term),
        late('2026-12-09', term),
      ]),
    ).toEqual([1_500, 500, 'capped', 1_500, 500]);
  });

  it('goes by the deadline: what was due on the last day of November and came in December is of November', () => {
    const onTheEdge = late('2026-11-30', term, { delivered: '2026-12-07' });
    expect(walk([late('2026-11-04', term), onTheEdge, late('2026-12-01', term)])).toEqual([1_500, 500, 1_500]);
  });

  it('is of each charge by itself', () => {
    const other = { ...term, key: 'other' };
    expect(
      walk([late('2026-11-04', term), late('2026-11-11', other), late('2026-11-11', term, { clauseKey: 'payroll' })]),
    ).toEqual([1_500, 1_500, 1_500]);
  });

  it('just reached is not passed: two of kr 1 000 are both whole, and no cap is told of', () => {
    const even = flat(1_000, { monthCapOre: ore(200_000) });
    const second = [late('2026-11-04', even), late('2026-11-11', even)].map(surchargeFacts);
    const outcome = deriveSurcharges(second, calendarOn('2026-12-31')).get(surchargeKeyOf(second[1]!))!;
    expect('arithmetic' in outcome ? outcome.arithmetic.sharedCap : outcome).toBeUndefined();
    expect(walk([late('2026-11-04', even), late('2026-11-11', even), late('2026-11-18', even)])).toEqual([
      1_000,
      1_000,
      'capped',
    ]);
  });
});

describe('at most kr 4 500 a year, kr 1 250 a week and kr 5 000 a delivery', () => {
  const term: LateTerm = { ...chargedTerm, yearCapOre: ore(450_000) };
  const january: Story = { due: '2026-01-20', notice: '2026-01-21', delivered: '2026-02-08', term };
  const march: Story = { due: '2026-03-20', notice: '2026-03-23', delivered: '2026-03-30', term };
  const may: Story = { due: '2026-05-20', notice: '2026-05-21', delivered: '2026-05-27', term };
  const next: Story = { due: '2027-01-20', notice: '2027-01-21', delivered: '2027-03-20', term };

  it('leaves kr 750 after kr 3 750, then nothing, and begins anew with the year', () => {
    // January: 16 days, three started weeks. March: from the 25th to the 30th, one week. 2027: nine weeks, held by both caps.
    expect(walk([january, march, may, next])).toEqual([3_750, 750, 'capped', 4_500]);
  });

  it('says what it was before, the limit, and what had been taken', () => {
    const all = [january, march].map(surchargeFacts);
    expect(deriveSurcharges(all, calendarOn('2026-12-31')).get(surchargeKeyOf(all[1]!))).toMatchObject({
      outcome: 'due',
      arithmetic: {
        beforeCapOre: 125_000,
        sumOre: 75_000,
        sharedCap: { scope: 'year', limitOre: 450_000, usedOre: 375_000 },
      },
    });
  });

  it('and a month’s cap together: the tighter one holds', () => {
    const both = { ...term, monthCapOre: ore(100_000) };
    expect(walk([january, march, may, next].map((story) => ({ ...story, term: both })))).toEqual([
      1_000, 1_000, 1_000, 1_000,
    ]);
  });
});

describe('a cap over all charges of the agreement', () => {
  const vouchers = flat(1_500);
  const payroll = flat(1_000, { key: 'pay' });
  const stories = [
    late('2026-11-04', vouchers),
    late('2026-11-11', payroll, { clauseKey: 'payroll' }),
    late('2026-11-18', vouchers),
    late('2026-12-02', payroll, { clauseKey: 'payroll' }),
  ];

  it('of kr 2 000 a month is shared by vouchers and payroll', () => {
    expect(walk(stories, [{ over: 'agreement', per: 'month', capOre: ore(200_000) }])).toEqual([
      1_500,
      500,
      'capped',
      1_000,
    ]);
  });

  it('of kr 3 000 a year is too', () => {
    expect(walk(stories, [{ over: 'agreement', per: 'year', capOre: ore(300_000) }])).toEqual([
      1_500,
      1_000,
      500,
      'capped',
    ]);
  });

  it('holds besides the charge’s own', () => {
    const own = stories.map((story) => ({ ...story, term: { ...story.term!, monthCapOre: ore(120_000) } as LateTerm }));
    expect(walk(own, [{ over: 'agreement', per: 'month', capOre: ore(200_000) }])).toEqual([
      1_200,
      800,
      'capped',
      1_000,
    ]);
  });
});

describe('a cap over the companies of a group', () => {
  it('of kr 2 000 a month is shared by all of them', () => {
    const term = flat(1_500);
    const company = (name: string, due: string): Story =>
      late(due, term, { id: `${name} ${due}`, clauseKey: `${name} vouchers` });
    expect(
      walk(
        [company('Fjord AS', '2026-11-11'), company('Ålesund AS', '2026-11-04'), company('Fjord AS', '2026-12-09')],
        [{ over: 'group', per: 'month', capOre: ore(200_000) }],
      ),
    ).toEqual([500, 1_500, 1_500]);
  });
});

describe('a line that a person has decided', () => {
  const term = flat(1_500, { yearCapOre: ore(400_000) });
  const three = (second: Partial<Story>): Story[] => [
    late('2026-03-20', term),
    late('2026-05-20', term, second),
    late('2026-11-20', term),
  ];

  it('takes of the cap what was approved, and keeps its own sum', () => {
    expect(walk(three({}))).toEqual([1_500, 1_500, 1_000]);
    expect(walk(three(decided('approved', 1_500)))).toEqual([1_500, 1_500, 1_000]);
  });

  it('takes nothing when it was waived', () => {
    expect(walk(three(decided('waived', 1_500)))).toEqual([1_500, 1_500, 1_500]);
  });

  it('keeps its share also from a delivery with an earlier deadline that grew afterwards', () => {
    // In June the open delivery of March had run up kr 1 250 and that of May was approved with kr 3 750; the cap is kr 5 000 a year.
    const running: LateTerm = { ...chargedTerm, yearCapOre: ore(500_000) };
    const march: Story = { due: '2026-03-20', notice: '2026-06-01', term: running };
    const may: Story = {
      due: '2026-05-20',
      notice: '2026-05-21',
      delivered: '2026-06-09',
      term: running,
      facts: { decided: { decision: 'approved', sumOre: ore(375_000) } },
    };
    expect(walk([march, may], [], '2026-06-09')).toEqual([1_250, 3_750]);
    // Twelve weeks later the two together are still no more than the cap.
    expect(walk([{ ...march, delivered: '2026-08-31' }, may])).toEqual([1_250, 3_750]);
  });

  it('that takes more than the cap, as agreed before it was made lower, leaves nothing and takes nothing back', () => {
    const lower = flat(1_500, { yearCapOre: ore(200_000) });
    expect(walk([late('2026-03-20', lower, decided('approved', 3_000)), late('2026-05-20', lower)])).toEqual([
      1_500,
      'capped',
    ]);
  });

  it('keeps its share also where nothing of it would cost today', () => {
    const approved = late('2026-03-20', term, {
      delivered: '2026-03-20',
      facts: { decided: { decision: 'approved', sumOre: ore(300_000) } },
    });
    expect(walk([approved, late('2026-05-20', term)])).toEqual(['none', 1_000]);
  });
});

describe('what nothing is left for', () => {
  it('is still told with its arithmetic', () => {
    const term = flat(1_500, { yearCapOre: ore(150_000) });
    const all = [late('2026-03-20', term), late('2026-05-20', term)].map(surchargeFacts);
    expect(deriveSurcharges(all, calendarOn('2026-12-31')).get(surchargeKeyOf(all[1]!))).toMatchObject({
      outcome: 'capped',
      arithmetic: { beforeCapOre: 150_000, sumOre: 0, countedToOn: on('2026-05-27') },
    });
  });
});
