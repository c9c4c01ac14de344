import { describe, expect, it } from 'vitest';
import { paginate } from './paginate.ts';
import type { Slab } from './slab.ts';

function slab(height: number, more: Partial<Slab> = {}): Slab {
  return { height, before: 0, keepWithNext: false, paint: () => undefined, ...more };
}

/** Pages as the tops and heights of what stands on them; the page begins at 10 and is 100 high. */
function places(slabs: Slab[]): string[][] {
  return paginate(slabs, 10, 100).map((page) =>
    page.map(({ top, slab: { height }, headTop }) => `${headTop === undefined ? '' : `${headTop}/`}${top}+${height}`),
  );
}

describe('pages', () => {
  it('fill from the top, with room above a slab only between slabs', () => {
    expect(places([slab(40, { before: 9 }), slab(51, { before: 9 }), slab(10, { before: 9 })])).toEqual([
      ['10+40', '59+51'],
      ['10+10'],
    ]);
  });

  it('end with a slab that just fits, not with one that is a point too high', () => {
    expect(places([slab(50), slab(50)])).toEqual([['10+50', '60+50']]);
    expect(places([slab(50), slab(51)])).toEqual([['10+50'], ['10+51']]);
  });

  it('take a heading along with its text', () => {
    expect(places([slab(60), slab(30, { keepWithNext: true }), slab(20)])).toEqual([['10+60'], ['10+30', '40+20']]);
  });

  it('cut what belongs together but is more than a page', () => {
    const together = [slab(60, { keepWithNext: true }), slab(30, { keepWithNext: true }), slab(30)];
    expect(places([slab(20), ...together])).toEqual([
      ['10+20', '30+60'],
      ['10+30', '40+30'],
    ]);
  });

  it('repeat the header row where a table goes on, and only there', () => {
    const repeatedHead = { height: 15, paint: () => undefined };
    const rows = [1, 2, 3].map(() => slab(40, { repeatedHead }));
    expect(places([slab(15, { keepWithNext: true }), ...rows])).toEqual([['10+15', '25+40', '65+40'], ['10/25+40']]);
  });

  it('take a slab that is higher than a page as it is', () => {
    expect(places([slab(10), slab(150), slab(10)])).toEqual([['10+10'], ['10+150'], ['10+10']]);
  });

  it('are one even when there is nothing', () => {
    expect(places([])).toEqual([[]]);
  });
});
