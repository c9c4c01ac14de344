import type { StatutoryReport } from '../../domain/statutory/index.ts';
import type { ReportWords } from './keys.ts';

/** What the law sets a day for, in words. */
export const statutoryEn = {
  'vat-return': { label: 'VAT return', theOne: 'the VAT return' },
  'vat-return-monthly': { label: 'Monthly VAT return', theOne: 'the monthly VAT return' },
  'vat-return-weekly': { label: 'Weekly VAT return', theOne: 'the weekly VAT return' },
  'vat-return-yearly': { label: 'Yearly VAT return', theOne: 'the yearly VAT return' },
  'vat-return-primary-industries': {
    label: 'VAT return for primary industries',
    theOne: 'the VAT return for primary industries',
  },
  'vat-special-return': { label: 'VAT return for reverse charge', theOne: 'the VAT return for reverse charge' },
  'vat-voec': { label: 'VOEC return', theOne: 'the VOEC return' },
  'vat-compensation': { label: 'VAT compensation return', theOne: 'the VAT compensation return' },
  'vat-payment': { label: 'VAT payment', theOne: 'the VAT payment' },
  'a-melding': { label: 'A-melding', theOne: 'the a-melding' },
  'a-melding-simplified': { label: 'Simplified a-melding', theOne: 'the simplified a-melding' },
  'a-melding-fishing-share': { label: 'A-melding for shares of catch', theOne: 'the a-melding for shares of catch' },
  'withholding-tax': { label: 'Withholding tax payment', theOne: 'the withholding tax payment' },
  'employer-contribution': { label: "Employer's contribution payment", theOne: "the employer's contribution payment" },
  'salary-summary': { label: 'Salary summary to employees', theOne: 'the salary summary to employees' },
  'third-party-benefits': {
    label: 'Report of benefits from others than the employer',
    theOne: 'the report of benefits from others than the employer',
  },
  'payroll-control-statement': { label: 'Payroll control statement', theOne: 'the payroll control statement' },
  'foreign-contractors': { label: 'Report of a foreign contractor', theOne: 'the report of a foreign contractor' },
  'tax-return': { label: 'Tax return', theOne: 'the tax return' },
  'tax-return-wage-earners': { label: "Wage earner's tax return", theOne: "the wage earner's tax return" },
  'tax-return-extended': {
    label: 'Tax return with extended deadline',
    theOne: 'the tax return with extended deadline',
  },
  'shareholder-register': { label: 'Shareholder register statement', theOne: 'the shareholder register statement' },
  'shareholder-register-others': {
    label: 'Shareholder register statement from others than limited companies',
    theOne: 'the shareholder register statement from others than limited companies',
  },
  'advance-tax-company': { label: 'Advance tax for companies', theOne: 'the advance tax for companies' },
  'advance-tax-person': { label: 'Advance tax for persons', theOne: 'the advance tax for persons' },
  'extra-advance-tax': { label: 'Extra advance tax', theOne: 'the extra advance tax' },
  'stock-count': { label: 'Stock count', theOne: 'the stock count' },
  'annual-accounts-adopted': { label: 'Adoption of annual accounts', theOne: 'the adoption of the annual accounts' },
  'annual-accounts': { label: 'Filing of annual accounts', theOne: 'the filing of the annual accounts' },
  'general-meeting': { label: 'Ordinary general meeting', theOne: 'the ordinary general meeting' },
  'general-meeting-papers': {
    label: 'Notice and annual accounts to the shareholders',
    theOne: 'the notice of the general meeting',
  },
} satisfies Record<StatutoryReport, ReportWords>;
