import { describe, expect, it } from 'vitest';
import { calendarDate } from '../domain/kernel/index.ts';
import { statutoryReports, statutoryRuleOf, type StatutoryReport } from '../domain/statutory/index.ts';
import { languages } from './language.ts';
import { reportInWords, reportWordsOf, ruleInWords, statutoryInWords } from './statutory-in-words.ts';

it.each<[StatutoryReport, string, number, string, string]>([
  ['vat-return', '2026-10-31', 14, 'Mva-melding 5. termin, 14 kunder', 'VAT return term 5, 14 clients'],
  ['a-melding', '2026-11-30', 1, 'A-melding for november, én kunde', 'A-melding for November, one client'],
  ['tax-return', '2026-12-31', 3, 'Skattemelding for 2026, tre kunder', 'Tax return for 2026, three clients'],
])('the deadline of the %s is told with its period and its clients', (report, endOn, clients, nb, en) => {
  expect(languages.map((language) => statutoryInWords(report, calendarDate(endOn), clients, language))).toEqual([
    nb,
    en,
  ]);
});

const golden: [StatutoryReport, string, string, string][] = [
  ['vat-return', '2026-10-31', 'Mva-melding 5. termin 2026', 'VAT return term 5 2026'],
  [
    'vat-return-monthly',
    '2026-11-30',
    'Månedlig mva-melding for november 2026',
    'Monthly VAT return for November 2026',
  ],
  ['vat-return-weekly', '2027-01-03', 'Ukentlig mva-melding for uke 53 2026', 'Weekly VAT return for week 53 2026'],
  ['vat-return-yearly', '2026-12-31', 'Årlig mva-melding for 2026', 'Yearly VAT return for 2026'],
  [
    'vat-return-primary-industries',
    '2026-12-31',
    'Mva-melding for primærnæring for 2026',
    'VAT return for primary industries for 2026',
  ],
  [
    'vat-special-return',
    '2026-06-30',
    'Mva-melding for omvendt avgiftsplikt 2. kvartal 2026',
    'VAT return for reverse charge quarter 2 2026',
  ],
  ['vat-voec', '2026-09-30', 'Mva-melding i VOEC-ordningen 3. kvartal 2026', 'VOEC return quarter 3 2026'],
  [
    'vat-compensation',
    '2026-12-31',
    'Melding om mva-kompensasjon 6. termin 2026',
    'VAT compensation return term 6 2026',
  ],
  ['vat-payment', '2026-02-28', 'Betaling av mva 1. termin 2026', 'VAT payment term 1 2026'],
  ['a-melding', '2026-11-30', 'A-melding for november 2026', 'A-melding for November 2026'],
  [
    'a-melding-simplified',
    '2026-10-30',
    'Forenklet a-melding for lønn 30. oktober 2026',
    'Simplified a-melding for wages paid on 30 October 2026',
  ],
  ['a-melding-fishing-share', '2026-12-31', 'A-melding for lott for 2026', 'A-melding for shares of catch for 2026'],
  [
    'withholding-tax',
    '2026-10-30',
    'Betaling av skattetrekk for lønn 30. oktober 2026',
    'Withholding tax payment for wages paid on 30 October 2026',
  ],
  [
    'employer-contribution',
    '2026-10-31',
    'Betaling av arbeidsgiveravgift 5. termin 2026',
    "Employer's contribution payment term 5 2026",
  ],
  ['salary-summary', '2026-12-31', 'Sammenstilling til de ansatte for 2026', 'Salary summary to employees for 2026'],
  [
    'third-party-benefits',
    '2026-03-03',
    'Rapportering av ytelser fra andre enn arbeidsgiveren mottatt 3. mars 2026',
    'Report of benefits from others than the employer received on 3 March 2026',
  ],
  [
    'payroll-control-statement',
    '2026-12-31',
    'Kontrolloppstilling for lønn for 2026',
    'Payroll control statement for 2026',
  ],
  [
    'foreign-contractors',
    '2026-03-03',
    'Melding om utenlandsk oppdragstaker som begynte eller sluttet 3. mars 2026',
    'Report of a foreign contractor who began or ended on 3 March 2026',
  ],
  ['tax-return', '2026-12-31', 'Skattemelding for 2026', 'Tax return for 2026'],
  ['tax-return-wage-earners', '2026-12-31', 'Lønnstakers skattemelding for 2026', "Wage earner's tax return for 2026"],
  [
    'tax-return-extended',
    '2026-12-31',
    'Skattemelding med utsatt frist for 2026',
    'Tax return with extended deadline for 2026',
  ],
  ['shareholder-register', '2026-12-31', 'Aksjonærregisteroppgave for 2026', 'Shareholder register statement for 2026'],
  [
    'shareholder-register-others',
    '2026-12-31',
    'Aksjonærregisteroppgave fra andre enn aksjeselskap for 2026',
    'Shareholder register statement from others than limited companies for 2026',
  ],
  [
    'advance-tax-company',
    '2027-02-15',
    'Forskuddsskatt for selskap, 1. termin for 2026',
    'Advance tax for companies, instalment 1 for 2026',
  ],
  [
    'advance-tax-person',
    '2026-12-15',
    'Forskuddsskatt for personer, 4. termin for 2026',
    'Advance tax for persons, instalment 4 for 2026',
  ],
  ['extra-advance-tax', '2026-12-31', 'Tilleggsforskudd for 2026', 'Extra advance tax for 2026'],
  ['stock-count', '2026-12-31', 'Varetelling for 2026', 'Stock count for 2026'],
  [
    'annual-accounts-adopted',
    '2026-12-31',
    'Fastsetting av årsregnskap for 2026',
    'Adoption of annual accounts for 2026',
  ],
  ['annual-accounts', '2026-12-31', 'Innsending av årsregnskap for 2026', 'Filing of annual accounts for 2026'],
  [
    'general-meeting',
    '2026-06-30',
    'Ordinær generalforsamling for regnskapsåret til 30. juni 2026',
    'Ordinary general meeting for the financial year to 30 June 2026',
  ],
  [
    'general-meeting-papers',
    '2026-06-12',
    'Innkalling og årsregnskap til eierne før generalforsamlingen 12. juni 2026',
    'Notice and annual accounts to the shareholders before the general meeting on 12 June 2026',
  ],
];

