import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, firstHash, recordKinds, type RecordLink } from './event.ts';
import { findChainFaults, type ChainFault, type ChainHead, type StoredLink } from './verify-chain.ts';

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

type Entry = Pick<RecordLink, 'kind' | 'at' | 'data'>;

function chainOf(entries: readonly Entry[]): StoredLink[] {
  const links: StoredLink[] = [];
  for (const entry of entries) {
    const link = {
      ...entry,
      officeId: 'office',
      clientId: 'client',
      sequence: links.length + 1,
      previousHash: links.at(-1)?.hash ?? firstHash,
    };
    links.push({ ...link, hash: sha256(canonicalText(link)) });
  }
  return links;
}

function headOf(links: readonly StoredLink[]): ChainHead {
  return { sequence: links.length, hash: links.at(-1)?.hash ?? firstHash };
}

function faultsOf(links: readonly StoredLink[], ...heads: ChainHead[]): ChainFault[] {
  return findChainFaults(links, heads, sha256);
}

const entry = (kind: Entry['kind'], day: string, data: Entry['data'] = {}): Entry => ({
  kind,
  at: `${day}T08:30:00.000Z`,
  data,
});

const chain = chainOf([
  entry('agreement-registered', '2026-01-05'),
  entry('duty-arisen', '2026-10-31', { dueOn: '2026-11-20' }),
  entry('message-accepted', '2026-11-23'),
  entry('delivered', '2026-12-09', { daysLate: 19 }),
  entry('surcharge-proposed', '2026-12-09', { sumOre: 375_000 }),
]);

function changing(sequence: number, change: Partial<StoredLink>): StoredLink[] {
  return chain.map((link) => (link.sequence === sequence ? { ...link, ...change } : link));
}

describe('a record that nobody has touched', () => {
  it('has no faults', () => {
    expect(faultsOf(chain, headOf(chain))).toEqual([]);
  });

  it('has none against older anchors either', () => {
    expect(faultsOf(chain, headOf(chain), headOf(chain.slice(0, 2)), headOf(chain.slice(0, 4)))).toEqual([]);
  });

  it('has none when it is empty', () => {
    expect(faultsOf([], headOf([]))).toEqual([]);
    expect(faultsOf([])).toEqual([]);
  });

  it('begins with 64 zeros', () => {
    expect(chain[0]!.previousHash).toBe('0000000000000000000000000000000000000000000000000000000000000000');
  });
});

describe('a changed link', () => {
  it.each<[string, Partial<StoredLink>]>([
    ['sum', { data: { sumOre: 125_000 } }],
    ['time', { at: '2026-12-10T08:30:00.000Z' }],
    ['kind', { kind: 'surcharge-waived' }],
    ['client', { clientId: 'another' }],
    ['office', { officeId: 'another' }],
    ['hash', { hash: sha256('something else') }],
    ['link before', { previousHash: sha256('something else') }],
  ])('is found by its %s, without any head', (_, change) => {
    expect(faultsOf(changing(5, change))).toEqual([{ fault: 'changed', sequence: 5 }]);
  });

  it('is found where the one after it points when its own hash was made anew', () => {
    const forged = { ...chain[3]!, data: { daysLate: 0 } };
    expect(faultsOf(changing(4, { ...forged, hash: sha256(canonicalText(forged)) }), headOf(chain))).toEqual([
      { fault: 'changed', sequence: 5 },
    ]);
  });

  it('is found by the head when every hash after it was made anew', () => {
    const entries = chain.map((link) => (link.sequence === 4 ? { ...link, data: { daysLate: 0 } } : link));
    const forged = chainOf(entries.map(({ kind, at, data }) => ({ kind, at, data })));
    expect(faultsOf(forged, headOf(chain))).toEqual([{ fault: 'changed', sequence: 5 }]);
  });

  it('is found by an older anchor when the head was forged too', () => {
    const forged = chainOf(
      chain.map(({ kind, at, data, sequence }) => ({
        kind,
        at,
        data: sequence === 2 ? { dueOn: '2026-12-20' } : data,
      })),
    );
    expect(faultsOf(forged, headOf(forged))).toEqual([]);
    expect(faultsOf(forged, headOf(forged), headOf(chain.slice(0, 3)))).toEqual([{ fault: 'changed', sequence: 3 }]);
  });
});

