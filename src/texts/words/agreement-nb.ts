import type {
  Circumstance,
  CountedThing,
  FeePeriod,
  FeeRole,
  OfficeReport,
  OfficeTask,
  PowerOfAttorney,
  RepeatedThing,
  VatRegime,
  WorkKind,
} from '../../domain/agreement/index.ts';
import { eventWords } from './event-words.ts';
import type { CountedWords, RepeatedWords } from './keys.ts';

/** What an agreement speaks of besides documents and forms, in words. */
export const agreementNb = {
  circumstances: {
    payroll: 'hvis det var lønn i perioden',
    sales: 'hvis det var salg i perioden',
    'cash-sales': 'hvis det var kontantsalg i perioden',
    purchases: 'hvis det var innkjøp i perioden',
    travel: 'hvis noen reiste i perioden',
    stock: 'hvis det var varelager i perioden',
    'foreign-trade': 'hvis det var handel med utlandet i perioden',
    changes: 'hvis noe ble endret i perioden',
  } satisfies Record<Circumstance, string>,

  repeatedThings: {
    account: { label: 'Bankkonto', forEach: 'for hver bankkonto' },
    till: { label: 'Kasse', forEach: 'for hver kasse' },
    employee: { label: 'Ansatt', forEach: 'for hver ansatt' },
  } satisfies Record<RepeatedThing, RepeatedWords>,

  clientEvents: eventWords.nb,

  /** How VAT is reported: after "mva meldes". */
  vatRegimes: {
    none: 'ikke i det hele tatt',
    'two-monthly': 'hver termin',
    monthly: 'hver måned',
    yearly: 'én gang i året',
    'primary-industries': 'én gang i året for primærnæring',
  } satisfies Record<VatRegime, string>,

  officeReports: {
    'vat-return': 'Mva-melding',
    'a-melding': 'A-melding',
    payslips: 'Lønnsslipper',
    'period-report': 'Periodens rapport',
    reconciliation: 'Avstemming',
    invoices: 'Fakturaer til kundene dine',
    'annual-accounts': 'Årsregnskap',
    'tax-return': 'Skattemelding',
    'shareholder-register': 'Aksjonærregisteroppgave',
    budget: 'Budsjett',
  } satisfies Record<OfficeReport, string>,

  officeTasks: {
    bookkeeping: 'bokføring',
    'vat-return': 'mva-melding',
    payroll: 'lønn',
    invoicing: 'fakturering',
    payment: 'betaling av regninger',
    reconciliation: 'avstemming',
    'period-report': 'rapporter gjennom året',
    'annual-accounts': 'årsregnskap',
    'tax-return': 'skattemelding',
    'shareholder-register': 'aksjonærregisteroppgave',
    advice: 'rådgivning',
  } satisfies Record<OfficeTask, string>,

  /** What the office may do: after "vi kan". */
  powersOfAttorney: {
    altinn: 'lese og levere for deg i Altinn',
    'bank-view': 'se kontoene dine i banken',
    'bank-pay': 'betale fra kontoene dine i banken',
    'tax-authorities': 'svare Skatteetaten for deg',
    nav: 'svare Nav for deg',
    'company-registers': 'melde endringer til Brønnøysundregistrene for deg',
  } satisfies Record<PowerOfAttorney, string>,

  feeRoles: {
    'engagement-lead': 'oppdragsansvarlig',
    accountant: 'regnskapsfører',
    payroll: 'lønnsmedarbeider',
    assistant: 'medarbeider',
    adviser: 'rådgiver',
  } satisfies Record<FeeRole, string>,

  feePeriods: {
    month: 'per måned',
    'vat-term': 'per mva-termin',
    quarter: 'per kvartal',
    'half-year': 'per halvår',
    year: 'per år',
  } satisfies Record<FeePeriod, string>,

  countedThings: {
    vouchers: { one: 'bilag', many: 'bilag', each: 'hvert bilag' },
    invoices: { one: 'faktura', many: 'fakturaer', each: 'hver faktura' },
    payslips: { one: 'lønnsslipp', many: 'lønnsslipper', each: 'hver lønnsslipp' },
    employees: { one: 'ansatt', many: 'ansatte', each: 'hver ansatt' },
    'bank-lines': {
      one: 'linje i kontoutskriften',
      many: 'linjer i kontoutskriften',
      each: 'hver linje i kontoutskriften',
    },
  } satisfies Record<CountedThing, CountedWords>,

  workKinds: {
    sorting: 'sortering',
    coding: 'kontering',
    reconciling: 'avstemming',
    chasing: 'oppfølging av det som mangler',
    fetching: 'henting',
    restarting: 'oppstart etter stans',
    'period-work': 'arbeidet med perioden',
  } satisfies Record<WorkKind, string>,
};
