import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../domain/agreement/index.ts';
import { findTermFaults } from '../../../../domain/agreement/index.ts';
import { calendarDate, ore } from '../../../../domain/kernel/index.ts';
import { everyTerms } from './edit.testdata.ts';
import { pushed, startHistory, undone, type Draft } from './draft-history.ts';
import { freeKey, insertedAfter, moved, toggled, without } from './lists.ts';
import { entryOf, partOf, type Part } from './part.ts';
import { changeOfPoint, pointIdOf, pointsOf } from './points.ts';
import { withoutFaults } from './working-terms.ts';

const terms = everyTerms[0]![1];

/** Goes to every place in the data by the parts that the fields use, and puts there what is there. */
function touchEverywhere(part: Part<unknown>): void {
  part.set(part.value);
  if (Array.isArray(part.value)) {
    const list = part as Part<readonly unknown[]>;
    part.value.forEach((_, index) => touchEverywhere(entryOf(list, index)));
  } else if (typeof part.value === 'object' && part.value !== null) {
    const whole = part as Part<Record<string, unknown>>;
    for (const key of Object.keys(whole.value)) touchEverywhere(partOf(whole, key));
  }
}

describe('editing nothing changes nothing', () => {
  it.each(everyTerms)('in %s: every place set to what it holds gives the same terms', (_, whole) => {
    const seen: unknown[] = [];
    touchEverywhere({ value: whole, path: '', set: (value) => seen.push(value) });
    expect(seen.length).toBeGreaterThan(10);
    for (const value of seen) expect(value).toEqual(whole);
  });
});

describe('a part knows its place as faults name it', () => {
  it('from the whole to a sum', () => {
    let changed: AgreementTerms | undefined;
    let place = '';
    const whole: Part<AgreementTerms> = {
      value: terms,
      path: '',
      set: (value, at = '') => {
        changed = value;
        place = at;
      },
    };
    const charge = entryOf(partOf(entryOf(partOf(whole, 'duties'), 0), 'charges'), 0);
    const cap = partOf(charge, 'capOre');
    expect(cap.path).toBe('duties[0].charges[0].capOre');
    cap.set(undefined);
    expect(place).toBe('duties[0].charges[0].capOre');
    expect(findTermFaults(changed!)).toEqual([{ path: 'duties[0].charges[0].capOre', code: 'agreement.cap-missing' }]);
    expect(Object.keys(changed!.duties[0]!.charges[0]!)).not.toContain('capOre');
    expect(terms.duties[0]!.charges[0]!.capOre).toBe(500_000);
  });
});

describe('lists', () => {
  it('a move and the move back give the same list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2 }), fc.nat(), (list, at) => {
        const index = at % (list.length - 1);
        expect(moved(moved(list, index, 1), index + 1, -1)).toEqual(list);
      }),
    );
  });
  it('nothing moves past the ends', () => {
    expect(moved([1, 2], 0, -1)).toEqual([1, 2]);
    expect(moved([1, 2], 1, 1)).toEqual([1, 2]);
    expect(moved([], 0, 1)).toEqual([]);
  });
  it('what is put in and taken out leaves the list as it was', () => {
    expect(without(insertedAfter([1, 2, 3], 1, 9), 2)).toEqual([1, 2, 3]);
  });
  it('a choice keeps the order of the catalogue, and twice is as before', () => {
    const all = ['a', 'b', 'c'] as const;
    expect(toggled(all, ['c'], 'a')).toEqual(['a', 'c']);
    expect(toggled(all, toggled(all, ['c'], 'a'), 'a')).toEqual(['c']);
  });
  it('a free key counts on from the plain one', () => {
    expect(freeKey('vouchers', [])).toBe('vouchers');
    expect(freeKey('vouchers-2', [{ key: 'vouchers' }, { key: 'vouchers-2' }])).toBe('vouchers-3');
    expect(freeKey('x'.repeat(60), []).length).toBeLessThanOrEqual(60);
  });
});

