import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Judged } from './judge-delivery.ts';
import { judgeDelivery } from './judge-delivery.ts';
import { planDelivery } from './plan-delivery.ts';
import type { PlannedDelivery } from './plan.ts';
import { precisionOf, recallOf, scoreCorpus } from './score.ts';

const seed = 7;
const deliveries = 30;

/** Deliveries with photographs take letters, and half a second a page: `npm run bench -- corpus` has them. */
function isWithoutPhotos({ files }: PlannedDelivery): boolean {
  return !files.some(({ made }) => made.content === 'vouchers' && (made.as === 'photo' || made.as === 'scan'));
}

describe('deliveries by clients of every temper, made with known faults', () => {
  const judged: Judged[] = [];
  let folder = '';

  beforeAll(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'corpus-'));
    for (let index = 0; judged.length < deliveries; index += 1) {
      const planned = planDelivery(seed, index);
      if (isWithoutPhotos(planned)) judged.push(await judgeDelivery(planned, folder, false));
    }
  });

  afterAll(() => fs.rm(folder, { recursive: true, force: true }));

  it('are told what is wrong with them: 95 of 100 are so, and 90 of 100 are told', () => {
    const { kinds, slipped } = scoreCorpus(judged);
    expect(kinds.reduce((sum, { right }) => sum + right, 0)).toBeGreaterThan(50);
    expect(precisionOf(kinds), JSON.stringify(slipped)).toBeGreaterThanOrEqual(0.95);
    expect(recallOf(kinds), JSON.stringify(slipped)).toBeGreaterThanOrEqual(0.9);
  });

  it('are never falsely said to be unsorted, or to be of another company or period', () => {
    const { slipped } = scoreCorpus(judged);
    const grave = new Set(['not-sorted', 'wrong-company', 'wrong-period', 'series-gap']);
    expect(slipped.filter(({ kind, slipped: how }) => how === 'false' && grave.has(kind))).toEqual([]);
  });

  it('are the same each time they are made', () => {
    expect(planDelivery(seed, 3)).toEqual(planDelivery(seed, 3));
    expect(planDelivery(seed, 3)).not.toEqual(planDelivery(seed + 1, 3));
  });
});
