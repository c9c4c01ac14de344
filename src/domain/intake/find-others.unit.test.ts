import { describe, expect, it } from 'vitest';
import { deriveDelivery } from './delivery.ts';
import { findMailedBirthNumbers } from './find-mailed-birth-numbers.ts';
import { findChangedAccounts } from './find-changed-accounts.ts';
import { findUnverifiedSenders } from './find-unverified-senders.ts';
import { findWrongSums } from './find-wrong-sums.ts';
import { circleK, earlier, facts, file, invoice, read, receipt, tell } from './intake.testdata.ts';
import { maskDigits } from './mask-digits.ts';

describe('a sum that does not follow from its figures', () => {
  const off = (foundMinor: number) => [
    { what: 'total' as const, statedMinor: 110_000, foundMinor, evidence: { page: 1 } },
  ];
  it.each([
    ['by ten kroner', { sumFaults: off(109_000) }, ['asks sum-wrong a.pdf']],
    ['by one krone, which is rounding', { sumFaults: off(109_900) }, []],
    ['by one krone and an øre', { sumFaults: off(109_899) }, ['asks sum-wrong a.pdf']],
    ['in letters that were guessed', { sumFaults: off(100_000), source: 'ocr' as const, confidence: 0.7 }, []],
    ['of a balance, which is the statement’s matter', { sumFaults: [{ ...off(1)[0]!, what: 'balance' as const }] }, []],
  ])('%s', (_case, over, expected) => {
    expect(tell(findWrongSums, facts([file('a.pdf', read({ kind: 'invoice', ...over }))]))).toEqual(expected);
  });
});

describe('birth numbers', () => {
  const places = [
    { page: 1, line: 3, text: '01010012356 Kari' },
    { page: 2, line: 1 },
  ];
  const document = read({ kind: 'payroll-basis', birthNumbers: places });

  it('are told of by mail only, with their places and not a figure of them', () => {
    expect(tell(findMailedBirthNumbers, facts([file('a.pdf', document)]))).toEqual([]);
    const [finding] = findMailedBirthNumbers(
      deriveDelivery(facts([file('lønn 010100 12356.pdf', document, { way: 'mail' })])),
    );
    expect(finding).toMatchObject({
      severity: 'asks',
      evidence: [
        { page: 1, line: 3 },
        { page: 2, line: 1 },
      ],
    });
    expect(finding!.values).toEqual({ fileName: 'lønn ….pdf', count: 2 });
    expect(JSON.stringify({ ...finding, key: '', arrivalId: '' })).not.toMatch(/\d{6}/);
  });

  it.each([
    ['01010012356.pdf', '….pdf'],
    ['lønn 010100 12356 okt.pdf', 'lønn … okt.pdf'],
    ['faktura 123456.pdf', 'faktura 123456.pdf'],
    ['20261002_101530.jpg', '20261002_101530.jpg'],
  ])('are hidden in a file name: %s', (name, shown) => {
    expect(maskDigits(name)).toBe(shown);
  });
});

describe('an invoice of a known seller', () => {
  const paidTo = (account: string, over = {}) => invoice('9', '2026-10-02', 100, { account, ...over });
  const before = [earlier('1', paidTo('NO9386011117947')), earlier('2', paidTo('86011117947'))];
  it.each([
    ['to the account as before', paidTo('8601 11 17947'), []],
    ['to another', paidTo('15030022227'), ['asks account-changed a.pdf']],
    ['to another, read as a guess', { ...paidTo('15030022227'), confidence: 0.5 }, ['tells account-changed a.pdf']],
    ['of another seller', paidTo('15030022227', { seller: circleK }), []],
  ])('%s', (_case, document, expected) => {
    expect(tell(findChangedAccounts, facts([file('a.pdf', document)], { earlier: before }))).toEqual(expected);
  });
});

describe('a sender whom nothing shows to be the client', () => {
  it('is told of once a mail', () => {
    const by = { way: 'mail' as const, senderVerified: false };
    const mail = file('m.eml', read({ kind: 'letter', format: 'eml' }), by);
    const parts = ['1', '2'].map((name) =>
      file(name, receipt('2026-10-02', 1), { ...by, partOf: { arrivalId: 'm.eml', path: name } }),
    );
    expect(tell(findUnverifiedSenders, facts([mail, ...parts]))).toEqual(['asks sender-not-verified m.eml']);
    expect(tell(findUnverifiedSenders, facts([file('1', undefined, { ...by, senderVerified: true })]))).toEqual([]);
    expect(tell(findUnverifiedSenders, facts([file('1', undefined, by)]))).toEqual(['asks sender-not-verified 1']);
  });
});
