import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../../..');
const cli = path.join(projectFolder, 'src/main/cli.ts');
const example = (name: string): string => path.join(projectFolder, 'docs/examples/agreements', name);

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs takt with an environment in which any database would fail. */
function takt(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', TZ: 'Pacific/Auckland' };
    const node = [...process.execArgv.filter((word) => word.startsWith('--disable')), cli, ...words];
    execFile(process.execPath, node, { env, cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "takt-æ'-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
  fs.writeFileSync(path.join(folder, name), content);
  return name;
}

const year = ['--from', '2026-11-01', '--to', '2027-10-31'];

interface Previewed {
  duties: { key: string; clause: string; number: number; dueOn: string; statutory: object[]; items: object[] }[];
  promises: { promise: string; dueOn: string }[];
  withoutDates: { clause: string; why: string }[];
  warnings: { path: string; code: string; text: string }[];
  prices: { charge: string; deliveries: { deliveredOn: string; sumOre: number }[] }[];
}

describe('takt agreement preview', () => {
  it('answers the dates, the law’s deadlines, the promises and three prices of a year', async () => {
    const facts = ['--facts', example('opplysninger.yaml')];
    const { code, out } = await takt(
      'agreement',
      'preview',
      example('mva-hver-termin.yaml'),
      ...year,
      ...facts,
      '--json',
    );
    expect(code).toBe(0);
    const told = JSON.parse(out) as Previewed;
    expect(told.duties.map(({ dueOn }) => dueOn)).toEqual([
      '2026-11-20',
      '2027-01-20',
      '2027-03-22',
      '2027-05-20',
      '2027-07-20',
      '2027-09-20',
    ]);
    expect(told.duties[0]).toMatchObject({
      key: 'vouchers/vat-term/2026-09-01',
      clause: 'vouchers',
      number: 1,
      period: { of: 'vat-term', year: 2026, number: 5, startOn: '2026-09-01', endOn: '2026-10-31' },
      aim: false,
      statutory: [{ report: 'vat-return', dueOn: '2026-12-10' }],
    });
    expect(told.duties[0]!.items.at(-1)).toEqual({
      key: 'bank-skattetrekk',
      document: 'bank-statement',
      name: 'Skattetrekk',
      essential: true,
    });
    expect(told.promises[0]).toMatchObject({ promise: 'vat-return', dueOn: '2026-12-08' });
    expect(told.prices[0]!.deliveries.map(({ deliveredOn, sumOre }) => [deliveredOn, sumOre])).toEqual([
      ['2026-11-24', 0],
      ['2026-11-27', 125_000],
      ['2026-12-16', 500_000],
    ]);
    expect(told.warnings).toEqual([]);
  });

  it('shows deadlines of periods before the first day, unless the engagement starts there', async () => {
    const firstOf = async (...more: string[]) => {
      const range = ['--from', '2026-01-01', '--to', '2026-12-31'];
      const { out } = await takt('agreement', 'preview', example('mva-hver-termin.yaml'), ...range, ...more, '--json');
      return (JSON.parse(out) as Previewed).duties[0]!.dueOn;
    };
    expect(await firstOf()).toBe('2026-01-20');
    expect(await firstOf('--start', '2026-01-01')).toBe('2026-03-20');
  });

  it('moves off days on which the office is closed, where the clause says so', async () => {
    const range = ['--from', '2027-01-01', '--to', '2027-01-31', '--closed', '2027-01-06/2027-01-10', '--json'];
    const { out } = await takt('agreement', 'preview', example('konsern.json'), ...range);
    // Five working days after New Year's Eve is Friday the 8th; the office opens on Monday the 11th.
    expect((JSON.parse(out) as Previewed).duties.map(({ dueOn }) => dueOn)).toEqual(['2027-01-11']);
  });

  it('says what it does not know, and what is worth a second look', async () => {
    const terms = write(
      'lønn.yaml',
      `duties:
  - key: payroll
    items: [{ key: a, document: payroll-basis }]
    schedule: { period: { event: payday }, due: { rule: before, of: event, count: 3, unit: working-days } }
    charges: [{ key: late, on: late, price: { per: delivery, amountOre: 50000 } }]
`,
    );
    const { out } = await takt('agreement', 'preview', terms, ...year, '--json', '--lang', 'en');
    const told = JSON.parse(out) as Previewed;
    expect(told.withoutDates).toMatchObject([{ clause: 'payroll', why: 'event-not-known' }]);
    expect(told.warnings.map(({ path: at, code }) => `${at} ${code}`)).toEqual([
      'duties[0].charges[0].price agreement.flat-sum-without-work',
      'duties[0].charges[0].forgiven agreement.first-time-costs',
      'frame.tasks agreement.tasks-missing',
    ]);
  });

  it('leaves out what the law of an older time would decide, and says so', async () => {
    const terms = write(
      'skattetrekk.yaml',
      `duties:
  - key: wages
    items: [{ key: a, document: payroll-basis }]
    schedule: { period: { every: month }, due: { rule: before, of: { statutory: withholding-tax }, count: 3, unit: working-days } }
`,
    );
    const range = ['--from', '2026-01-01', '--to', '2026-02-28'];
    const { code, out } = await takt('agreement', 'preview', terms, ...range, '--json');
    const told = JSON.parse(out) as Previewed;
    expect([code, told.duties.map(({ dueOn }) => dueOn)]).toEqual([0, ['2026-01-28', '2026-02-25']]);
    expect(told.warnings).toMatchObject([
      { code: 'agreement.tasks-missing' },
      { code: 'statutory.period-not-covered' },
    ]);
    const refused = await takt('agreement', 'preview', terms, ...range, '--start', '2025-06-01');
    expect([refused.code, refused.err]).toEqual([
      1,
      'skattetrekk.yaml: Takt kjenner ikke loven for en så gammel periode. Regelen gjelder hos oss fra 2026. Velg en senere periode.\n',
    ]);
  });

  it('speaks to a person where no program asked', async () => {
    const { out } = await takt('agreement', 'preview', example('konsern.json'), ...year, '--lang', 'en');
    expect(out).toContain('Delivery deadlines\n  Clause 1  Friday 6 November 2026: the vouchers for October.\n');
    expect(out).toContain('If it comes on Friday 13 November, it costs NOK 2,000 + VAT.');
  });
});

describe('a file that is at fault', () => {
  it('is told with its place, what is wrong and what would be right, in the language asked for', async () => {
    const bad = write(
      "æøå'.yaml",
      `duties:
  - key: vouchers
    items: [{ key: r, document: receipts }]
    schedule: { period: { every: month }, due: { rule: after, of: period-end, count: tjue, unit: dager } }
`,
    );
    const told = await takt('agreement', 'render', bad);
    expect(told).toEqual({
      code: 1,
      out: '',
      err: `æøå'.yaml: duties[0].schedule.due.count: Verdien er av feil slag. Her skal det stå et tall. Det står "tjue".
æøå'.yaml: duties[0].schedule.due.unit: Verdien er ikke blant dem som kan brukes. Bruk en av disse: days, working-days, weeks, months. Det står "dager".
`,
    });
    const asked = await takt('agreement', 'render', bad, '--lang', 'en', '--json');
    expect([asked.code, asked.err, (JSON.parse(asked.out) as { faults: object[] }).faults[0]]).toEqual([
      1,
      '',
      {
        file: "æøå'.yaml",
        path: 'duties[0].schedule.due.count',
        code: 'agreement.wrong-type',
        expected: 'number',
        found: '"tjue"',
        text: 'The value is of the wrong kind. What belongs here is a number. It says "tjue".',
      },
    ]);
  });

  it.each([
    ['that is not there', () => 'nowhere.yaml', 'agreement.no-such-file'],
    ['that is a folder', () => '.', 'agreement.no-such-file'],
    ['that never ends', () => '/dev/zero', 'agreement.too-large'],
    ['of ten megabytes', () => write('large.yaml', `#${'x'.repeat(10_000_000)}`), 'agreement.too-large'],
    ['in another encoding', () => write('latin.yaml', Buffer.from('a: bl\u00e5', 'latin1')), 'agreement.not-utf-8'],
    ['that breaks off', () => write('broken.json', '{"duties": ['), 'agreement.not-readable'],
  ])('is refused: one %s', async (_, file, fault) => {
    const { code, out } = await takt('agreement', 'preview', file(), ...year, '--json');
    expect([code, (JSON.parse(out) as { faults: { code: string }[] }).faults.map((one) => one.code)]).toEqual([
      1,
      [fault],
    ]);
  });

  it('is told beside the faults of the other file', async () => {
    const one = write('one.yaml', 'duties: []');
    const { out } = await takt('agreement', 'diff', one, 'nowhere.yaml', '--json');
    expect((JSON.parse(out) as { faults: object[] }).faults).toMatchObject([
      { file: 'one.yaml', code: 'agreement.out-of-range' },
      { file: 'nowhere.yaml', code: 'agreement.no-such-file' },
    ]);
  });
});

describe('takt agreement, called wrongly', () => {
  it.each([
    [[]],
    [['sign', 'a.yaml']],
    [['preview', 'a.yaml']],
    [['preview', 'a.yaml', '--from', '2026-02-30', '--to', '2026-12-31']],
    [['preview', 'a.yaml', '--from', '2026-12-31', '--to', '2026-01-01']],
    [['preview', 'a.yaml', '--from', '1900-01-01', '--to', '2200-01-01']],
    [['preview', 'a.yaml', 'b.yaml', ...year]],
    [['preview', 'a.yaml', ...year, '--closed', '2027-01-10/2027-01-06']],
    [['render', 'a.yaml', '--lang', 'sv']],
    [['diff', 'a.yaml']],
    [['schema', 'invoices']],
  ])('ends with 2 and a hint: %j', async (words) => {
    const { code, out, err } = await takt('agreement', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^takt agreement: .+ See takt agreement --help\.\n$/);
  });
});

describe('takt agreement render', () => {
  it('writes the same PDF each time, whatever the names', async () => {
    const parties = ['--office', "Ås Regnskap's", '--client', 'Bø & Sønn «AS»', '--start', '2027-01-01'];
    const hashes = [];
    for (const name of ["én'.pdf", 'to.pdf']) {
      const { code } = await takt('agreement', 'render', example('hver-maned.yaml'), '--out', name, ...parties);
      expect(code).toBe(0);
      const bytes = fs.readFileSync(path.join(folder, name));
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      hashes.push(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('numbers the clauses, and says so to programs too', async () => {
    const { out } = await takt('agreement', 'render', example('mva-og-lonn.yaml'), '--start', '2027-01-01');
    expect(out).toContain('- Punkt 2. ');
    const told = await takt('agreement', 'render', example('mva-og-lonn.yaml'), '--start', '2027-01-01', '--json');
    expect((JSON.parse(told.out) as { sections: { key: string }[] }).sections[1]).toMatchObject({
      key: 'duties',
      number: 'B',
    });
  });

  it('says where it cannot write', async () => {
    const { code, err } = await takt('agreement', 'render', example('konsern.json'), '--out', 'nowhere/a.pdf');
    expect([code, err]).toEqual([
      2,
      'takt agreement: nowhere/a.pdf cannot be written (ENOENT). See takt agreement --help.\n',
    ]);
  });
});

describe('takt agreement diff', () => {
  it('tells what differs, clause by clause, and that nothing does', async () => {
    const files = [example('mva-hver-termin.yaml'), example('mva-og-lonn.yaml')] as const;
    const { code, out } = await takt('agreement', 'diff', ...files, '--json');
    const told = JSON.parse(out) as { same: boolean; differences: { key: string; kind: string }[] };
    expect([code, told.same, told.differences.map(({ key, kind }) => `${key} ${kind}`)]).toEqual([
      0,
      false,
      ['vouchers changed', 'payroll new', 'office changed', 'frame changed'],
    ]);
    const same = await takt('agreement', 'diff', files[0], files[0], '--json');
    expect(JSON.parse(same.out)).toEqual({ same: true, differences: [] });
  });
});

describe('takt surcharge explain', () => {
  const explain = (...more: string[]) =>
    takt('surcharge', 'explain', example('mva-hver-termin.yaml'), '--events', example('hendelser.yaml'), ...more);

  it('answers every duty and charge with outcome, conditions, steps and sums', async () => {
    const { code, out } = await explain('--today', '2026-12-31', '--json');
    const told = JSON.parse(out) as {
      duties: { key: string; charges: Record<string, unknown>[] }[];
      forgiveness: object[];
    };
    expect(code).toBe(0);
    expect(told).toMatchObject({
      today: '2026-12-31',
      sumOre: 490_000,
      vatOre: 122_500,
      totalOre: 612_500,
      lapses: [],
    });
    expect(told.forgiveness).toEqual([{ clause: 'vouchers', charge: 'late', used: 1, times: 1 }]);
    expect(
      told.duties.map(({ key, charges }) => [
        key,
        charges.map((one) => `${one['charge']} ${one['outcome']} ${one['sumOre']}`),
      ]),
    ).toEqual([
      ['vouchers/vat-term/2026-07-01', ['late forgiven 0', 'sorting none 0']],
      ['vouchers/vat-term/2026-09-01', ['late due 375000', 'sorting due 115000']],
    ]);
    expect(told.duties[1]!.charges[0]).toMatchObject({
      summary: '15 dager, 3 påbegynte uker à kr 1 250,00 = kr 3 750,00',
      vatBasisPoints: 2_500,
      vatOre: 93_750,
      arithmetic: { dueOn: '2026-11-20', chargedDays: 15 },
    });
  });

  it('is the same twice, and tells a person', async () => {
    const one = await explain('--today', '2026-12-31', '--lang', 'en');
    expect(one).toEqual(await explain('--today', '2026-12-31', '--lang', 'en'));
    expect(one.out).toContain('    15 days, 3 started weeks at NOK 1,250.00 = NOK 3,750.00');
  });

  it('tells what the agreement does not have', async () => {
    const events = write(
      'hendelser.yaml',
      'events: [{ on: 2026-12-09, what: delivered, clause: bilag, period: 2026-09-01 }]',
    );
    const told = await takt(
      'surcharge',
      'explain',
      example('mva-hver-termin.yaml'),
      '--events',
      events,
      '--today',
      '2026-12-31',
    );
    expect(told).toEqual({
      code: 1,
      out: '',
      err: 'hendelser.yaml: events[0].clause: Verdien er ikke blant dem som kan brukes. Bruk en av disse: vouchers. Det står bilag.\n',
    });
  });

  it('ends with 2 without its events', async () => {
    const { code } = await takt('surcharge', 'explain', example('mva-hver-termin.yaml'));
    expect(code).toBe(2);
  });
});
