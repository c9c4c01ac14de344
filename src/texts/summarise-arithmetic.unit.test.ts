import { describe, expect, it } from 'vitest';
import { standardLateTerm, type ChargePrice, type ChargeTerm, type LateTerm } from '../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../domain/kernel/index.ts';
import { deriveArithmetic, type Arithmetic, type EnteredWork } from '../domain/surcharge/index.ts';
import { formatArithmetic } from './format-arithmetic.ts';
import type { Language } from './language.ts';
import { summariseArithmetic } from './summarise-arithmetic.ts';

const { capOre: _cap, forgiven: _forgiven, ...uncapped } = standardLateTerm;
const { graceDays: _days, graceUnit: _unit, countsFrom: _from, ...common } = uncapped;

/** Due Friday 20 November 2026, noticed on Monday the 23rd. */
function sumOf(term: ChargeTerm, toOn: string, work: readonly Omit<EnteredWork, 'on'>[] = [], noticeOn = '2026-11-23') {
  const line = {
    dueOn: on('2026-11-20'),
    periodEndOn: on('2026-10-31'),
    noticeOn: on(noticeOn),
    countedToOn: on(toOn),
    work: work.map((entry) => ({ ...entry, on: on(toOn) })),
  };
  return deriveArithmetic(term, line, [])!;
}

function priced(price: ChargePrice): LateTerm {
  return { ...uncapped, price };
}

function told(arithmetic: Arithmetic, term: ChargeTerm): string[] {
  return (['nb', 'en'] as const).map((language) => summariseArithmetic(arithmetic, term, language));
}

const byTheHour: ChargePrice = {
  per: 'hour',
  rateOre: ore(120_000),
  minimumMinutes: 30,
  unitMinutes: 15,
  work: ['sorting', 'coding'],
};

const near: ChargeTerm = {
  ...common,
  on: 'near-statutory',
  report: 'vat-return',
  workingDays: 6,
  price: { per: 'delivery', amountOre: ore(50_000), upTo: true },
};

