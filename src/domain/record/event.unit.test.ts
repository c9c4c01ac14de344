import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, firstHash, recordKinds, type RecordLink } from './event.ts';

const link: RecordLink = {
  officeId: '0b0e6f9e-5a51-4c5e-9c53-0c3f1f1d7a01',
  clientId: '0b0e6f9e-5a51-4c5e-9c53-0c3f1f1d7a02',
  sequence: 7,
  kind: 'message-accepted',
  at: '2026-11-23T08:30:00.000Z',
  data: {
    sumOre: 375_000,
    duty: 'vouchers/2026-09-01',
    again: false,
    plan: null,
    days: ['2026-11-25', 16],
    Å: '"æ"\n',
  },
  previousHash: firstHash,
};

describe('the canonical text of a link', () => {
  it('is JSON with sorted keys and no spaces', () => {
    expect(canonicalText(link)).toBe(
      '{"at":"2026-11-23T08:30:00.000Z","client":"0b0e6f9e-5a51-4c5e-9c53-0c3f1f1d7a02",' +
        '"data":{"again":false,"days":["2026-11-25",16],"duty":"vouchers/2026-09-01","plan":null,"sumOre":375000,"Å":"\\"æ\\"\\n"},' +
        '"kind":"message-accepted","office":"0b0e6f9e-5a51-4c5e-9c53-0c3f1f1d7a01",' +
        '"previous":"0000000000000000000000000000000000000000000000000000000000000000","sequence":7}',
    );
  });

  it('is hashed to the same figure by any program', () => {
    expect(createHash('sha256').update(canonicalText(link), 'utf8').digest('hex')).toBe(
      'ac2250a01b3af3db90b72964cbd997e833d8cc3c1038965910e1828608f04c63',
    );
  });

  it('does not depend on the order in which the data were written', () => {
    const data = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)));
    fc.assert(
      fc.property(data, (drawn) => {
        const backwards = Object.fromEntries(Object.entries(drawn).reverse());
        expect(canonicalText({ ...link, data: backwards })).toBe(canonicalText({ ...link, data: drawn }));
      }),
    );
  });

  it('can be read back as what was written', () => {
    const data = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.integer())),
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(data, (drawn) => {
        expect(JSON.parse(canonicalText({ ...link, data: drawn })).data).toEqual(drawn);
      }),
    );
  });
});

describe('the kinds of event', () => {
  it('are named once each, in kebab case', () => {
    expect(new Set(recordKinds).size).toBe(recordKinds.length);
    for (const kind of recordKinds) expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
