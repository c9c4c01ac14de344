import { describe, expect, it } from 'vitest';
import type {
  AgreedItem,
  ChargeTerm,
  DutyClause,
  LapseRule,
  Schedule,
  SharedCap,
} from '../../domain/agreement/index.ts';
import { ore, timeOfDay } from '../../domain/kernel/index.ts';
import { chargeInWords } from './charge-in-words.ts';
import { agreedItemInWords, clauseInWords } from './clause-in-words.ts';
import { lapseInWords, sharedCapInWords } from './lapse-in-words.ts';

// One row for each construct of the language: the data, the sentence in bokmål, the sentence in English.

const plain: DutyClause = {
  key: 'vouchers',
  items: [{ key: 'vouchers', document: 'vouchers', essential: true }],
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
};

const late = {
  key: 'late',
  on: 'late',
  graceDays: 0,
  graceUnit: 'calendar',
  countsFrom: 'end-of-grace',
  nature: 'price',
  price: { per: 'delivery', amountOre: ore(50_000) },
} as const satisfies ChargeTerm;

describe('when it is owed', () => {
  const ending = {
    nb: ' Leveres i Takt. Sendes noe tilbake, er det tre virkedager til å rette det.',
    en: ' Delivered in Takt. If something is sent back, there are three working days to mend it.',
  };

  it.each<[Partial<Schedule>, string, string]>([
    [
      { period: { every: 'week' } },
      'For hver uke: bilag, innen 20 dager etter uken.',
      'For every week: the vouchers, within 20 days after the week.',
    ],
    [
      { period: { every: 'quarter' } },
      'For hvert kvartal: bilag, innen 20 dager etter kvartalet.',
      'For every quarter: the vouchers, within 20 days after the quarter.',
    ],
    [
      { period: { every: 'vat-period' } },
      'For hver mva-periode: bilag, innen 20 dager etter perioden.',
      'For every VAT period: the vouchers, within 20 days after the period.',
    ],
    [
      { period: { every: 'quarter', yearStartsIn: 7 } },
      'For hvert kvartal regnet fra juli: bilag, innen 20 dager etter kvartalet.',
      'For every quarter counted from July: the vouchers, within 20 days after the quarter.',
    ],
    [
      { period: { every: 'year', yearStartsIn: 'client' } },
      'For hvert regnskapsår: bilag, innen 20 dager etter året.',
      'For every financial year: the vouchers, within 20 days after the year.',
    ],
    [
      { period: { every: 'half-year', yearStartsIn: 'client' } },
      'For hvert halvår i regnskapsåret ditt: bilag, innen 20 dager etter halvåret.',
      'For every half-year of your financial year: the vouchers, within 20 days after the half-year.',
    ],
    [
      { period: { every: 'month', months: [5, 6, 9] } },
      'For hver måned i sesongen mai, juni og september: bilag, innen 20 dager etter måneden.',
      'For every month in the season May, June and September: the vouchers, within 20 days after the month.',
    ],
    [
      { period: { listed: [4, 4, 3, 1] } },
      'For hver av periodene på 4, 4, 3 og 1 måneder: bilag, innen 20 dager etter perioden.',
      'For each of the periods of 4, 4, 3 and 1 months: the vouchers, within 20 days after the period.',
    ],
    [
      { period: { listed: [6, 6], yearStartsIn: 9 } },
      'For hver av periodene på 6 og 6 måneder regnet fra september: bilag, innen 20 dager etter perioden.',
      'For each of the periods of 6 and 6 months counted from September: the vouchers, within 20 days after the period.',
    ],
    [
      { period: { listed: [4, 4, 4], yearStartsIn: 'client' } },
      'For hver av periodene på 4, 4 og 4 måneder i regnskapsåret ditt: bilag, innen 20 dager etter perioden.',
      'For each of the periods of 4, 4 and 4 months of your financial year: the vouchers, within 20 days after the period.',
    ],
    [
      { period: { event: 'payroll-run' }, due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' } },
      'Før hver lønnskjøring: bilag, senest tre virkedager før lønnskjøringen.',
      'Before every payroll run: the vouchers, at least three working days before the payroll run.',
    ],
    [
      { period: { event: 'invoicing' }, due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' } },
      'Før hver fakturering: bilag, senest tre virkedager før faktureringsdagen.',
      'Before every invoicing: the vouchers, at least three working days before the day of invoicing.',
    ],
    [
      { period: { event: 'general-meeting' }, due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' } },
      'Før hver generalforsamling: bilag, senest tre virkedager før generalforsamlingen.',
      'Before every general meeting: the vouchers, at least three working days before the general meeting.',
    ],
    [
      { period: { event: 'board-meeting' }, due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' } },
      'Før hvert styremøte: bilag, senest tre virkedager før styremøtet.',
      'Before every board meeting: the vouchers, at least three working days before the board meeting.',
    ],
    [
      { period: { event: 'payday' }, due: { rule: 'after', of: 'event', count: 1, unit: 'weeks' } },
      'Etter hver lønning: bilag, innen én uke etter lønningsdagen.',
      'After every payday: the vouchers, within one week after payday.',
    ],
    [
      { period: { event: 'payday' }, due: { rule: 'before', of: 'event', count: 0, unit: 'days' } },
      'Før hver lønning: bilag, innen lønningsdagen.',
      'Before every payday: the vouchers, by payday.',
    ],
    [
      {
        period: { event: 'payday' },
        due: { rule: 'before', of: { statutory: 'a-melding' }, count: 2, unit: 'working-days' },
      },
      'For hver lønning: bilag, senest to virkedager før fristen for a-meldingen.',
      'For every payday: the vouchers, at least two working days before the deadline for the a-melding.',
    ],
    [
      { due: { rule: 'after', of: 'period-end', count: 1, unit: 'months' } },
      'For hver mva-termin: bilag, innen én måned etter terminen.',
      'For every VAT term: the vouchers, within one month after the term.',
    ],
    [
      { due: { rule: 'after', of: 'period-end', count: 0, unit: 'days' } },
      'For hver mva-termin: bilag, innen siste dag i terminen.',
      'For every VAT term: the vouchers, by the last day of the term.',
    ],
    [
      { due: { rule: 'after', of: 'period-start', count: 10, unit: 'days' } },
      'For hver mva-termin: bilag, innen ti dager etter at terminen begynte.',
      'For every VAT term: the vouchers, within ten days after the term began.',
    ],
    [
      { due: { rule: 'before', of: 'period-end', count: 3, unit: 'working-days' } },
      'For hver mva-termin: bilag, senest tre virkedager før terminen er slutt.',
      'For every VAT term: the vouchers, at least three working days before the term ends.',
    ],
    [
      { due: { rule: 'before', of: 'period-start', count: 2, unit: 'weeks' } },
      'For hver mva-termin: bilag, senest to uker før terminen begynner.',
      'For every VAT term: the vouchers, at least two weeks before the term begins.',
    ],
    [
      { due: { rule: 'before', of: { statutory: 'vat-return' }, count: 6, unit: 'working-days' } },
      'For hver mva-termin: bilag, senest seks virkedager før fristen for mva-meldingen.',
      'For every VAT term: the vouchers, at least six working days before the deadline for the VAT return.',
    ],
    [
      { due: { rule: 'before', of: { statutory: 'vat-return' }, count: 0, unit: 'days' } },
      'For hver mva-termin: bilag, innen fristen for mva-meldingen.',
      'For every VAT term: the vouchers, by the deadline for the VAT return.',
    ],
    [
      { due: { rule: 'after', of: { statutory: 'tax-return' }, count: 1, unit: 'days' } },
      'For hver mva-termin: bilag, innen én dag etter fristen for skattemeldingen.',
      'For every VAT term: the vouchers, within one day after the deadline for the tax return.',
    ],
    [
      { due: { rule: 'day-of-month', day: 31, monthsAfter: 1 } },
      'For hver mva-termin: bilag, innen den 31. (eller månedens siste dag) i måneden etter terminen.',
      'For every VAT term: the vouchers, by day 31 (or the last one) of the month after the term.',
    ],
    [
      { due: { rule: 'day-of-month', day: 'first-working-day', monthsAfter: 1 } },
      'For hver mva-termin: bilag, innen første virkedag i måneden etter terminen.',
      'For every VAT term: the vouchers, by the first working day of the month after the term.',
    ],
    [
      { due: { rule: 'day-of-month', day: 'last', monthsAfter: 0 } },
      'For hver mva-termin: bilag, innen siste dag i siste måned av terminen.',
      'For every VAT term: the vouchers, by the last day of the last month of the term.',
    ],
    [
      { due: { rule: 'day-of-month', day: 5, monthsAfter: -2 } },
      'For hver mva-termin: bilag, innen den 5. to måneder før siste måned av terminen.',
      'For every VAT term: the vouchers, by day 5 two months before the last month of the term.',
    ],
    [
      { due: { rule: 'weekday', weekday: 1, occurrence: 1 } },
      'For hver mva-termin: bilag, innen den første mandagen etter terminen.',
      'For every VAT term: the vouchers, by the first Monday after the term.',
    ],
    [
      { due: { rule: 'weekday', weekday: 5, occurrence: 0 } },
      'For hver mva-termin: bilag, innen siste fredag i terminen.',
      'For every VAT term: the vouchers, by the last Friday of the term.',
    ],
    [
      { due: { rule: 'weekday', weekday: 5, occurrence: -1 } },
      'For hver mva-termin: bilag, innen nest siste fredag i terminen.',
      'For every VAT term: the vouchers, by the second last Friday of the term.',
    ],
    [
      { due: { rule: 'continuously', count: 2, unit: 'weeks' } },
      'For hver mva-termin: bilag, fortløpende, hvert bilag innen to uker etter datoen på bilaget.',
      'For every VAT term: the vouchers, as it comes, every voucher within two weeks of its own date.',
    ],
    [
      { period: { every: 'year' }, due: { rule: 'fixed-dates', dates: ['01-31'] } },
      'For hvert år: bilag, innen 31. januar etter at året er over.',
      'For every year: the vouchers, by 31 January after the year is over.',
    ],
    [
      { period: { every: 'half-year' }, due: { rule: 'fixed-dates', dates: ['06-15', '12-15'], within: true } },
      'For hvert halvår: bilag, innen 15. juni og 15. desember, før halvåret er over.',
      'For every half-year: the vouchers, by 15 June and 15 December, before the half-year is over.',
    ],
    [
      { period: { every: 'week' }, due: { rule: 'weekday', weekday: 5, occurrence: 0 } },
      'For hver uke: bilag, innen fredag i samme uke.',
      'For every week: the vouchers, by Friday of the same week.',
    ],
    [
      { period: { every: 'week' }, due: { rule: 'weekday', weekday: 3, occurrence: 1 } },
      'For hver uke: bilag, innen onsdag i uken etter.',
      'For every week: the vouchers, by Wednesday of the week after.',
    ],
    [
      { period: { event: 'payday' }, due: { rule: 'weekday', weekday: 5, occurrence: 0 } },
      'For hver lønning: bilag, innen siste fredag før eller på lønningsdagen.',
      'For every payday: the vouchers, by the last Friday before or on payday.',
    ],
    [
      { period: { event: 'payday' }, due: { rule: 'day-of-month', day: 5, monthsAfter: 0 } },
      'For hver lønning: bilag, innen den 5. i samme måned som lønningsdagen.',
      'For every payday: the vouchers, by day 5 of the same month as payday.',
    ],
    [
      { whenClosed: 'next' },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Har vi stengt den dagen, gjelder første virkedag etterpå.',
      'For every VAT term: the vouchers, within 20 days after the term. If we are closed that day, the first working day afterwards counts.',
    ],
    [
      { whenClosed: 'previous' },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Har vi stengt den dagen, gjelder siste virkedag før vi stenger.',
      'For every VAT term: the vouchers, within 20 days after the term. If we are closed that day, the last working day before we close counts.',
    ],
    [
      {
        exceptions: [
          { period: 3, on: '08-05' },
          { period: 6, year: 2026, on: '2027-01-25' },
        ],
      },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. For 3. termin gjelder 5. august i stedet. For 6. termin 2026 gjelder 25. januar 2027 i stedet.',
      'For every VAT term: the vouchers, within 20 days after the term. For term 3, 5 August counts instead. For term 6 2026, 25 January 2027 counts instead.',
    ],
    [
      { period: { every: 'month' }, exceptions: [{ period: 7, on: '08-20' }] },
      'For hver måned: bilag, innen 20 dager etter måneden. For juli gjelder 20. august i stedet.',
      'For every month: the vouchers, within 20 days after the month. For July, 20 August counts instead.',
    ],
    [
      { period: { every: 'month', yearStartsIn: 7 }, exceptions: [{ period: 7, on: '02-20' }] },
      'For hver måned regnet fra juli: bilag, innen 20 dager etter måneden. For 7. måned gjelder 20. februar i stedet.',
      'For every month counted from July: the vouchers, within 20 days after the month. For month 7, 20 February counts instead.',
    ],
    [
      { at: timeOfDay('12:00') },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Det må være her innen kl. 12.00. Det som kommer senere på dagen, regnes som mottatt dagen etter.',
      'For every VAT term: the vouchers, within 20 days after the term. It must be here by 12.00. What comes later that day counts as received the day after.',
    ],
    [
      { due: { rule: 'day-of-month', day: 10, monthsAfter: 1 }, aim: true },
      'For hver mva-termin: bilag, om lag den 10. i måneden etter terminen. Dagen er et mål og ingen frist, og koster aldri noe.',
      'For every VAT term: the vouchers, about day 10 of the month after the term. The day is an aim and no deadline, and never costs anything.',
    ],
    [
      { due: { rule: 'before', of: { statutory: 'vat-return' }, count: 0, unit: 'days' }, aim: true },
      'For hver mva-termin: bilag, om lag ved fristen for mva-meldingen. Dagen er et mål og ingen frist, og koster aldri noe.',
      'For every VAT term: the vouchers, about the deadline for the VAT return. The day is an aim and no deadline, and never costs anything.',
    ],
    [
      { due: { rule: 'continuously', count: 7, unit: 'days' }, aim: true },
      'For hver mva-termin: bilag, fortløpende, hvert bilag om lag sju dager etter datoen på bilaget. Dagen er et mål og ingen frist, og koster aldri noe.',
      'For every VAT term: the vouchers, as it comes, every voucher about seven days after its own date. The day is an aim and no deadline, and never costs anything.',
    ],
  ])('%j', (change, nb, en) => {
    const clause = { ...plain, schedule: { ...plain.schedule, ...change } };
    expect(clauseInWords(clause, 'nb')).toBe(`${nb}${ending.nb}`);
    expect(clauseInWords(clause, 'en')).toBe(`${en}${ending.en}`);
  });
});

describe('what is owed', () => {
  it.each<[Partial<AgreedItem>, string, string]>([
    [{ each: 'account' }, 'kontoutskrift for hver bankkonto', 'the bank statement for every bank account'],
    [
      { document: 'daily-cash', each: 'till', onlyIf: 'cash-sales' },
      'dagsoppgjør for hver kasse (hvis det var kontantsalg i perioden)',
      'the daily cash reports for every till (if there were cash sales in the period)',
    ],
    [
      {
        document: 'time-sheets',
        each: 'employee',
        name: 'Lager',
        onlyIf: 'payroll',
        form: ['signed', 'digital'],
        essential: false,
      },
      'timelister for hver ansatt (Lager; hvis det var lønn i perioden; signert og digitalt; ikke avgjørende)',
      'the time sheets for every employee (Lager; if there was payroll in the period; signed and digital; not decisive)',
    ],
    [
      { document: 'travel-claims', onlyIf: 'travel' },
      'reiseregninger (hvis noen reiste i perioden)',
      'the travel claims (if anyone travelled in the period)',
    ],
    [{ name: 'Driftskonto «Æ»' }, 'kontoutskrift (Driftskonto «Æ»)', 'the bank statement (Driftskonto «Æ»)'],
    [{ name: 'Kontoutskrift' }, 'kontoutskrift', 'the bank statement (Kontoutskrift)'],
  ])('%j', (change, nb, en) => {
    const item: AgreedItem = { key: 'bank', document: 'bank-statement', essential: true, ...change };
    expect(agreedItemInWords(item, 'nb')).toBe(nb);
    expect(agreedItemInWords(item, 'en')).toBe(en);
  });
});

describe('in which form, where, and when it has to be mended', () => {
  it.each<[Partial<DutyClause>, string, string]>([
    [
      { whileVat: ['none'] },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Gjelder mens det ikke meldes mva. Leveres i Takt. Sendes noe tilbake, er det tre virkedager til å rette det.',
      'For every VAT term: the vouchers, within 20 days after the term. Holds while no VAT is reported. Delivered in Takt. If something is sent back, there are three working days to mend it.',
    ],
    [
      { whileVat: ['two-monthly', 'monthly', 'primary-industries'] },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Gjelder mens mva meldes hver termin, hver måned eller én gang i året for primærnæring. Leveres i Takt. Sendes noe tilbake, er det tre virkedager til å rette det.',
      'For every VAT term: the vouchers, within 20 days after the term. Holds while VAT is reported every other month, every month or once a year for primary industries. Delivered in Takt. If something is sent back, there are three working days to mend it.',
    ],
    [
      { form: ['electronic-invoice'], wished: ['sorted-by-kind', 'coded'] },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Som e-faktura. Gjerne sortert etter type og kontert. Leveres i Takt. Sendes noe tilbake, er det tre virkedager til å rette det.',
      'For every VAT term: the vouchers, within 20 days after the term. As an e-invoice. Preferably sorted by kind and coded. Delivered in Takt. If something is sent back, there are three working days to mend it.',
    ],
    [
      { form: ['voucher-for-every-bank-line', 'unexplained-lines-explained', 'mounted-on-a4'] },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Med bilag til hver linje i kontoutskriften, med forklaring til hver linje uten bilag og festet på A4-ark. Leveres i Takt. Sendes noe tilbake, er det tre virkedager til å rette det.',
      'For every VAT term: the vouchers, within 20 days after the term. With a voucher for every line of the bank statement, with an explanation of every line without a voucher and mounted on sheets of A4. Delivered in Takt. If something is sent back, there are three working days to mend it.',
    ],
    [
      { channel: 'paper', mendDays: 0 },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Leveres på papir. Sendes noe tilbake, teller det først når det er rettet.',
      'For every VAT term: the vouchers, within 20 days after the term. Delivered on paper. If something is sent back, it counts only when it is mended.',
    ],
    [
      { channel: 'accounting-system', mendDays: 1 },
      'For hver mva-termin: bilag, innen 20 dager etter terminen. Leveres i regnskapssystemet. Sendes noe tilbake, er det én virkedag til å rette det.',
      'For every VAT term: the vouchers, within 20 days after the term. Delivered in the accounting system. If something is sent back, there is one working day to mend it.',
    ],
  ])('%j', (change, nb, en) => {
    expect(clauseInWords({ ...plain, ...change }, 'nb')).toBe(nb);
    expect(clauseInWords({ ...plain, ...change }, 'en')).toBe(en);
  });
});

describe('what it costs', () => {
  it.each<[Partial<ChargeTerm>, string, string]>([
    [
      { price: { per: 'delivery', amountOre: ore(50_000), upTo: true } },
      'Kommer det for sent, koster det inntil kr 500 + mva. for leveringen.',
      'When it comes late, it costs up to NOK 500 + VAT for the delivery.',
    ],
    [
      {
        price: { per: 'started-month', amountOre: ore(400_000) },
        capOre: ore(1_200_000),
        graceDays: 10,
        graceUnit: 'working',
      },
      'Ti virkedager for sent koster ingenting. Deretter koster det kr 4 000 + mva. for hver påbegynte måned, og høyst kr 12 000 + mva. for én levering.',
      'Being up to ten working days late costs nothing. After that it costs NOK 4,000 + VAT per started month, and at most NOK 12,000 + VAT for one delivery.',
    ],
    [
      { price: { per: 'started-day', amountOre: ore(20_000) }, capOre: ore(500_000), countsFrom: 'deadline' },
      'Kommer det for sent, koster det kr 200 + mva. for hver påbegynte dag, regnet fra fristen, og høyst kr 5 000 + mva. for én levering.',
      'When it comes late, it costs NOK 200 + VAT per started day, counted from the deadline, and at most NOK 5,000 + VAT for one delivery.',
    ],
    [
      {
        price: { per: 'started-week', amountOre: ore(125_000) },
        capOre: ore(500_000),
        monthCapOre: ore(800_000),
        yearCapOre: ore(2_000_000),
      },
      'Kommer det for sent, koster det kr 1 250 + mva. for hver påbegynte uke, og høyst kr 5 000 + mva. for én levering, kr 8 000 + mva. i en kalendermåned og kr 20 000 + mva. i et kalenderår.',
      'When it comes late, it costs NOK 1,250 + VAT per started week, and at most NOK 5,000 + VAT for one delivery, NOK 8,000 + VAT in a calendar month and NOK 20,000 + VAT in a calendar year.',
    ],
    [
      {
        graceDays: 5,
        price: {
          per: 'steps',
          steps: [
            { from: { daysLate: 10 }, amountOre: ore(100_000) },
            { from: { daysLate: 20 }, amountOre: ore(200_000) },
          ],
        },
      },
      'Fem dager for sent koster ingenting. Deretter koster det kr 1 000 + mva. når det er ti dager for sent og kr 2 000 + mva. når det er 20 dager for sent. Bare det siste trinnet som er nådd, gjelder.',
      'Being up to five days late costs nothing. After that it costs NOK 1,000 + VAT when it is ten days late and NOK 2,000 + VAT when it is 20 days late. Only the last step that was reached counts.',
    ],
    [
      {
        price: {
          per: 'steps',
          steps: [
            { from: { date: '09-15' }, basisPoints: 2_500 },
            { from: { date: '11-01' }, basisPoints: 5_000 },
          ],
          feeOre: ore(1_800_000),
        },
      },
      'Kommer det for sent, koster det 25 % av honoraret etter 15. september og 50 % av honoraret etter 1. november. Bare det siste trinnet som er nådd, gjelder. Honoraret er kr 18 000 + mva.',
      'When it comes late, it costs 25% of the fee after 15 September and 50% of the fee after 1 November. Only the last step that was reached counts. The fee is NOK 18,000 + VAT.',
    ],
    [
      { price: { per: 'share-of-fee', basisPoints: 1_250, feeOre: ore(390_000) } },
      'Kommer det for sent, koster det 12,5 % av honoraret på kr 3 900 + mva.',
      'When it comes late, it costs 12.5% of the fee of NOK 3,900 + VAT.',
    ],
    [
      { price: { per: 'share-of-hours', basisPoints: 2_500, rateOre: ore(120_000) }, capOre: ore(500_000) },
      'Kommer det for sent, koster det 25 % i tillegg til timeprisen på kr 1 200 + mva. for arbeidet med perioden, og høyst kr 5 000 + mva. for én levering.',
      "When it comes late, it costs 25% on top of the hourly rate of NOK 1,200 + VAT for the period's work, and at most NOK 5,000 + VAT for one delivery.",
    ],
    [
      {
        price: {
          per: 'hour',
          rateOre: ore(120_000),
          minimumMinutes: 30,
          unitMinutes: 15,
          work: ['sorting', 'coding', 'period-work'],
        },
        capOre: ore(600_000),
      },
      'Kommer det for sent, koster det kr 1 200 + mva. per time for ekstra arbeid (sortering, kontering og arbeidet med perioden), minst 30 min og regnet opp til hele 15 min, og høyst kr 6 000 + mva. for én levering.',
      "When it comes late, it costs NOK 1,200 + VAT per hour of extra work (sorting, coding and the period's work), at least 30 min and rounded up to whole 15 min, and at most NOK 6,000 + VAT for one delivery.",
    ],
    [
      { price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 0, unitMinutes: 1, work: ['fetching'] } },
      'Kommer det for sent, koster det kr 1 200 + mva. per time for ekstra arbeid (henting), regnet opp til hele minutter.',
      'When it comes late, it costs NOK 1,200 + VAT per hour of extra work (fetching), rounded up to whole minutes.',
    ],
    [
      {
        on: 'work',
        price: {
          per: 'hour',
          rateOre: ore(120_000),
          minimumMinutes: 60,
          unitMinutes: 30,
          work: ['reconciling', 'chasing', 'restarting'],
        },
        capOre: ore(600_000),
      },
      'Kommer noe for sent, eller må det sendes tilbake, koster det kr 1 200 + mva. per time for ekstra arbeid (avstemming, oppfølging av det som mangler og oppstart etter stans), minst 1 t og regnet opp til hele 30 min, og høyst kr 6 000 + mva. for én levering.',
      'When something comes late, or has to be sent back, it costs NOK 1,200 + VAT per hour of extra work (reconciling, following up what is missing and starting again after a stop), at least 1 h and rounded up to whole 30 min, and at most NOK 6,000 + VAT for one delivery.',
    ],
    [
      {
        on: 'near-statutory',
        report: 'vat-return',
        workingDays: 6,
        price: { per: 'delivery', amountOre: ore(50_000), upTo: true },
      },
      'Kommer alt først når det er seks virkedager eller færre igjen til fristen for mva-meldingen, koster det inntil kr 500 + mva. for leveringen.',
      'If everything is here only with six working days or fewer left before the deadline for the VAT return, it costs up to NOK 500 + VAT for the delivery.',
    ],
    [
      { on: 'near-statutory', report: 'annual-accounts', workingDays: 0 },
      'Kommer alt først når det er ingen virkedager igjen til fristen for innsendingen av årsregnskapet, koster det kr 500 + mva. for leveringen.',
      'If everything is here only with no working days left before the deadline for the filing of the annual accounts, it costs NOK 500 + VAT for the delivery.',
    ],
    [
      { on: 'near-statutory', report: 'tax-return', workingDays: 1 },
      'Kommer alt først når det er én virkedag eller mindre igjen til fristen for skattemeldingen, koster det kr 500 + mva. for leveringen.',
      'If everything is here only with one working day or less left before the deadline for the tax return, it costs NOK 500 + VAT for the delivery.',
    ],
    [
      {
        on: 'request',
        steps: [
          { withinWorkingDays: 1, basisPoints: 10_000 },
          { withinWorkingDays: 5, basisPoints: 5_000 },
        ],
        price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: [] },
        capOre: ore(1_000_000),
      },
      'Ber du om noe på kort varsel, kommer dette i tillegg til timeprisen på kr 1 200 + mva.: 100 % når det er én virkedag eller mindre til du trenger det og 50 % når det er fem virkedager eller færre til du trenger det, og høyst kr 10 000 + mva. hver gang. Bare satsen for det korteste varselet gjelder. Tiden er minst 30 min og regnet opp til hele 15 min.',
      'When you ask for something at short notice, this comes on top of the hourly rate of NOK 1,200 + VAT: 100% with one working day or less until you need it and 50% with five working days or fewer until you need it, and at most NOK 10,000 + VAT each time. Only the rate of the shortest notice counts. The time is at least 30 min and rounded up to whole 15 min.',
    ],
    [
      {
        on: 'request',
        steps: [{ withinWorkingDays: 2, basisPoints: 5_000 }],
        price: { per: 'share-of-hours', basisPoints: 5_000, rateOre: ore(120_000) },
      },
      'Ber du om noe på kort varsel, kommer dette i tillegg til timeprisen på kr 1 200 + mva.: 50 % når det er to virkedager eller færre til du trenger det.',
      'When you ask for something at short notice, this comes on top of the hourly rate of NOK 1,200 + VAT: 50% with two working days or fewer until you need it.',
    ],
    [
      { forgiven: { times: 1, per: 'agreement' } },
      'Kommer det for sent, koster det kr 500 + mva. for leveringen. Første gang er uten tillegg.',
      'When it comes late, it costs NOK 500 + VAT for the delivery. The first time there is no surcharge.',
    ],
    [
      { forgiven: { times: 2, per: 'agreement' } },
      'Kommer det for sent, koster det kr 500 + mva. for leveringen. De første to gangene er uten tillegg.',
      'When it comes late, it costs NOK 500 + VAT for the delivery. The first two times there is no surcharge.',
    ],
    [
      { forgiven: { times: 1, per: 'year' } },
      'Kommer det for sent, koster det kr 500 + mva. for leveringen. Første gang i hvert kalenderår er uten tillegg.',
      'When it comes late, it costs NOK 500 + VAT for the delivery. The first time in every calendar year there is no surcharge.',
    ],
    [
      { forgiven: { times: 3, per: 'year' } },
      'Kommer det for sent, koster det kr 500 + mva. for leveringen. De første tre gangene i hvert kalenderår er uten tillegg.',
      'When it comes late, it costs NOK 500 + VAT for the delivery. The first three times in every calendar year there is no surcharge.',
    ],
    [
      { nature: 'penalty', vatBasisPoints: 0 },
      'Kommer det for sent, koster det kr 500 for leveringen. Dette er en avtalt konvensjonalbot og ikke betaling for arbeid. Mva-satsen er 0 %.',
      'When it comes late, it costs NOK 500 for the delivery. This is an agreed penalty and no payment for work. The rate of VAT is 0%.',
    ],
    [
      { nature: 'penalty', vatBasisPoints: 2_500 },
      'Kommer det for sent, koster det kr 500 + mva. for leveringen. Dette er en avtalt konvensjonalbot og ikke betaling for arbeid. Mva-satsen er 25 %.',
      'When it comes late, it costs NOK 500 + VAT for the delivery. This is an agreed penalty and no payment for work. The rate of VAT is 25%.',
    ],
    [
      { vatBasisPoints: 1_500 },
      'Kommer det for sent, koster det kr 500 + mva. for leveringen. Mva-satsen er 15 %.',
      'When it comes late, it costs NOK 500 + VAT for the delivery. The rate of VAT is 15%.',
    ],
  ])('%j', (change, nb, en) => {
    const term = { ...late, ...change } as ChargeTerm;
    expect(chargeInWords(term, 'nb')).toBe(nb);
    expect(chargeInWords(term, 'en')).toBe(en);
  });
});

describe('when the package price lapses, and what several deliveries can cost together', () => {
  it.each<[LapseRule, string, string]>([
    [
      { entersAfter: { lateDeliveries: 1 }, endsAfterMonths: 1 },
      'Når én levering har vært for sen, faller pakkeprisen bort, og arbeidet koster timepris. Pakkeprisen gjelder igjen etter én hel kalendermåned uten noe for sent.',
      'When one delivery has been late, the package price lapses, and the work costs the hourly rate. The package price holds again after one whole calendar month without anything late.',
    ],
    [
      { entersAfter: { lateDeliveries: 3 }, endsAfterMonths: 2 },
      'Når tre leveringer har vært for sene, faller pakkeprisen bort, og arbeidet koster timepris. Pakkeprisen gjelder igjen etter to hele kalendermåneder på rad uten noe for sent.',
      'When three deliveries have been late, the package price lapses, and the work costs the hourly rate. The package price holds again after two whole calendar months in a row without anything late.',
    ],
    [
      { entersAfter: { count: 10, unit: 'days' }, endsAfterMonths: 1 },
      'Er en levering mer enn ti dager for sen, faller pakkeprisen bort, og arbeidet koster timepris. Pakkeprisen gjelder igjen etter én hel kalendermåned uten noe for sent.',
      'If a delivery is more than ten days late, the package price lapses, and the work costs the hourly rate. The package price holds again after one whole calendar month without anything late.',
    ],
    [
      { entersAfter: { count: 5, unit: 'working-days' }, endsAfterMonths: 3 },
      'Er en levering mer enn fem virkedager for sen, faller pakkeprisen bort, og arbeidet koster timepris. Pakkeprisen gjelder igjen etter tre hele kalendermåneder på rad uten noe for sent.',
      'If a delivery is more than five working days late, the package price lapses, and the work costs the hourly rate. The package price holds again after three whole calendar months in a row without anything late.',
    ],
  ])('%j', (rule, nb, en) => {
    expect(lapseInWords(rule, 'nb')).toBe(nb);
    expect(lapseInWords(rule, 'en')).toBe(en);
  });

  it.each<[SharedCap, string, string]>([
    [
      { over: 'agreement', per: 'month', capOre: ore(1_000_000) },
      'Alle tillegg under denne avtalen er til sammen høyst kr 10 000 + mva. i en kalendermåned.',
      'All surcharges under this agreement are together at most NOK 10,000 + VAT in a calendar month.',
    ],
    [
      { over: 'group', per: 'year', capOre: ore(5_000_000) },
      'Alle tillegg for selskapene i gruppen er til sammen høyst kr 50 000 + mva. i et kalenderår.',
      'All surcharges of the companies in the group are together at most NOK 50,000 + VAT in a calendar year.',
    ],
  ])('%j', (cap, nb, en) => {
    expect(sharedCapInWords(cap, 'nb')).toBe(nb);
    expect(sharedCapInWords(cap, 'en')).toBe(en);
  });
});
