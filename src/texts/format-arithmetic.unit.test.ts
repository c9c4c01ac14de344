import { describe, expect, it } from 'vitest';
import { calendarDate, ore, type Closure } from '../domain/kernel/index.ts';
import { standardLateTerm, type ChargeTerm, type LateTerm } from '../domain/agreement/index.ts';
import { deriveArithmetic } from '../domain/surcharge/index.ts';
import { formatArithmetic, formatMinutes, formatSum, type ArithmeticPlace } from './format-arithmetic.ts';
import type { Language } from './language.ts';

const on = calendarDate;

function steps(
  term: ChargeTerm,
  [dueOn, noticeOn, countedToOn]: [string, string, string],
  language: Language,
  {
    place = {},
    minutes = 0,
    closures = [],
    periodEndOn = dueOn,
  }: { place?: ArithmeticPlace; minutes?: number; closures?: Closure[]; periodEndOn?: string } = {},
): string[] {
  const line = {
    dueOn: on(dueOn),
    periodEndOn: on(periodEndOn),
    noticeOn: on(noticeOn),
    countedToOn: on(countedToOn),
    work: minutes === 0 ? [] : [{ work: 'sorting' as const, minutes, on: on(countedToOn) }],
  };
  const arithmetic = deriveArithmetic(term, line, closures);
  if (!arithmetic) throw new Error('costs nothing');
  return formatArithmetic(arithmetic, term, language, place).map((step) =>
    [step.label, step.value, step.detail].join(' | '),
  );
}

describe('the sum of 19 days after 20 January', () => {
  const days: [string, string, string] = ['2026-01-20', '2026-01-21', '2026-02-08'];
  it('is told step by step', () => {
    expect(steps(standardLateTerm, days, 'nb', { place: { clause: 7, agreementNumber: 2 } })).toEqual([
      'Leveringsfrist | tir. 20. januar 2026 | ',
      'Levert | søn. 8. februar | 19 dager etter leveringsfristen',
      'Dager fri | 19 − 3 = 16 dager | Punkt 7: tre dager, til og med fre. 23. jan.',
      'Påbegynte uker | 16 : 7 = 2,3, altså 3 uker | 24.–30. jan., 31. jan.–6. feb., 7.–8. feb.',
      'Pris | 3 × 1 250,00 kr | Punkt 7, avtale nr. 2',
      'Tak | 5 000,00 kr, ikke nådd | Punkt 7: høyst 5 000,00 kr per levering',
    ]);
    expect(steps(standardLateTerm, days, 'en', { place: { clause: 7, agreementNumber: 2 } })).toEqual([
      'Delivery deadline | Tue 20 January 2026 | ',
      'Delivered | Sun 8 February | 19 days after the delivery deadline',
      'Free days | 19 − 3 = 16 days | Clause 7: three days, up to and including Fri 23 Jan',
      'Started weeks | 16 ÷ 7 = 2.3, so 3 weeks | 24–30 Jan, 31 Jan–6 Feb, 7–8 Feb',
      'Price | 3 × NOK 1,250.00 | Clause 7, agreement no. 2',
      'Cap | NOK 5,000.00, not reached | Clause 7: at most NOK 5,000.00 per delivery',
    ]);
  });

  it('does without the number of a clause', () => {
    expect(steps(standardLateTerm, days, 'nb').slice(2)).toEqual([
      'Dager fri | 19 − 3 = 16 dager | Tre dager, til og med fre. 23. jan.',
      'Påbegynte uker | 16 : 7 = 2,3, altså 3 uker | 24.–30. jan., 31. jan.–6. feb., 7.–8. feb.',
      'Pris | 3 × 1 250,00 kr | Uten mva',
      'Tak | 5 000,00 kr, ikke nådd | Høyst 5 000,00 kr per levering',
    ]);
  });
});

it('a notice that came late is shown as free days', () => {
  const lines = steps(standardLateTerm, ['2026-11-20', '2026-11-30', '2026-12-15'], 'nb', { place: { clause: 6 } });
  expect(lines.slice(2, 4)).toEqual([
    'Dager fri | 25 − 11 = 14 dager | Punkt 6: tre dager, til og med man. 23. nov. Varselet gjør alle dager før ons. 2. des. fri.',
    'Påbegynte uker | 14 : 7 = 2 uker | 2.–8. des., 9.–15. des.',
  ]);
});