describe('a sum on one line', () => {
  it.each<[string, string, ChargePrice, string, string]>([
    [
      'weeks',
      '2026-12-09',
      { per: 'started-week', amountOre: ore(125_000) },
      '15 dager, 3 påbegynte uker à kr 1 250,00 = kr 3 750,00',
      '15 days, 3 started weeks at NOK 1,250.00 = NOK 3,750.00',
    ],
    [
      'months',
      '2027-01-08',
      { per: 'started-month', amountOre: ore(400_000) },
      '45 dager, 2 påbegynte måneder à kr 4 000,00 = kr 8 000,00',
      '45 days, 2 started months at NOK 4,000.00 = NOK 8,000.00',
    ],
    [
      'days',
      '2026-11-25',
      { per: 'started-day', amountOre: ore(20_050) },
      '1 dag, 1 påbegynt dag à kr 200,50 = kr 200,50',
      '1 day, 1 started day at NOK 200.50 = NOK 200.50',
    ],
    [
      'a delivery',
      '2026-12-02',
      { per: 'delivery', amountOre: ore(95_000) },
      '12 dager for sent, 1 levering à kr 950,00 = kr 950,00',
      '12 days late, 1 delivery at NOK 950.00 = NOK 950.00',
    ],
    [
      'a share of a fee',
      '2026-12-02',
      { per: 'share-of-fee', basisPoints: 1_250, feeOre: ore(390_000) },
      '12 dager for sent, 12,5 % av kr 3 900,00 = kr 487,50',
      '12 days late, 12.5% of NOK 3,900.00 = NOK 487.50',
    ],
    [
      'a step in kroner',
      '2026-12-09',
      {
        per: 'steps',
        steps: [
          { from: { daysLate: 10 }, amountOre: ore(100_000) },
          { from: { daysLate: 20 }, amountOre: ore(200_000) },
        ],
      },
      '19 dager for sent, trinn 1 = kr 1 000,00',
      '19 days late, step 1 = NOK 1,000.00',
    ],
    [
      'a step in percent',
      '2026-12-10',
      {
        per: 'steps',
        feeOre: ore(1_800_000),
        steps: [
          { from: { date: '11-25' }, basisPoints: 2_500 },
          { from: { date: '12-05' }, basisPoints: 5_000 },
        ],
      },
      '20 dager for sent, trinn 2: 50 % av kr 18 000,00 = kr 9 000,00',
      '20 days late, step 2: 50% of NOK 18,000.00 = NOK 9,000.00',
    ],
  ])('in %s', (_, toOn, price, nb, en) => {
    const term = priced(price);
    expect(told(sumOf(term, toOn), term)).toEqual([nb, en]);
  });

  it('by the hour, and as a share of the hours', () => {
    const hourly = priced(byTheHour);
    const work = [
      { work: 'sorting', minutes: 50 },
      { work: 'coding', minutes: 20 },
      { work: 'fetching', minutes: 60 },
    ] as const;
    expect(told(sumOf(hourly, '2026-12-10', work), hourly)).toEqual([
      '20 dager for sent, 1 t 15 min à kr 1 200,00 = kr 1 500,00',
      '20 days late, 1 h 15 min at NOK 1,200.00 = NOK 1,500.00',
    ]);
    const share = priced({ per: 'share-of-hours', basisPoints: 2_500, rateOre: ore(120_000) });
    expect(told(sumOf(share, '2026-12-10', [{ work: 'period-work', minutes: 360 }]), share)).toEqual([
      '20 dager for sent, 25 % av 6 t à kr 1 200,00 = kr 1 800,00',
      '20 days late, 25% of 6 h at NOK 1,200.00 = NOK 1,800.00',
    ]);
  });

  it('near the deadline of the law, and for work on what came in time', () => {
    expect(told(sumOf(near, '2026-12-04'), near)).toEqual([
      '4 virkedager igjen til fristen for mva-meldingen, 1 levering à kr 500,00 = kr 500,00',
      '4 working days left before the deadline for the VAT return, 1 delivery at NOK 500.00 = NOK 500.00',
    ]);
    const work: ChargeTerm = { ...common, on: 'work', price: byTheHour };
    const arithmetic = sumOf(work, '2026-11-18', [{ work: 'sorting', minutes: 50 }], '2026-11-16');
    expect(told(arithmetic, work)[0]).toBe('1 t à kr 1 200,00 = kr 1 200,00');
  });

  it('with the cap that made it smaller, its own or one that is shared', () => {
    const arithmetic = sumOf(standardLateTerm, '2026-12-30');
    expect(told(arithmetic, standardLateTerm)[0]).toBe(
      '36 dager, 6 påbegynte uker à kr 1 250,00 = kr 7 500,00, høyst kr 5 000,00',
    );
    const sharedCap = { scope: 'year', limitOre: ore(500_000), usedOre: ore(375_000) } as const;
    expect(told({ ...arithmetic, sumOre: ore(125_000), sharedCap }, standardLateTerm)[0]).toBe(
      '36 dager, 6 påbegynte uker à kr 1 250,00 = kr 7 500,00, høyst kr 5 000,00, kr 1 250,00 igjen av taket på kr 5 000,00',
    );
  });
});

