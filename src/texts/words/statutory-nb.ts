import type { StatutoryReport } from '../../domain/statutory/index.ts';
import type { ReportWords } from './keys.ts';

/** What the law sets a day for, in words. */
export const statutoryNb = {
  'vat-return': { label: 'Mva-melding', theOne: 'mva-meldingen' },
  'vat-return-monthly': { label: 'Månedlig mva-melding', theOne: 'den månedlige mva-meldingen' },
  'vat-return-weekly': { label: 'Ukentlig mva-melding', theOne: 'den ukentlige mva-meldingen' },
  'vat-return-yearly': { label: 'Årlig mva-melding', theOne: 'den årlige mva-meldingen' },
  'vat-return-primary-industries': {
    label: 'Mva-melding for primærnæring',
    theOne: 'mva-meldingen for primærnæring',
  },
  'vat-special-return': {
    label: 'Mva-melding for omvendt avgiftsplikt',
    theOne: 'mva-meldingen for omvendt avgiftsplikt',
  },
  'vat-voec': { label: 'Mva-melding i VOEC-ordningen', theOne: 'mva-meldingen i VOEC-ordningen' },
  'vat-compensation': { label: 'Melding om mva-kompensasjon', theOne: 'meldingen om mva-kompensasjon' },
  'vat-payment': { label: 'Betaling av mva', theOne: 'betalingen av mva' },
  'a-melding': { label: 'A-melding', theOne: 'a-meldingen' },
  'a-melding-simplified': { label: 'Forenklet a-melding', theOne: 'den forenklede a-meldingen' },
  'a-melding-fishing-share': { label: 'A-melding for lott', theOne: 'a-meldingen for lott' },
  'withholding-tax': { label: 'Betaling av skattetrekk', theOne: 'betalingen av skattetrekk' },
  'employer-contribution': { label: 'Betaling av arbeidsgiveravgift', theOne: 'betalingen av arbeidsgiveravgift' },
  'salary-summary': { label: 'Sammenstilling til de ansatte', theOne: 'sammenstillingen til de ansatte' },
  'third-party-benefits': {
    label: 'Rapportering av ytelser fra andre enn arbeidsgiveren',
    theOne: 'rapporteringen av ytelser fra andre enn arbeidsgiveren',
  },
  'payroll-control-statement': { label: 'Kontrolloppstilling for lønn', theOne: 'kontrolloppstillingen for lønn' },
  'foreign-contractors': {
    label: 'Melding om utenlandsk oppdragstaker',
    theOne: 'meldingen om utenlandsk oppdragstaker',
  },
  'tax-return': { label: 'Skattemelding', theOne: 'skattemeldingen' },
  'tax-return-wage-earners': { label: 'Lønnstakers skattemelding', theOne: 'lønnstakerens skattemelding' },
  'tax-return-extended': { label: 'Skattemelding med utsatt frist', theOne: 'skattemeldingen med utsatt frist' },
  'shareholder-register': { label: 'Aksjonærregisteroppgave', theOne: 'aksjonærregisteroppgaven' },
  'shareholder-register-others': {
    label: 'Aksjonærregisteroppgave fra andre enn aksjeselskap',
    theOne: 'aksjonærregisteroppgaven fra andre enn aksjeselskap',
  },
  'advance-tax-company': { label: 'Forskuddsskatt for selskap', theOne: 'forskuddsskatten for selskap' },
  'advance-tax-person': { label: 'Forskuddsskatt for personer', theOne: 'forskuddsskatten for personer' },
  'extra-advance-tax': { label: 'Tilleggsforskudd', theOne: 'tilleggsforskuddet' },
  'stock-count': { label: 'Varetelling', theOne: 'varetellingen' },
  'annual-accounts-adopted': { label: 'Fastsetting av årsregnskap', theOne: 'fastsettingen av årsregnskapet' },
  'annual-accounts': { label: 'Innsending av årsregnskap', theOne: 'innsendingen av årsregnskapet' },
  'general-meeting': { label: 'Ordinær generalforsamling', theOne: 'den ordinære generalforsamlingen' },
  'general-meeting-papers': {
    label: 'Innkalling og årsregnskap til eierne',
    theOne: 'innkallingen til generalforsamlingen',
  },
} satisfies Record<StatutoryReport, ReportWords>;
