import { expect, it } from 'vitest';
import { returnReasons } from '../obligation/index.ts';
import { findingKinds, type FindingKind } from './finding.ts';
import { findReturnReason } from './find-return-reason.ts';

const reasonOf = (kind: FindingKind, fault = '') => findReturnReason({ kind, values: { fault } });

it('what cannot be read is sent back as that, and what is cut off as that', () => {
  expect(reasonOf('illegible', 'blurred')).toBe('unreadable');
  expect(reasonOf('illegible', 'blank-page')).toBe('unreadable');
  expect(reasonOf('illegible', 'cut-off')).toBe('cut-off');
  expect(reasonOf('cannot-open', 'encrypted')).toBe('unreadable');
});

it.each(['wrong-period', 'wrong-company', 'several-in-one', 'not-sorted', 'not-coded'] as const)(
  '%s is sent back as what it is',
  (kind) => expect(reasonOf(kind)).toBe(kind),
);

it('a statement with days missing is not complete', () => {
  expect(reasonOf('statement-gap')).toBe('incomplete');
});

it('what only the sender can put right by other means is said in words', () => {
  expect(
    ['sum-wrong', 'statement-sum', 'not-electronic', 'virus'].map((kind) => reasonOf(kind as FindingKind)),
  ).toEqual(['other', 'other', 'other', 'other']);
});

it('a copy, or something that another thing lacks, is no reason to send this one back', () => {
  for (const kind of ['duplicate-bytes', 'duplicate-meaning', 'missing-item', 'series-gap', 'birth-number'] as const)
    expect(reasonOf(kind)).toBeUndefined();
});

it('every kind leads to a reason of the list or to none', () => {
  for (const kind of findingKinds) expect([undefined, ...returnReasons]).toContain(reasonOf(kind));
});