describe('a missing link', () => {
  const gap = chain.filter((link) => link.sequence !== 3);

  it('is a gap', () => {
    expect(faultsOf(gap, headOf(chain))).toEqual([{ fault: 'gap', sequence: 3 }]);
  });

  it('is told of once, also where an anchor knew it', () => {
    expect(faultsOf(gap, headOf(chain), headOf(chain.slice(0, 3)))).toEqual([{ fault: 'gap', sequence: 3 }]);
  });

  it('at the beginning is a gap', () => {
    expect(faultsOf(chain.slice(1), headOf(chain))).toEqual([{ fault: 'gap', sequence: 1 }]);
  });

  it('does not hide that the one after it was changed', () => {
    const changed = gap.map((link) => (link.sequence === 4 ? { ...link, data: { daysLate: 0 } } : link));
    expect(faultsOf(changed, headOf(chain))).toEqual([
      { fault: 'gap', sequence: 3 },
      { fault: 'changed', sequence: 4 },
    ]);
  });

  it('whose place was closed by counting anew is found by the hashes', () => {
    const renumbered = gap.map((link, index) => ({ ...link, sequence: index + 1 }));
    expect(faultsOf(renumbered)).toEqual([
      { fault: 'changed', sequence: 3 },
      { fault: 'changed', sequence: 4 },
    ]);
  });
});

describe('a tail that was cut off', () => {
  it('is found by the head', () => {
    expect(faultsOf(chain.slice(0, 3), headOf(chain))).toEqual([{ fault: 'tail-cut', sequence: 5 }]);
  });

  it('is found by an anchor kept elsewhere when the head was set back', () => {
    const cut = chain.slice(0, 3);
    expect(faultsOf(cut, headOf(cut))).toEqual([]);
    expect(faultsOf(cut, headOf(cut), headOf(chain))).toEqual([{ fault: 'tail-cut', sequence: 5 }]);
  });

  it('is found when nothing is left', () => {
    expect(faultsOf([], headOf(chain))).toEqual([{ fault: 'tail-cut', sequence: 5 }]);
  });
});

const anyEntry: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constantFrom(...recordKinds),
  at: fc.integer({ min: 10, max: 28 }).map((day) => `2026-11-${day}T08:30:00.000Z`),
  data: fc.dictionary(fc.constantFrom('sumOre', 'dueOn', 'duty'), fc.oneof(fc.integer(), fc.string(), fc.boolean()), {
    minKeys: 1,
    noNullPrototype: true,
  }),
});

type Change = (link: StoredLink, drawn: { text: string; number: number }) => StoredLink;

const changes: readonly Change[] = [
  (link, { text }) => ({ ...link, officeId: link.officeId + text }),
  (link, { text }) => ({ ...link, clientId: link.clientId + text }),
  (link, { text }) => ({ ...link, at: link.at + text }),
  (link, { number }) => ({
    ...link,
    kind: recordKinds[(recordKinds.indexOf(link.kind) + number) % recordKinds.length]!,
  }),
  (link, { number }) => ({ ...link, sequence: link.sequence + number }),
  (link, { text }) => ({ ...link, previousHash: sha256(link.previousHash + text) }),
  (link, { text }) => ({ ...link, hash: sha256(link.hash + text) }),
  (link, { text }) => ({ ...link, data: { ...link.data, [`new ${text}`]: true } }),
  (link, { text }) => ({ ...link, data: { ...link.data, [Object.keys(link.data)[0]!]: `${text} instead` } }),
  (link) => ({ ...link, data: {} }),
];

describe('for every record', () => {
  const drawn = fc.record({
    entries: fc.array(anyEntry, { minLength: 1, maxLength: 12 }),
    place: fc.nat(11),
    change: fc.constantFrom(...changes),
    text: fc.string({ minLength: 1 }),
    number: fc.integer({ min: 1, max: recordKinds.length - 1 }),
  });

  it('no change means no fault', () => {
    fc.assert(
      fc.property(drawn, ({ entries }) => {
        const links = chainOf(entries);
        expect(faultsOf(links, headOf(links))).toEqual([]);
      }),
    );
  });

  it('a single change of a link is found', () => {
    fc.assert(
      fc.property(drawn, ({ entries, place, change, text, number }) => {
        const links = chainOf(entries);
        const at = place % links.length;
        const changed = links.map((link, index) => (index === at ? change(link, { text, number }) : link));
        fc.pre(JSON.stringify(changed) !== JSON.stringify(links));
        expect(faultsOf(changed, headOf(links))).not.toEqual([]);
      }),
    );
  });

  it('a link that is left out, said twice or put elsewhere is found', () => {
    fc.assert(
      fc.property(drawn, fc.nat(11), ({ entries, place }, target) => {
        const links = chainOf(entries);
        const at = place % links.length;
        const to = target % links.length;
        const without = links.filter((_, index) => index !== at);
        expect(faultsOf(without, headOf(links))).not.toEqual([]);
        expect(faultsOf(links.toSpliced(at, 0, links[at]!), headOf(links))).not.toEqual([]);
        if (to !== at) expect(faultsOf(without.toSpliced(to, 0, links[at]!), headOf(links))).not.toEqual([]);
      }),
    );
  });

  it('a cut tail is found however short it is left', () => {
    fc.assert(
      fc.property(drawn, ({ entries, place }) => {
        const links = chainOf(entries);
        expect(faultsOf(links.slice(0, place % links.length), headOf(links))).not.toEqual([]);
      }),
    );
  });
});
