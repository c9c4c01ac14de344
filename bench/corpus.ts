import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { closeLetters } from '../src/documents/read-letters.ts';
import { judgeDelivery, type Judged } from '../tests/corpus/judge-delivery.ts';
import { planDelivery } from '../tests/corpus/plan-delivery.ts';
import { precisionOf, recallOf, scoreCorpus, type KindScore } from '../tests/corpus/score.ts';

const goals = { precision: 0.95, recall: 0.9 };

/**
 * 300 deliveries by clients of ten tempers, made by seed as real files with what is wrong with them known, read and checked: precision and recall for each
 * kind of finding. `npm run bench -- corpus [SEED] [DELIVERIES] [--slips]`; `--slips` names what was said falsely or missed.
 */
export async function run(): Promise<void> {
  const figures = process.argv
    .slice(3)
    .filter((word) => /^\d+$/.test(word))
    .map(Number);
  const [seed = 1, deliveries = 300] = figures;
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'corpus-'));
  const judged: Judged[] = [];
  const startedAt = performance.now();
  try {
    for (let index = 0; index < deliveries; index += 1)
      judged.push(await judgeDelivery(planDelivery(seed, index), folder, true));
  } finally {
    await closeLetters();
    await fs.rm(folder, { recursive: true, force: true });
  }
  const files = judged.reduce((sum, one) => sum + one.files.length, 0);
  const seconds = (performance.now() - startedAt) / 1_000;
  const { kinds, slipped } = scoreCorpus(judged);
  print(`${deliveries} deliveries of seed ${seed}, ${files} files made, read and checked in ${seconds.toFixed(0)} s`);
  print(`${'kind'.padEnd(22)} right false missed  precision  recall`);
  for (const score of kinds) print(row(score.kind, [score]));
  print(row('all', kinds));
  const below = kinds.filter((kind) => precisionOf([kind]) < goals.precision || recallOf([kind]) < goals.recall);
  const falseOrder = kinds.find(({ kind }) => kind === 'not-sorted')?.false ?? 0;
  const short = [
    ...below.map(({ kind }) => `${kind} is below`),
    ...(falseOrder > 0 ? [`${falseOrder} falsely not-sorted`] : []),
  ];
  print(
    `goal for each kind: precision ${goals.precision}, recall ${goals.recall}, nothing falsely not-sorted: ${short.length === 0 ? 'met' : `NOT met (${short.join(', ')})`}`,
  );
  if (process.argv.includes('--slips')) {
    for (const { index, kind, subject, slipped: what } of slipped) print(`${what} ${kind} in ${index}: ${subject}`);
  }
}

function row(name: string, scores: readonly KindScore[]): string {
  const total = (what: 'right' | 'false' | 'missed'): string =>
    `${scores.reduce((sum, score) => sum + score[what], 0)}`.padStart(5);
  return `${name.padEnd(22)} ${total('right')} ${total('false')} ${total('missed')}   ${precisionOf(scores).toFixed(3).padStart(8)} ${recallOf(scores).toFixed(3).padStart(7)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