describe('points', () => {
  it('duties come first, then the other parts', () => {
    expect(pointsOf(terms).map(({ id }) => id)).toEqual([
      'duty-0',
      'office',
      'price',
      'caps',
      'tasks',
      'powers',
      'frame',
    ]);
  });
  it.each([
    ['duties[3].items', 'duty-3'],
    ['duties[12].charges[0].capOre', 'duty-12'],
    ['lapse', 'caps'],
    ['frame.tasks', 'tasks'],
    ['frame.noticeMonths', 'frame'],
    ['office.reports[0].from[1]', 'office'],
    ['price.fees[0].key', 'price'],
    ['duties', 'duty-0'],
  ])('the fault at %s belongs to %s', (path, id) => expect(pointIdOf(path)).toBe(id));
  it('a duty is new, changed or the same by its key, wherever it stands', () => {
    const [first] = terms.duties;
    const other = { ...first!, key: 'other' };
    const after = { ...terms, duties: [other, { ...first!, mendDays: 9 }] };
    const [a, b] = pointsOf(after);
    expect(changeOfPoint(a!, after, terms)).toBe('new');
    expect(changeOfPoint(b!, after, terms)).toBe('changed');
    expect(pointsOf(terms).map((point) => changeOfPoint(point, terms, terms))).not.toContain('changed');
  });
});

describe('dates and sums are worked out without what is not right yet', () => {
  it('a charge without its cap is left out, and its duty stays', () => {
    const [duty] = terms.duties;
    const [{ capOre: _, ...uncapped } = { capOre: ore(0) }] = duty!.charges;
    const faulty = { ...terms, duties: [{ ...duty!, charges: [uncapped] }] } as AgreementTerms;
    expect(withoutFaults(faulty).duties).toEqual([{ ...duty!, charges: [] }]);
  });
  it('a duty whose dates do not match its periods is left out', () => {
    const [duty] = terms.duties;
    const schedule = { ...duty!.schedule, due: { rule: 'fixed-dates', dates: ['01-31'] } } as const;
    expect(withoutFaults({ ...terms, duties: [{ ...duty!, schedule }] }).duties).toEqual([]);
  });
  it.each(everyTerms)('%s has no fault and is all kept', (_, whole) => expect(withoutFaults(whole)).toBe(whole));
});

describe('steps back', () => {
  const draft = (mendDays: number): Draft => ({
    terms: { ...terms, duties: [{ ...terms.duties[0]!, mendDays }] },
    startOn: calendarDate('2026-11-25'),
    language: 'nb',
  });
  it('letters typed one after the other in one field are one step', () => {
    const start = startHistory(draft(0));
    const typed = pushed(pushed(start, draft(1), 'a', 1000), draft(12), 'a', 1500);
    expect(undone(typed).now).toEqual(draft(0));
  });
  it('after a pause, or in another field, they are two', () => {
    const start = startHistory(draft(0));
    expect(undone(pushed(pushed(start, draft(1), 'a', 1000), draft(2), 'a', 4000)).now).toEqual(draft(1));
    expect(undone(pushed(pushed(start, draft(1), 'a', 1000), draft(2), 'b', 1100)).now).toEqual(draft(1));
  });
  it('what was taken back is not merged with what is typed next', () => {
    const back = undone(pushed(startHistory(draft(0)), draft(1), 'a', 1000));
    expect(undone(pushed(back, draft(2), 'a', 1001)).now).toEqual(draft(0));
  });
  it('at the beginning nothing happens', () => {
    const start = startHistory(draft(0));
    expect(undone(start)).toBe(start);
  });
  it('two hundred steps are kept', () => {
    let history = startHistory(draft(0));
    for (let step = 1; step <= 300; step += 1) history = pushed(history, draft(step), `f${step}`, step * 10_000);
    expect(history.before.length).toBe(200);
  });
});