it('days on which the office was closed are named and left out', () => {
  const closures = [{ fromOn: on('2026-12-24'), toOn: on('2027-01-03') }];
  const lines = steps(standardLateTerm, ['2026-12-18', '2026-12-21', '2027-01-06'], 'nb', { closures });
  expect(lines[1]).toBe(
    'Levert | ons. 6. januar | 8 dager etter leveringsfristen (elleve dager da byrået hadde stengt, er ikke med)',
  );
  expect(lines[2]).toBe(
    'Dager fri | 8 − 4 = 4 dager | Tre dager, til og med man. 21. des. Varselet gjør alle dager før ons. 23. des. fri.',
  );
});

it('a long lateness shows the first weeks and the last, and the cap', () => {
  const lines = steps(standardLateTerm, ['2026-01-20', '2026-01-21', '2026-06-08'], 'nb');
  expect(lines[3]).toBe(
    'Påbegynte uker | 136 : 7 = 19,4, altså 20 uker | 24.–30. jan., 31. jan.–6. feb., …, 6.–8. juni',
  );
  expect(lines[5]).toBe('Tak | 5 000,00 kr, nådd | Høyst 5 000,00 kr per levering');
});

it('a count that still runs says up to when', () => {
  const lines = steps(standardLateTerm, ['2026-01-20', '2026-01-21', '2026-02-08'], 'nb', { place: { running: true } });
  expect(lines[1]).toBe('Regnet til og med | søn. 8. februar | 19 dager etter leveringsfristen');
});

describe('other charges', () => {
  const days: [string, string, string] = ['2026-11-20', '2026-11-23', '2026-12-02'];
  const { capOre: _, ...uncapped } = standardLateTerm;
  it('by the day, by the delivery, by a share and by the hour', () => {
    const daily: LateTerm = { ...standardLateTerm, price: { per: 'started-day', amountOre: ore(20_000) } };
    expect(steps(daily, days, 'nb').slice(2, 5)).toEqual([
      'Dager fri | 12 − 4 = 8 dager | Tre dager, til og med man. 23. nov. Varselet gjør alle dager før ons. 25. nov. fri.',
      'Påbegynte dager | 8 dager | 25. nov.–2. des.',
      'Pris | 8 × 200,00 kr | Uten mva',
    ]);
    const once: LateTerm = { ...uncapped, price: { per: 'delivery', amountOre: ore(95_000) } };
    expect(steps(once, days, 'nb').slice(2)).toEqual([
      'Dager fri | tre dager | Tre dager, til og med man. 23. nov.',
      'Pris | 950,00 kr | Uten mva',
    ]);
    const share: LateTerm = { ...uncapped, price: { per: 'share-of-fee', basisPoints: 1_000, feeOre: ore(390_000) } };
    expect(steps(share, days, 'en').slice(3)).toEqual(['Price | 10% of NOK 3,900.00 | Without VAT']);
    const hourly: LateTerm = {
      ...standardLateTerm,
      price: { per: 'hour', rateOre: ore(98_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] },
    };
    expect(steps(hourly, days, 'nb', { minutes: 80 }).slice(3, 5)).toEqual([
      'Ekstra arbeid | 1 t 30 min | Sortering',
      'Pris | 1 t 30 min × 980,00 kr | Uten mva',
    ]);
  });

  it('counted from the deadline once the grace is used up', () => {
    const fromDeadline: LateTerm = { ...standardLateTerm, countsFrom: 'deadline' };
    expect(steps(fromDeadline, days, 'nb')[2]).toBe(
      'Dager fri | 12 − 4 = 8 dager | Mer enn tre dager etter fristen, så dagene regnes fra fristen. Varselet gjør alle dager før ons. 25. nov. fri.',
    );
  });
});

it('the sum is told with VAT', () => {
  expect(formatSum(ore(375_000), 2_500, 'nb')).toEqual([
    { label: 'Tillegg', value: '3 750,00 kr', detail: '' },
    { label: 'Mva 25 %', value: '937,50 kr', detail: '' },
    { label: 'Å betale', value: '4 687,50 kr', detail: '' },
  ]);
  expect(formatSum(ore(375_000), 2_500, 'en')[2]).toEqual({ label: 'To pay', value: 'NOK 4,687.50', detail: '' });
});

it('minutes are hours and minutes', () => {
  expect([0, 45, 60, 95].map((minutes) => formatMinutes(minutes, 'nb'))).toEqual([
    '0 min',
    '45 min',
    '1 t',
    '1 t 35 min',
  ]);
  expect(formatMinutes(95, 'en')).toBe('1 h 35 min');
});
