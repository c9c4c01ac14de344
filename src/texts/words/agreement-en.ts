import { eventWords } from './event-words.ts';
import type { Words } from './words.ts';

/** What an agreement speaks of besides documents and forms, in words. */
export const agreementEn: Omit<Words['agreement'], 'template'> = {
  circumstances: {
    payroll: 'if there was payroll in the period',
    sales: 'if there were sales in the period',
    'cash-sales': 'if there were cash sales in the period',
    purchases: 'if there were purchases in the period',
    travel: 'if anyone travelled in the period',
    stock: 'if there was stock in the period',
    'foreign-trade': 'if there was foreign trade in the period',
    changes: 'if anything changed in the period',
  },

  repeatedThings: {
    account: { label: 'Bank account', forEach: 'for every bank account' },
    till: { label: 'Till', forEach: 'for every till' },
    employee: { label: 'Employee', forEach: 'for every employee' },
  },

  clientEvents: eventWords.en,

  vatRegimes: {
    none: 'not at all',
    'two-monthly': 'every other month',
    monthly: 'every month',
    yearly: 'once a year',
    'primary-industries': 'once a year for primary industries',
  },

  officeReports: {
    'vat-return': 'VAT return',
    'a-melding': 'A-melding',
    payslips: 'Payslips',
    'period-report': "The period's report",
    reconciliation: 'Reconciliation',
    invoices: 'Invoices to your customers',
    'annual-accounts': 'Annual accounts',
    'tax-return': 'Tax return',
    'shareholder-register': 'Shareholder register statement',
    budget: 'Budget',
  },

  officeTasks: {
    bookkeeping: 'bookkeeping',
    'vat-return': 'VAT return',
    payroll: 'payroll',
    invoicing: 'invoicing',
    payment: 'payment of bills',
    reconciliation: 'reconciliation',
    'period-report': 'reports through the year',
    'annual-accounts': 'annual accounts',
    'tax-return': 'tax return',
    'shareholder-register': 'shareholder register statement',
    advice: 'advice',
  },

  powersOfAttorney: {
    altinn: 'read and deliver for you in Altinn',
    'bank-view': 'see your accounts in the bank',
    'bank-pay': 'pay from your accounts in the bank',
    'tax-authorities': 'answer the tax administration for you',
    nav: 'answer Nav for you',
    'company-registers': 'report changes to the Brønnøysund registers for you',
  },

  feeRoles: {
    'engagement-lead': 'engagement lead',
    accountant: 'accountant',
    payroll: 'payroll officer',
    assistant: 'staff member',
    adviser: 'adviser',
  },

  feePeriods: {
    month: 'per month',
    'vat-term': 'per VAT term',
    quarter: 'per quarter',
    'half-year': 'per half-year',
    year: 'per year',
  },

  countedThings: {
    vouchers: { one: 'voucher', many: 'vouchers', each: 'every voucher' },
    invoices: { one: 'invoice', many: 'invoices', each: 'every invoice' },
    payslips: { one: 'payslip', many: 'payslips', each: 'every payslip' },
    employees: { one: 'employee', many: 'employees', each: 'every employee' },
    'bank-lines': {
      one: 'line of the bank statement',
      many: 'lines of the bank statement',
      each: 'every line of the bank statement',
    },
  },

  workKinds: {
    sorting: 'sorting',
    coding: 'coding',
    reconciling: 'reconciling',
    chasing: 'following up what is missing',
    fetching: 'fetching',
    restarting: 'starting again after a stop',
    'period-work': "the period's work",
  },
};
