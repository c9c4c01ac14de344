import { describe, expect, it } from 'vitest';
import {
  standardLateTerm,
  templates,
  type DutyClause,
  type LateTerm,
  type Schedule,
} from '../../domain/agreement/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import { languages } from '../language.ts';
import { clauseInWords } from './clause-in-words.ts';
import { chargeInWords } from './charge-in-words.ts';

const vouchers = templates[0]!.terms.duties[0]!;
const payroll = templates[1]!.terms.duties[1]!;

function scheduled(change: Partial<Schedule>): string[] {
  const schedule = { ...vouchers.schedule, ...change };
  return languages.map((language) => clauseInWords({ ...vouchers, form: [], schedule }, language));
}

describe('a clause is a sentence that a client can read', () => {
  it('for vouchers of each VAT term', () => {
    expect(clauseInWords(vouchers, 'nb')).toBe(
      'For hver mva-termin: kvitteringer, fakturaer og kontoutskrift, innen 20 dager etter terminen. ' +
        'Sortert etter dato, kontert og én fil per bilag. Leveres i Takt. Sendes noe tilbake, er det tre virkedager til å rette det.',
    );
    expect(clauseInWords(vouchers, 'en')).toBe(
      'For every VAT term: the receipts, the invoices and the bank statement, within 20 days after the term. ' +
        'Sorted by date, coded and one file per voucher. Delivered in Takt. If something is sent back, there are three working days to mend it.',
    );
  });

  it('for payroll before each payday', () => {
    expect(clauseInWords(payroll, 'nb')).toBe(
      'Før hver lønning: lønnsgrunnlag, timelister og reiseregninger (ikke avgjørende), senest tre virkedager før lønningsdagen. ' +
        'Det som ikke er avgjørende, gjør ikke leveringen for sen. Leveres i Takt. Sendes noe tilbake, er det én virkedag til å rette det.',
    );
    expect(clauseInWords(payroll, 'en')).toBe(
      'Before every payday: the payroll basis, the time sheets and the travel claims (not decisive), at least three working days before payday. ' +
        'What is not decisive never makes the delivery late. Delivered in Takt. If something is sent back, there is one working day to mend it.',
    );
  });

  it.each<[Partial<Schedule>, string, string]>([
    [
      { period: { every: 'month' }, due: { rule: 'day-of-month', day: 10, monthsAfter: 1 }, shift: 'next' },
      'innen den 10. i måneden etter. Faller dagen på en lørdag, søndag eller helligdag, gjelder neste virkedag.',
      'by day 10 of the month after. If that is a Saturday, a Sunday or a public holiday, the next working day counts.',
    ],
    [
      { period: { every: 'quarter' }, due: { rule: 'day-of-month', day: 'last-working-day', monthsAfter: 0 } },
      'innen siste virkedag i siste måned av kvartalet.',
      'by the last working day of the last month of the quarter.',
    ],
    [
      {
        period: { every: 'four-months' },
        due: { rule: 'fixed-dates', dates: ['05-30', '09-30', '01-31'] },
        shift: 'previous',
      },
      'innen 30. mai, 30. september og 31. januar. Faller dagen på en lørdag, søndag eller helligdag, gjelder virkedagen før.',
      'by 30 May, 30 September and 31 January. If that is a Saturday, a Sunday or a public holiday, the working day before counts.',
    ],
    [
      {
        period: { every: 'half-year' },
        due: { rule: 'after', of: 'period-end', count: 1, unit: 'working-days' },
      },
      'innen én virkedag etter halvåret.',
      'within one working day after the half-year.',
    ],
    [
      { period: { every: 'year' }, due: { rule: 'day-of-month', day: 'last', monthsAfter: 2 } },
      'innen siste dag i den andre måneden etter året.',
      'by the last day of the second month after the year.',
    ],
    [
      { period: { every: 'month' }, due: { rule: 'day-of-month', day: 20, monthsAfter: -1 } },
      'innen den 20. i måneden før.',
      'by day 20 of the month before.',
    ],
    [
      { period: { every: 'month' }, due: { rule: 'continuously', count: 7, unit: 'days' } },
      'fortløpende, hvert bilag innen sju dager etter datoen på bilaget.',
      'as it comes, every voucher within seven days of its own date.',
    ],
    [
      { period: { event: 'invoicing' }, due: { rule: 'before', of: 'event', count: 1, unit: 'days' } },
      'senest én dag før faktureringsdagen.',
      'at least one day before the day of invoicing.',
    ],
  ])('says by when: %o', (schedule, nb, en) => {
    const [inNb, inEn] = scheduled(schedule);
    expect(inNb).toContain(nb);
    expect(inEn).toContain(en);
  });

  it('tells two accounts apart by their names', () => {
    const named: DutyClause = {
      ...vouchers,
      items: [
        { key: 'a', document: 'bank-statement', essential: true, name: 'Driftskonto «Æ»' },
        { key: 'b', document: 'bank-statement', essential: true, name: "O'Hara" },
      ],
    };
    expect(clauseInWords(named, 'nb')).toContain("kontoutskrift (Driftskonto «Æ») og kontoutskrift (O'Hara)");
  });
});

