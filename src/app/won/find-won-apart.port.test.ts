import { expect, test } from 'vitest';
import { deriveHoursWon } from '../../domain/won/index.ts';
import { makeMonth } from '../../domain/won/won.testdata.ts';
import { findWonApart } from './find-won-apart.ts';

const clients = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, before: 39, now: 30, hours: 5 }));
const facts = makeMonth({ month: '2026-12', today: '2027-01-10', clients });

test('a process answers what is worked out here, to everybody who asks at once', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => findWonApart({ facts, contacts: { clients: [] } })));
  for (const { won, proposals } of all) {
    expect(won).toEqual(deriveHoursWon(facts));
    expect(proposals).toEqual({ contacts: [], leftOut: { conflict: 0, meeting: 0 } });
  }
});

test('one that fails is told of, and gives its place back', async () => {
  const broken = { facts: { ...facts, monthOn: 'no month' } as never, contacts: { clients: [] } };
  const failed = await Promise.allSettled(Array.from({ length: 3 }, () => findWonApart(broken)));
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  const { won } = await findWonApart({ facts, contacts: { clients: [] } });
  expect(won.verdict).toBe('known');
});
