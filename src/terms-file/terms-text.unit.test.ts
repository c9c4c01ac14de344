import { describe, expect, it } from 'vitest';
import { publishedTerms } from '../../tests/scenarios/terms/published-terms.ts';
import { templates } from '../domain/agreement/index.ts';
import { errorText } from '../texts/error-text.ts';
import { parseText, termsTextMax } from './parse-text.ts';
import { readTerms, type ReadFault } from './read-terms.ts';
import { readFactsText, readTermsText, writeTermsText } from './terms-text.ts';

const good = `duties:
  - key: vouchers
    items: [{ key: receipts, document: receipts }]
    schedule: { period: { every: vat-term }, due: { rule: after, of: period-end, count: 20, unit: days } }
`;

function faultsOf(text: string): readonly ReadFault[] {
  const result = readTermsText(text);
  return 'faults' in result ? result.faults : [];
}

const changed = (from: string, to: string): readonly ReadFault[] => {
  expect(good).toContain(from);
  return faultsOf(good.replace(from, to));
};
const charged = (charge: string): readonly ReadFault[] => faultsOf(`${good}    charges: [{ key: late, ${charge} }]\n`);

describe('terms from a file', () => {
  const all = [...templates.map(({ key, terms }) => [key, terms] as const), ...publishedTerms];

  it.each(all)('are the same after they were written as YAML and as JSON: %s', (_, terms) => {
    const read = { read: terms };
    expect(readTermsText(writeTermsText(terms))).toEqual(read);
    expect(readTermsText(JSON.stringify(terms))).toEqual(read);
    expect(readTermsText(JSON.stringify(terms, null, 2))).toEqual(read);
    expect(readTerms(structuredClone(terms))).toEqual(read);
    expect(writeTermsText(terms)).toBe(writeTermsText(structuredClone(terms)));
  });

  it('have the defaults that are said nothing of', () => {
    expect(readTermsText(good)).toEqual({
      read: {
        duties: [
          {
            key: 'vouchers',
            items: [{ key: 'receipts', document: 'receipts', essential: true }],
            schedule: {
              period: { every: 'vat-term' },
              due: { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
              shift: 'none',
              whenClosed: 'none',
            },
            form: [],
            channel: 'takt',
            mendDays: 3,
            charges: [],
          },
        ],
      },
    });
  });

  it('keep Norwegian letters, quotes and dates as they are written', () => {
    const named = good.replace('document: receipts', `document: receipts, name: "Ærlig O'Brien «Ås»"`);
    const text = `${named}frame: { untilOn: 2027-02-28 }\n`.replace('unit: days }', 'unit: days }, at: 09:00');
    const result = readTermsText(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect(result).toMatchObject({
      read: {
        duties: [{ items: [{ name: "Ærlig O'Brien «Ås»" }], schedule: { at: '09:00' } }],
        frame: { untilOn: '2027-02-28' },
      },
    });
    if ('read' in result) expect(readTermsText(writeTermsText(result.read))).toEqual(result);
  });

  it('may use an anchor for what two clauses share', () => {
    const shared = good.replace('items: [', 'items: &items [');
    const second = good
      .slice(good.indexOf('\n') + 1)
      .replace('vouchers', 'again')
      .replace(/items: .*/, 'items: *items');
    expect(readTermsText(shared + second)).toHaveProperty('read.duties[1].items[0].key', 'receipts');
  });
});

describe('a fault in a file of terms', () => {
  it.each<[string, string, string, ReadFault]>([
    [
      'a field that nobody knows',
      'key: vouchers',
      'key: vouchers\n    colour: red',
      { path: 'duties[0].colour', code: 'agreement.unknown-field' },
    ],
    ['a field that is missing', 'key: receipts, ', '', { path: 'duties[0].items[0].key', code: 'agreement.missing' }],
    [
      'a field that is written twice',
      'key: vouchers',
      'key: vouchers\n    form: [coded]\n    form: []',
      { path: 'duties[0].form', code: 'agreement.field-repeated', found: '4:5' },
    ],
    [
      'words where a number belongs',
      'count: 20',
      'count: tjue',
      { path: 'duties[0].schedule.due.count', code: 'agreement.wrong-type', expected: 'number', found: '"tjue"' },
    ],
    [
      'a part of a day',
      'count: 20',
      'count: 1.5',
      { path: 'duties[0].schedule.due.count', code: 'agreement.wrong-type', expected: 'int', found: '1.5' },
    ],
    [
      'a number below what is possible',
      'count: 20',
      'count: -1',
      { path: 'duties[0].schedule.due.count', code: 'agreement.out-of-range', expected: '≥ 0', found: '-1' },
    ],
    [
      'a number above what is possible',
      'count: 20',
      'count: 367',
      { path: 'duties[0].schedule.due.count', code: 'agreement.out-of-range', expected: '≤ 366', found: '367' },
    ],
    [
      'a unit in another language',
      'unit: days',
      'unit: dager',
      {
        path: 'duties[0].schedule.due.unit',
        code: 'agreement.not-one-of',
        expected: 'days, working-days, weeks, months',
        found: '"dager"',
      },
    ],
    [
      'a rule that does not exist',
      'rule: after',
      'rule: efter',
      {
        path: 'duties[0].schedule.due.rule',
        code: 'agreement.not-one-of',
        expected: 'after, before, day-of-month, weekday, fixed-dates, continuously',
        found: '"efter"',
      },
    ],
    [
      'a period that does not exist, with every one that does',
      'every: vat-term',
      'every: fortnight',
      {
        path: 'duties[0].schedule.period.every',
        code: 'agreement.not-one-of',
        expected: 'vat-period, week, month, vat-term, quarter, four-months, half-year, year',
        found: '"fortnight"',
      },
    ],
    [
      'a day that is in no year',
      'due: {',
      'exceptions: [{ period: 3, on: 02-30 }], due: {',
      {
        path: 'duties[0].schedule.exceptions[0].on',
        code: 'agreement.wrong-form',
        expected: '11-20',
        found: '"02-30"',
      },
    ],
    [
      'a date that is not in its year',
      'due: {',
      'exceptions: [{ period: 3, year: 2026, on: 2026-02-29 }], due: {',
      {
        path: 'duties[0].schedule.exceptions[0].on',
        code: 'agreement.wrong-form',
        expected: '2026-11-20',
        found: '"2026-02-29"',
      },
    ],
    [
      'an hour that no clock shows',
      'due: {',
      'at: 25:00, due: {',
      { path: 'duties[0].schedule.at', code: 'agreement.wrong-form', expected: '12:00', found: '"25:00"' },
    ],
    [
      'a key with spaces and Norwegian letters',
      'key: vouchers',
      'key: Bilag på øre',
      { path: 'duties[0].key', code: 'agreement.wrong-form', expected: 'vouchers-2', found: '"Bilag på øre"' },
    ],
    [
      'what contradicts itself: a term has no thirteenth',
      'due: {',
      'exceptions: [{ period: 13, on: 08-05 }], due: {',
      { path: 'duties[0].schedule.exceptions[0].period', code: 'agreement.no-such-period' },
    ],
    [
      'a report that the law asks for on days of its own',
      'of: period-end',
      'of: { statutory: advance-tax-company }',
      { path: 'duties[0].schedule.due.of.statutory', code: 'agreement.report-without-period' },
    ],
  ])('is told with its place and what would be right: %s', (_, from, to, fault) => {
    expect(changed(from, to)).toEqual([fault]);
  });

  it.each([
    [
      'on: laate, price: { per: delivery, amountOre: 1 }',
      {
        path: 'duties[0].charges[0].on',
        code: 'agreement.not-one-of',
        expected: 'late, near-statutory, work, request',
        found: '"laate"',
      },
    ],
    [
      'on: late, price: { per: started-week, amountOre: 1250.5 }',
      { path: 'duties[0].charges[0].price.amountOre', code: 'agreement.wrong-type', expected: 'int', found: '1250.5' },
    ],
    [
      'on: late, price: { per: started-week, amountOre: 125000 }',
      { path: 'duties[0].charges[0].capOre', code: 'agreement.cap-missing' },
    ],
    [
      'on: near-statutory, report: mva, workingDays: 6, price: { per: delivery, amountOre: 1 }',
      { path: 'duties[0].charges[0].report', code: 'agreement.not-one-of' },
    ],
  ])('of a charge is told: %s', (charge, fault) => {
    expect(charged(charge)).toMatchObject([fault]);
  });

  it('is told for every place at once', () => {
    const paths = changed('key: receipts, document: receipts', 'key: A, document: kvitteringer').map(
      ({ path }) => path,
    );
    expect(paths).toEqual(['duties[0].items[0].key', 'duties[0].items[0].document']);
  });

  it('does not list all that was found where that is long', () => {
    const [fault] = changed('key: vouchers', `key: ${'x'.repeat(500)}`);
    expect(fault!.found).toHaveLength(58);
  });

  it('has a sentence in both languages for every code that a file can give', () => {
    const codes = [
      'unknown-field',
      'missing',
      'field-repeated',
      'wrong-type',
      'out-of-range',
      'not-one-of',
      'wrong-form',
      'not-readable',
      'too-large',
      'report-without-period',
    ];
    for (const code of codes)
      for (const language of ['nb', 'en'] as const) {
        const text = errorText(`agreement.${code}`, { expected: 'A', found: 'B' }, language);
        expect(text).not.toBe(errorText('server.failed', {}, language));
        expect(text).not.toMatch(/[{}]/);
      }
  });
});

describe('a file that is no agreement', () => {
  it.each([
    ['is empty', '', { path: '', code: 'agreement.wrong-type', expected: 'object', found: 'null' }],
    ['is a list', '- a', { path: '', code: 'agreement.wrong-type', expected: 'object', found: '["a"]' }],
    ['is binary', '\u0000\u0001', { path: '', code: 'agreement.wrong-type', expected: 'object' }],
    ['breaks off', 'duties: [', { path: '', code: 'agreement.not-readable', found: '1:10' }],
    ['is several', `${good}---\n${good}`, { path: '', code: 'agreement.not-readable', found: '5:1' }],
    ['has tabs', 'duties:\n\t- key: a', { path: '', code: 'agreement.not-readable' }],
    ['unfolds without end', bomb(), { path: '', code: 'agreement.not-readable' }],
    ['is nested too deep', '['.repeat(20_000), { path: '', code: 'agreement.not-readable' }],
    ['is too large', `${good}#${'x'.repeat(termsTextMax)}`, { path: '', code: 'agreement.too-large' }],
  ])('is refused: it %s', (_, text, fault) => {
    expect(faultsOf(text)).toMatchObject([fault]);
  });

  it('brings nothing along: no code, no prototype, no merged keys', () => {
    expect(faultsOf(good.replace('key: vouchers', 'key: !!js/function "x => x"'))).toMatchObject([
      { path: 'duties[0].key', code: 'agreement.wrong-form' },
    ]);
    expect(faultsOf(`${good}__proto__: { polluted: 1 }\n`)).toEqual([
      { path: '__proto__', code: 'agreement.unknown-field' },
    ]);
    expect({}).not.toHaveProperty('polluted');
    expect(faultsOf(`${good}<<: { frame: {} }\n`)).toEqual([{ path: '<<', code: 'agreement.unknown-field' }]);
  });

  it('with twenty thousand fields is read once, not field against field', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(parseText(text)).toHaveProperty('read.k19999', 1);
    expect(parseText(`${text}\nk7: 2`)).toEqual({
      faults: [{ path: 'k7', code: 'agreement.field-repeated', found: '20001:1' }],
    });
  });
});

describe('what is known of a client', () => {
  it('is read from a file too', () => {
    const text = `paydayOfMonth: 25
events: [{ event: general-meeting, on: 2027-06-15 }]
vat: [{ fromOn: 2026-01-01, regime: two-monthly }]
names: { account: [Drift, "Skatt på Ærø"] }
without: [{ circumstance: stock, fromOn: 2026-01-01 }]
`;
    expect(readFactsText(text)).toHaveProperty('read.names.account[1]', 'Skatt på Ærø');
    expect(readFactsText('')).toMatchObject({ faults: [{ path: '', code: 'agreement.wrong-type' }] });
    expect(readFactsText('{}')).toEqual({ read: {} });
  });

  it.each([
    ['paydayOfMonth: 32', { path: 'paydayOfMonth', code: 'agreement.out-of-range', expected: '≤ 31', found: '32' }],
    ['payday: 12', { path: 'payday', code: 'agreement.unknown-field' }],
    ['vat: [{ fromOn: 2026-02-30, regime: monthly }]', { path: 'vat[0].fromOn', expected: '2026-11-20' }],
    ['names: { accounts: [A] }', { path: 'names.accounts', code: 'agreement.unknown-field' }],
  ])('and a fault is told: %s', (text, fault) => {
    expect(readFactsText(text)).toMatchObject({ faults: [fault] });
  });
});

/** A few lines that would become nine to the ninth. */
function bomb(): string {
  const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  const names = 'abcdefghi';
  for (let index = 1; index < names.length; index += 1) {
    const before = `*${names[index - 1]}`;
    lines.push(`${names[index]}: &${names[index]} [${Array.from({ length: 9 }, () => before).join(', ')}]`);
  }
  return lines.join('\n');
}