describe('the steps of a sum', () => {
  const steps = (arithmetic: Arithmetic, term: ChargeTerm, language: Language, work?: readonly EnteredWork[]) =>
    formatArithmetic(arithmetic, term, language, work === undefined ? {} : { work }).map(
      ({ label, value, detail }) => `${label} | ${value} | ${detail}`,
    );

  it('name the deadline of the law and how near it was', () => {
    expect(steps(sumOf(near, '2026-12-04'), near, 'nb').slice(2)).toEqual([
      'Lovpålagt frist | tor. 10. desember 2026 | Mva-meldingen',
      'Virkedager igjen | 4 virkedager | Det koster med seks virkedager eller færre igjen',
      'Pris | inntil 500,00 kr | Uten mva',
    ]);
    expect(steps(sumOf(near, '2026-12-04'), near, 'en').slice(2)).toEqual([
      "The law's deadline | Thu 10 December 2026 | The VAT return",
      'Working days left | 4 working days | It costs with six working days or fewer left',
      'Price | up to NOK 500.00 | Without VAT',
    ]);
  });

  it('name the step that was reached, and started months', () => {
    const stepped = priced({
      per: 'steps',
      steps: [
        { from: { daysLate: 10 }, amountOre: ore(100_000) },
        { from: { daysLate: 20 }, amountOre: ore(200_000) },
      ],
    });
    expect(steps(sumOf(stepped, '2026-12-10'), stepped, 'nb').slice(3)).toEqual([
      'Trinn | 2 av 2 | Når det er 20 dager for sent',
      'Pris | 2 000,00 kr | Uten mva',
    ]);
    const monthly = priced({ per: 'started-month', amountOre: ore(400_000) });
    expect(steps(sumOf(monthly, '2027-01-08'), monthly, 'nb').slice(3)).toEqual([
      'Påbegynte måneder | 2 måneder | 25. nov.–24. des., 25. des.–8. jan.',
      'Pris | 2 × 4 000,00 kr | Uten mva',
    ]);
  });

  it('tell the minutes kind by kind, but only where they give the sum', () => {
    const hourly = priced(byTheHour);
    const at = on('2026-12-10');
    const work: EnteredWork[] = [
      { work: 'sorting', minutes: 50, on: at },
      { work: 'coding', minutes: 20, on: at },
      { work: 'fetching', minutes: 60, on: at },
    ];
    const arithmetic = sumOf(hourly, '2026-12-10', work);
    expect(steps(arithmetic, hourly, 'nb', work).slice(3)).toEqual([
      'Ekstra arbeid | 1 t 15 min | Sortering 50 min og kontering 20 min, regnet opp',
      'Pris | 1 t 15 min × 1 200,00 kr | Uten mva',
    ]);
    expect(steps(arithmetic, hourly, 'nb', work.slice(0, 1))[3]).toBe(
      'Ekstra arbeid | 1 t 15 min | Sortering og kontering',
    );
  });

  it('say that what was sent back had come in time', () => {
    const term: ChargeTerm = { ...common, on: 'work', price: byTheHour };
    const arithmetic = sumOf(term, '2026-11-18', [{ work: 'sorting', minutes: 60 }], '2026-11-16');
    expect(steps(arithmetic, term, 'nb').slice(1)).toEqual([
      'Levert | ons. 18. november | innen leveringsfristen',
      'Ekstra arbeid | 1 t | Sortering og kontering',
      'Pris | 1 t × 1 200,00 kr | Uten mva',
    ]);
  });

  it.each([
    ['month', 'Tak i kalendermåneden', 'Cap in the calendar month'],
    ['year', 'Tak i kalenderåret', 'Cap in the calendar year'],
    ['agreement-month', 'Tak for avtalen i måneden', "The agreement's cap in the month"],
    ['agreement-year', 'Tak for avtalen i året', "The agreement's cap in the year"],
    ['group-month', 'Tak for gruppen i måneden', "The group's cap in the month"],
    ['group-year', 'Tak for gruppen i året', "The group's cap in the year"],
  ] as const)('name the cap %s and what was left of it', (scope, nb, en) => {
    const arithmetic = {
      ...sumOf(standardLateTerm, '2026-12-09'),
      sumOre: ore(125_000),
      sharedCap: { scope, limitOre: ore(500_000), usedOre: ore(375_000) },
    };
    expect(steps(arithmetic, standardLateTerm, 'nb').at(-1)).toBe(
      `${nb} | 5 000,00 kr, nådd | 3 750,00 kr er brukt av tidligere leveringer, så 1 250,00 kr er igjen`,
    );
    expect(steps(arithmetic, standardLateTerm, 'en').at(-1)).toBe(
      `${en} | NOK 5,000.00, reached | NOK 3,750.00 was taken by earlier deliveries, so NOK 1,250.00 is left`,
    );
  });
});
