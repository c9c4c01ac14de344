import type { FindingKind } from '../../src/domain/intake/index.ts';
import { subjectsOf, type Judged } from './judge-delivery.ts';
import type { Truth } from './plan.ts';

/** How well the findings of a kind were found. */
export interface KindScore {
  kind: FindingKind;
  right: number;
  /** Said, and not so. */
  false: number;
  /** So, and not said. */
  missed: number;
}

/** One finding that is not as it should be, to be looked at. */
export interface Slipped extends Truth {
  index: number;
  slipped: 'false' | 'missed';
}

export interface Score {
  kinds: readonly KindScore[];
  slipped: readonly Slipped[];
}

export function scoreCorpus(judged: readonly Judged[]): Score {
  const kinds = new Map<FindingKind, KindScore>();
  const slipped: Slipped[] = [];
  const count = (kind: FindingKind, what: 'right' | 'false' | 'missed'): void => {
    const score = kinds.get(kind) ?? { kind, right: 0, false: 0, missed: 0 };
    kinds.set(kind, { ...score, [what]: score[what] + 1 });
  };
  for (const { delivery, said } of judged) {
    const { index } = delivery;
    const told = new Map(
      said.flatMap(subjectsOf).map((one) => {
        // One that names several of which it may be is right if it is one of them.
        const meant = delivery.truth.find(
          ({ kind, subject }) => kind === one.kind && one.subject.split(', ').includes(subject),
        );
        return [`${one.kind} ${meant?.subject ?? one.subject}`, meant ?? one];
      }),
    );
    const unclear = new Set(delivery.unclear.map(({ kind, subject }) => `${kind} ${subject}`));
    const stops = new Set(
      said
        .filter(({ severity }) => severity === 'stops')
        .flatMap(subjectsOf)
        .map(({ kind, subject }) => `${kind} ${subject}`),
    );
    const truth = new Map(delivery.truth.map((one) => [`${one.kind} ${one.subject}`, one]));
    for (const [key, one] of told) {
      // To ask about what nobody can tell is no fault; to be sure of it is.
      if (unclear.has(key) && !truth.has(key) && !stops.has(key)) continue;
      count(one.kind, truth.has(key) ? 'right' : 'false');
      if (!truth.has(key)) slipped.push({ index, slipped: 'false', ...one });
    }
    for (const [key, one] of truth) {
      if (told.has(key)) continue;
      count(one.kind, 'missed');
      slipped.push({ index, slipped: 'missed', ...one });
    }
  }
  return { kinds: [...kinds.values()].toSorted((a, b) => (a.kind < b.kind ? -1 : 1)), slipped };
}

/** Of what was said, how much is so; 1 where nothing was said. */
export function precisionOf(scores: readonly KindScore[]): number {
  return ratio(sum(scores, 'right'), sum(scores, 'right') + sum(scores, 'false'));
}

/** Of what is so, how much was said; 1 where nothing is. */
export function recallOf(scores: readonly KindScore[]): number {
  return ratio(sum(scores, 'right'), sum(scores, 'right') + sum(scores, 'missed'));
}

function sum(scores: readonly KindScore[], what: 'right' | 'false' | 'missed'): number {
  return scores.reduce((total, score) => total + score[what], 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
