import { describe, expect, it } from 'vitest';
import { calendarDate } from '../../../../domain/kernel/index.ts';
import { readPreview } from './read-preview.ts';

type Made = { lost?: number; low?: number; likely?: number; high?: number };
const figures = ({ lost = 0, low = 0, likely = 0, high = 0 }: Made) => ({ lost, minutes: { low, likely, high } });

/** A weekend as foreseen and as it would be, in minutes. */
function told(now: Made & { evenings?: Made }, asIf: Made & { evenings?: Made }, known = true): string[] {
  const side = ({ evenings = {}, ...own }: Made & { evenings?: Made }) => ({
    ...figures(own),
    evenings: figures(evenings),
  });
  const weekend = { saturdayOn: calendarDate('2026-12-05'), known, now: side(now), asIf: side(asIf) };
  return readPreview({ weekends: [weekend] }).map(({ of }) => of);
}

describe('what an evening changes, as it is shown', () => {
  it.each<[string, string[], string[]]>([
    ['nothing', told({ lost: 0.5, likely: 90, high: 300 }, { lost: 0.5, likely: 90, high: 300 }), []],
    ['a chance', told({ lost: 0.5, likely: 90, high: 300 }, { lost: 0.3, likely: 90, high: 300 }), ['weekend']],
    ['a chance within one percent', told({ lost: 0.301 }, { lost: 0.304 }), []],
    ['hours', told({ likely: 90, high: 300 }, { likely: 0, high: 120 }), ['weekend']],
    ['two minutes that round to the same', told({ likely: 62 }, { likely: 60 }), []],
    ['the evenings before alone', told({ evenings: { high: 180 } }, { evenings: { high: 60 } }), ['evenings']],
    ['both', told({ lost: 0.4, evenings: { likely: 60 } }, { lost: 0.2 }), ['evenings', 'weekend']],
    ['a chance that is not told, since too little is known', told({ lost: 0.5 }, { lost: 0.2 }, false), []],
    ['the band then', told({ low: 60, high: 300 }, { low: 0, high: 120 }, false), ['weekend']],
  ])('%s', (_, changed, expected) => {
    expect(changed).toEqual(expected);
  });
});