describe('a deadline of the law in words', () => {
  it.each(golden)('of the %s for %s is %s', (report, anchorOn, nb, en) => {
    expect(
      languages.map((language) => reportInWords(report, calendarDate(anchorOn), language, { year: true })),
    ).toEqual([nb, en]);
  });

  it('has a golden sentence for every report', () => {
    expect(golden.map(([report]) => report)).toEqual([...statutoryReports]);
  });

  it.each<[StatutoryReport, string, string]>([
    ['vat-special-return', '2026-06-30', 'Mva-melding for omvendt avgiftsplikt 2. kvartal'],
    ['vat-return-weekly', '2026-11-08', 'Ukentlig mva-melding for uke 45'],
    ['withholding-tax', '2026-10-30', 'Betaling av skattetrekk for lønn 30. oktober'],
    ['annual-accounts', '2026-08-31', 'Innsending av årsregnskap for regnskapsåret til 31. august 2026'],
    ['vat-return', '2026-09-15', 'Mva-melding 5. termin'],
  ])('leaves the year out where nobody asks: %s of %s', (report, anchorOn, nb) => {
    expect(reportInWords(report, calendarDate(anchorOn), 'nb')).toBe(nb);
  });

  it('stands in a sentence after "the deadline of", each report with words of its own', () => {
    expect(`fristen for ${reportWordsOf('vat-return', 'nb').theOne}`).toBe('fristen for mva-meldingen');
    expect(`the deadline of ${reportWordsOf('withholding-tax', 'en').theOne}`).toBe(
      'the deadline of the withholding tax payment',
    );
    for (const language of languages) {
      const words = statutoryReports.map((report) => reportWordsOf(report, language));
      expect(new Set(words.map(({ label }) => label)).size).toBe(statutoryReports.length);
      expect(new Set(words.map(({ theOne }) => theOne)).size).toBe(statutoryReports.length);
    }
  });
});

describe('the rule behind a deadline in words', () => {
  it('tells the paragraph, and that the day moves', () => {
    expect(ruleInWords('vat-return', 'nb')).toBe(
      'Etter skatteforvaltningsforskriften §§ 8-3-1, 8-3-10 (1). Er dagen en lørdag, søndag eller helligdag, gjelder neste virkedag.',
    );
    expect(ruleInWords('vat-return', 'en')).toBe(
      'By skatteforvaltningsforskriften §§ 8-3-1, 8-3-10 (1). If that is a Saturday, a Sunday or a public holiday, the next working day counts.',
    );
  });

  it('tells that the day stands', () => {
    expect(ruleInWords('general-meeting', 'nb')).toBe(
      'Etter aksjeloven § 5-5 (1). Dagen flyttes ikke når den er en lørdag, søndag eller helligdag.',
    );
  });

  it('tells nothing of moving where the day is a working day by the rule itself', () => {
    expect(ruleInWords('withholding-tax', 'nb')).toBe('Etter skattebetalingsloven § 10-10 (1).');
  });

  it('says so where the reading was not seen confirmed, and only there', () => {
    expect(ruleInWords('shareholder-register', 'nb')).toBe(
      'Etter skatteforvaltningsforskriften § 7-7-4 (1). Er dagen en lørdag, søndag eller helligdag, gjelder neste virkedag. ' +
        'Dette er vår lesning av loven; vi har ikke sett den bekreftet.',
    );
    for (const report of statutoryReports) {
      const unsure = ruleInWords(report, 'en').endsWith('we have not seen it confirmed.');
      expect(`${report}: ${unsure}`).toBe(`${report}: ${!statutoryRuleOf(report).confirmed}`);
    }
  });
});