const { forgiven: _forgiven, ...neverForgiven } = standardLateTerm;

const late = (change: Partial<LateTerm>, from: LateTerm = standardLateTerm): string[] =>
  languages.map((language) => chargeInWords({ ...from, ...change }, language));

describe('the price of lateness', () => {
  it('is told with what is free, what runs, the most it can be, and the first time', () => {
    expect(late({})).toEqual([
      'Tre dager for sent koster ingenting. Deretter koster det kr 1 250 + mva. for hver påbegynte uke, ' +
        'og høyst kr 5 000 + mva. for én levering. Første gang er uten tillegg.',
      'Being up to three days late costs nothing. After that it costs NOK 1,250 + VAT per started week, ' +
        'and at most NOK 5,000 + VAT for one delivery. The first time there is no surcharge.',
    ]);
  });

  it('counts from the deadline where that was agreed', () => {
    expect(late({ countsFrom: 'deadline', graceDays: 1, graceUnit: 'working' }, neverForgiven)).toEqual([
      'Én virkedag for sent koster ingenting. Deretter koster det kr 1 250 + mva. for hver påbegynte uke, regnet fra fristen, ' +
        'og høyst kr 5 000 + mva. for én levering.',
      'Being up to one working day late costs nothing. After that it costs NOK 1,250 + VAT per started week, counted from the deadline, ' +
        'and at most NOK 5,000 + VAT for one delivery.',
    ]);
  });

  it.each<[LateTerm['price'], string, string]>([
    [
      { per: 'delivery', amountOre: ore(95_000) },
      'koster det kr 950 + mva. for leveringen.',
      'it costs NOK 950 + VAT for the delivery.',
    ],
    [
      { per: 'share-of-fee', basisPoints: 2_500, feeOre: ore(390_000) },
      'koster det 25 % av honoraret på kr 3 900 + mva.',
      'it costs 25% of the fee of NOK 3,900 + VAT.',
    ],
    [
      { per: 'hour', rateOre: ore(115_000), minimumMinutes: 30, unitMinutes: 15, work: [] },
      'koster det kr 1 150 + mva. per time for ekstra arbeid, minst 30 min og regnet opp til hele 15 min.',
      'it costs NOK 1,150 + VAT per hour of extra work, at least 30 min and rounded up to whole 15 min.',
    ],
  ])('is told for %o', (price, nb, en) => {
    const { capOre: _capOre, forgiven: _, ...uncapped } = standardLateTerm;
    const term = { ...uncapped, price, graceDays: 0 };
    expect(chargeInWords(term, 'nb')).toBe(`Kommer det for sent, ${nb}`);
    expect(chargeInWords(term, 'en')).toBe(`When it comes late, ${en}`);
  });
});
